import type { Bearer } from '../identity/identity.ts';
import type { World } from '../world.ts';
import type { Prefer } from './prefer.ts';

/** A validated request, as an operation sees it. */
export type Call = {
  world: World;
  bearer: Bearer;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Headers;
  prefer: Prefer;
  body: unknown;
  origin: string;
  /** Path and query, for links to the next page. */
  url: URL;
};

export type Answer = { status: number; body?: unknown; bytes?: Uint8Array<ArrayBuffer>; headers?: Record<string, string> };

export type Operation = (call: Call) => Answer | Promise<Answer>;

export const ok = (body: unknown, headers?: Record<string, string>): Answer => ({ status: 200, body, ...(headers ? { headers } : {}) });

/** An expected no, in Graph's shape. */
export const refuse = (status: number, code: string, message: string, headers?: Record<string, string>): Answer => ({
  status,
  body: { error: { code, message } },
  ...(headers ? { headers } : {}),
});

export const badRequest = (message: string): Answer => refuse(400, 'BadRequest', message);

export const notFound = (): Answer => refuse(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');

export const malformedId = (): Answer => refuse(400, 'ErrorInvalidIdMalformed', 'Id is malformed.');

/** Whether a value is an answer already, so that an operation can return it and go no further. */
export const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && typeof (value as Answer).status === 'number';
