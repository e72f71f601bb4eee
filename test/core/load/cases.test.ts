import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { loadResult } from '#core/load/result.ts';
import type { WrittenCase } from '#core/load/read-case.ts';
import { inspectLoad } from '../../inspect/load.ts';

const folder = new URL('data/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const names = readdirSync(new URL('load-cases/', folder)).filter(name => !name.includes('expected')).map(name => name.replace('.json', ''));

describe('the worked examples, to the second', () => {
  it.each(names)('%s', name => {
    expect(loadResult(read(`load-cases/${name}.json`) as WrittenCase)).toEqual(read(`load-cases/${name}.expected.json`));
  });

  const corpus = readFileSync(new URL('load-corpus.jsonl', folder), 'utf8').trim().split('\n').map(line => JSON.parse(line) as { seed: number; case: WrittenCase; expected: object });
  it.each(corpus)('random case $seed', one => {
    expect(loadResult(one.case)).toEqual(one.expected);
  });
});

test.each([null, 'text', {}, { schema: 'loadcase/1' }, { schema: 'loadcase/1', window: { weeks: 1e9, fromMonday: '2026-03-16' }, person: {} }])('%j is no case', line => {
  expect(inspectLoad(line)).toEqual({ error: 'not-a-case' });
});

test('a case that can’t be read says why', () => {
  const line = { ...(read('load-cases/01-empty-week.json') as object), now: 'yesterday' };
  expect(inspectLoad(line)).toMatchObject({ error: expect.stringMatching(/^not-a-case: /u) });
});
