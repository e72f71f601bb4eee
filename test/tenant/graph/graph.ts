import { setTimeout as pause } from 'node:timers/promises';
import type { Bearer, IdentityService } from '../identity/identity.ts';
import type { LogLine, Part } from '../contract.ts';
import { Dropped } from '../web.ts';
import type { World } from '../world.ts';
import { answerBatch } from './batch.ts';
import { badRequest, refuse, type Answer, type Operation } from './call.ts';
import { makeConcurrency } from './concurrency.ts';
import { preflight } from './cors.ts';
import { makeFaults, suffer } from './faults.ts';
import { logLine } from './log.ts';
import { operations } from './operations.ts';
import { isPermitted } from './permissions.ts';
import { readPrefer } from './prefer.ts';
import { respond } from './respond.ts';
import { makeUploads } from './uploads.ts';
import type { Match, Validator } from './validate.ts';

/** `requestMilliseconds`: how long a request occupies the mailbox, so that a client that asks too much at once is found out. */
export type Limits = { concurrency: number; requestMilliseconds: number };

type Bearers = Pick<IdentityService, 'bearerOf'>;

type Asked = { method: string; url: URL; headers: Headers; text: string };

const base = '/v1.0';

const parse = (text: string): { body: unknown } | undefined => {
  try {
    return { body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  } catch {
    return undefined;
  }
};

const isJson = (headers: Headers) => /^application\/json\b/i.test(headers.get('content-type') ?? '');

/** Microsoft Graph over the tenant's mailboxes and calendars: every request and every answer is held against Microsoft's description. */
export const makeGraph = (origin: string, world: () => World, { bearerOf }: Bearers, validator: Validator, limits: Limits) => {
  const faults = makeFaults();
  const uploads = makeUploads();
  const concurrency = makeConcurrency(limits.concurrency);
  const violations: string[] = [];
  const log: { clientId: string | undefined; line: LogLine }[] = [];

  const report = (violation: string) => {
    violations.push(violation);
    console.error(`tenant: ${violation}`);
  };

  const work = async (match: Match, { method, url, headers, text }: Asked, bearer: Bearer): Promise<Answer> => {
    const operation = table[`${match.method} ${match.path}`];
    if (!operation) return refuse(501, 'NotImplemented', `The local tenant does not have ${match.method} ${match.path}.`);
    if (text !== '' && !isJson(headers)) return refuse(415, 'RequestBodyRead', 'A body must be sent as application/json.');

    const parsed = parse(text);
    if (!parsed) return badRequest('Unable to read JSON request payload.');
    const body = validator.named(match, parsed.body);
    const complaints = validator.request(match, url.searchParams, headers, body);
    if (complaints.length > 0) return badRequest(complaints.join('; '));

    try {
      return await operation({
        world: world(),
        bearer,
        params: match.params,
        query: url.searchParams,
        headers,
        prefer: readPrefer(headers),
        body,
        origin,
        url,
      });
    } catch (error) {
      if (error instanceof Dropped) throw error;
      report(`${method} ${url.pathname} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return refuse(500, 'generalException', 'An unexpected error occurred in the local tenant.');
    }
  };

  const occupied = async (bearer: Bearer, answer: () => Promise<Answer>): Promise<Answer> => {
    const leave = concurrency.enter(bearer.clientId, bearer.member.oid);
    if (!leave) return refuse(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', { 'retry-after': '1' });
    try {
      await pause(limits.requestMilliseconds);
      return await answer();
    } finally {
      leave();
    }
  };

  /** One request, alone or out of a batch. A batch itself occupies nothing; its items do. */
  const serve = async (asked: Asked, bearer: Bearer | undefined): Promise<Answer> => {
    const { method, url } = asked;
    const path = url.pathname.slice(base.length);
    const answer = async (): Promise<Answer> => {
      if (!bearer) {
        return refuse(
          401,
          'InvalidAuthenticationToken',
          'Access token is missing, unknown or expired.',
          { 'www-authenticate': 'Bearer realm=""' },
        );
      }

      const match = validator.match(method, path);
      if (!match) return badRequest(`Resource not found for the segment '${path.split('/').at(-1) ?? ''}'.`);
      if (!isPermitted(bearer, match.operation)) {
        return refuse(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
      }

      const result = await work(match, asked, bearer);
      for (const complaint of validator.answer(match, result.status, result.body)) {
        report(`${method} ${path} answered ${result.status}: ${complaint}`);
      }
      return result;
    };
    const rule = faults.strike({ method, path: `${path}${decodeURIComponent(url.search)}`, bearer });
    const whole = () => suffer(rule, answer);
    return bearer && path !== '/$batch' ? occupied(bearer, whole) : whole();
  };

  const batch: Operation = ({ body, bearer }) =>
    answerBatch(body, ({ method, url, headers, body: content }) =>
      serve(
        {
          method,
          url: new URL(`${origin}${base}${url}`),
          headers: new Headers(headers),
          text: content === undefined ? '' : JSON.stringify(content),
        },
        bearer,
      ),
    );

  const table: Record<string, Operation> = {
    ...operations,
    'POST /$batch': batch,
    'POST /me/messages/{message-id}/attachments/createUploadSession': uploads.create,
  };

  const note = (clientId: string | undefined, { method, url, headers, text }: Asked, answer: Answer) =>
    void log.push({
      clientId,
      line: logLine(method, url.href, headers, isJson(headers) ? parse(text)?.body : undefined, answer.status, answer.body),
    });

  const api = async (request: Request, url: URL): Promise<Response> => {
    const { method, headers } = request;
    const asked = { method, url, headers, text: await request.text() };
    const bearer = await bearerOf(/^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? '');
    const answer = await serve(asked, bearer);
    note(bearer?.clientId, asked, answer);
    return respond(answer, request);
  };

  const upload = async (request: Request, url: URL): Promise<Response> => {
    const { method, headers } = request;
    const answer = uploads.answer(world(), method, url, headers, Buffer.from(await request.arrayBuffer()));
    note(undefined, { method, url, headers, text: '' }, answer);
    return respond(answer, request);
  };

  return {
    faults,
    violations,
    log,
    reset() {
      faults.clear();
      uploads.clear();
      log.length = 0;
    },
    /** Answers what lies below `/v1.0`, and the upload sessions' own addresses. */
    part: ((request, url) => {
      const isApi = url.pathname.startsWith(`${base}/`);
      if (!isApi && !url.pathname.startsWith('/upload/')) return undefined;
      if (request.method === 'OPTIONS') return preflight();
      return isApi ? api(request, url) : upload(request, url);
    }) satisfies Part,
  };
};
