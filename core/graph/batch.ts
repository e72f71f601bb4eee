import type { Clock } from '#core/ports/clock.ts';
import type { Ask } from './client.ts';

/** One question of a batch; `url` is below `/v1.0`. */
export type BatchQuestion = { id: string; method: 'GET' | 'POST'; url: string; headers?: Readonly<Record<string, string>>; body?: unknown };
export type BatchAnswer = { id: string; status: number; headers?: Readonly<Record<string, string>>; body?: unknown };

/** Most questions Graph takes in one batch, and how often and how long we are patient where it asks us to wait. */
const mostInOne = 20;
const mostRounds = 6;
const longestWaitSeconds = 20;

const waitOf = ({ headers }: BatchAnswer) => Number(headers?.['Retry-After'] ?? headers?.['retry-after'] ?? 1);

/**
 * Asks many things in as few requests as Graph allows. What it asks us to wait with is asked again by itself; what fails otherwise is answered as
 * it failed. Throws `Trouble` where a whole batch does.
 */
export const askInBatches = async (ask: Ask, clock: Clock, questions: readonly BatchQuestion[]): Promise<ReadonlyMap<string, BatchAnswer>> => {
  const answers = new Map<string, BatchAnswer>();
  let left = questions;
  for (let patience = mostRounds; left.length > 0 && patience > 0; ) {
    const now = left.slice(0, mostInOne);
    const { responses }: { responses: BatchAnswer[] } = await ask('/$batch', request => request.post({ requests: now }));
    for (const answer of responses) answers.set(answer.id, answer);
    const waiting = responses.filter(({ status }) => status === 429);
    left = [...now.filter(({ id }) => waiting.some(one => one.id === id)), ...left.slice(mostInOne)];
    if (waiting.length === 0) continue;
    patience -= 1;
    await clock.wait(Math.min(longestWaitSeconds, Math.max(...waiting.map(waitOf))) * 1000);
  }
  return answers;
};
