import type { Language, TextId } from '../texts.ts';
import { say } from '../texts.ts';

/** Why a request did not do what was asked. `detail` is the server's own sentence. */
export type Problem = { kind: 'offline' | 'busy' | 'gone' | 'denied' } | { kind: 'refused'; detail: string };

export type Result<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

export const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const failed = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });

export const problemOf = (status: number, detail: string): Problem => {
  if (status === 401 || status === 403) return { kind: 'denied' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status === 429 || status >= 500) return { kind: 'busy' };
  return { kind: 'refused', detail: detail || String(status) };
};

export const problemText = (problem: Problem, language: Language): string => {
  const id: TextId = `problem.${problem.kind}`;
  return say(language, id, problem.kind === 'refused' ? { detail: problem.detail } : {});
};
