import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inspectLedger } from '../../inspect/ledger.ts';

type Vector = { name: string; shows: string; input: { events: string[] }; expected: { refused: string[] } };

const vectors = readFileSync(new URL('../../data/ledger-vectors.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Vector);

const answerTo = (input: object) => {
  const answer = inspectLedger(input) as { refused: { reason: string }[] };
  return { ...answer, refused: answer.refused.map(({ reason }) => reason).toSorted() };
};

test('there are 99 vectors', () => {
  expect(vectors).toHaveLength(99);
});

test.each(vectors.map(vector => [`${vector.name}: ${vector.shows}`, vector] as const))('%s', (_, { input, expected }) => {
  expect(answerTo(input)).toEqual(expected);
  expect(answerTo({ events: input.events.toReversed() })).toEqual(expected);
});
