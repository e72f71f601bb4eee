import type { Answer } from './call.ts';
import { badRequest, ok, refuse } from './call.ts';
import { defaultConcurrency } from './concurrency.ts';

type Item = { id: string; method: string; url: string; headers?: Record<string, string>; body?: unknown; dependsOn?: string[] };
type Reply = { id: string; status: number; headers: Record<string, string>; body?: unknown };

const complaint = (items: readonly Item[]): string | undefined => {
  const ids = items.map(({ id }) => id.toLowerCase());
  if (new Set(ids).size < ids.length) return 'Each request in a batch must have a unique id.';
  const unknown = items.find(({ dependsOn = [] }, at) => dependsOn.some(id => !ids.slice(0, at).includes(id.toLowerCase())));
  if (unknown) return `Request ${unknown.id} depends on a request that does not come before it.`;
  const absolute = items.find(({ url }) => /^https?:|^\/?v1\.0\//.test(url));
  return absolute ? `Invalid batch payload format: the url of ${absolute.id} must be relative and without version.` : undefined;
};

const reply = (id: string, { status, body, bytes, headers = {} }: Answer): Reply => ({
  id,
  status,
  headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
  ...(body !== undefined ? { body } : bytes ? { body: Buffer.from(bytes).toString('base64') } : {}),
});

const failedDependency = () => refuse(424, 'FailedDependency', 'A request this one depends on has failed.');

/**
 * A JSON batch: each item answered for itself, those that depend on others after them, at most four at a time (json-batching, throttling).
 *
 * `serve` answers one item; its path is below the version.
 */
export const answerBatch = async (body: unknown, serve: (item: Item) => Promise<Answer>): Promise<Answer> => {
  const items = (body as { requests: Item[] }).requests;
  const refused = complaint(items);
  if (refused) return badRequest(refused);

  const started = new Map<string, Promise<Reply>>();
  let free = defaultConcurrency;
  const waiting: (() => void)[] = [];
  const turn = async () => {
    if (free === 0) await new Promise<void>(go => waiting.push(go));
    else free -= 1;
  };
  const done = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };

  for (const item of items) {
    const needs = (item.dependsOn ?? []).map(id => started.get(id.toLowerCase()));
    const answer = async (): Promise<Reply> => {
      const before = await Promise.all(needs);
      if (before.some(one => one && one.status >= 400)) return reply(item.id, failedDependency());
      await turn();
      try {
        return reply(item.id, await serve({ ...item, url: `/${item.url.replace(/^\//, '')}` }));
      } finally {
        done();
      }
    };
    started.set(item.id.toLowerCase(), answer());
  }
  return ok({ responses: await Promise.all(started.values()) });
};
