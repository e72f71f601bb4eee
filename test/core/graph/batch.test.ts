import { describe, expect, it } from 'vitest';
import { askInBatches, type BatchAnswer, type BatchQuestion } from '#core/graph/batch.ts';
import type { Ask } from '#core/graph/client.ts';
import { patientClock } from '../flows/world.ts';

const questions = (count: number): BatchQuestion[] => Array.from({ length: count }, (_, at) => ({ id: String(at), method: 'GET', url: `/me/messages/${at}` }));

/** A Graph that takes batches, and answers each question as it is told. */
const graphWith = (answer: (question: BatchQuestion, time: number) => Partial<BatchAnswer>) => {
  const batches: string[][] = [];
  const times = new Map<string, number>();
  const ask: Ask = async (_path, act) => {
    const request = {
      post: async ({ requests }: { requests: BatchQuestion[] }) => {
        batches.push(requests.map(({ id }) => id));
        return {
          responses: requests.map(question => {
            times.set(question.id, (times.get(question.id) ?? 0) + 1);
            return { id: question.id, status: 200, ...answer(question, times.get(question.id)!) };
          }),
        };
      },
    };
    return act(request as never);
  };
  return { ask, batches };
};

describe('many questions to Graph', () => {
  it('go twenty at a time, and each is answered', async () => {
    const { ask, batches } = graphWith(() => ({}));
    const answers = await askInBatches(ask, patientClock(), questions(45));
    expect(batches.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(answers.size).toBe(45);
  });

  it('that it asks us to wait with are asked again by themselves, as late as it says', async () => {
    const clock = patientClock();
    const { ask, batches } = graphWith(({ id }, time) => (id === '3' && time < 3 ? { status: 429, headers: { 'Retry-After': '2' } } : {}));
    const answers = await askInBatches(ask, clock, questions(5));
    expect(batches).toEqual([['0', '1', '2', '3', '4'], ['3'], ['3']]);
    expect([answers.get('3')?.status, clock.passed()]).toEqual([200, 4000]);
  });

  it('are given up where it never answers, and those that failed are told as they failed', async () => {
    const { ask, batches } = graphWith(({ id }) => (id === '0' ? { status: 429 } : id === '1' ? { status: 404 } : {}));
    const answers = await askInBatches(ask, patientClock(), questions(3));
    expect([...answers.values()].map(({ status }) => status)).toEqual([429, 404, 200]);
    expect(batches.length).toBeLessThan(10);
  });

  it('are none where there are none', async () => {
    const { ask, batches } = graphWith(() => ({}));
    expect((await askInBatches(ask, patientClock(), [])).size).toBe(0);
    expect(batches).toEqual([]);
  });
});
