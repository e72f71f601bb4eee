import { failed, ok, problemOf, type Result } from './result.ts';

export type Ask = { method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; body?: unknown; headers?: Record<string, string>; as?: 'json' | 'blob' | 'nothing' };

/** Outlook's own way to Graph: one request, one answer; a token that has run out is renewed once. */
export type Graph = <Value>(path: string, ask?: Ask) => Promise<Result<Value>>;

/** Who gives a token; `fresh` when the last one was refused. */
export type TokenSource = (fresh: boolean) => Promise<string | undefined>;

const detailOf = async (response: Response): Promise<string> => {
  try {
    const { error } = (await response.json()) as { error?: { message?: string } };
    return error?.message ?? '';
  } catch {
    return '';
  }
};

const read = async (response: Response, as: Ask['as']) => {
  if (as === 'nothing' || response.status === 202 || response.status === 204) return undefined;
  return as === 'blob' ? response.blob() : response.json();
};

export const makeGraph = (token: TokenSource): Graph => {
  const send = async (path: string, { method = 'GET', body, headers = {} }: Ask, fresh: boolean) => {
    const bearer = await token(fresh);
    return fetch(`/v1.0${path}`, {
      method,
      headers: {
        authorization: `Bearer ${bearer ?? ''}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
  };

  return async <Value>(path: string, ask: Ask = {}): Promise<Result<Value>> => {
    try {
      let response = await send(path, ask, false);
      if (response.status === 401) response = await send(path, ask, true);
      if (!response.ok) return failed(problemOf(response.status, await detailOf(response)));
      return ok((await read(response, ask.as)) as Value);
    } catch {
      return failed({ kind: 'offline' });
    }
  };
};
