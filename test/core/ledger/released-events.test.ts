import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordTypes } from '#core/agreement/word.ts';
import { readText } from '#core/ledger/read.ts';

// Events as they lie in people's mail. Lines are added with a release, and never changed: every later version reads them all.

type Released = { released: string; id: string; terms: string | null; text: string };

const corpus = readFileSync(new URL('../../data/released-events.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Released);

const typeIn = (text: string) => (JSON.parse(text) as { type: string }).type;

test.each(corpus.map(one => [typeIn(one.text), one] as const))('[T37] a released %s is still read, under the same id', (type, { id, terms, text }) => {
  expect(readText(text)).toMatchObject({ id, terms, text, event: { type } });
});

test('every type of today is among the released ones, with all it can say', () => {
  expect(new Set(corpus.map(({ text }) => typeIn(text)))).toEqual(new Set(wordTypes));
});
