import { describe, expect, test } from 'vitest';
import { inspectDates } from '../../../inspect/dates.ts';
import phrases from '../../../data/date-phrases.json' with { type: 'json' };

type Expected = { kind: string; due?: string | null; start?: string; granularity?: string };
type Item = { id: string; lang: string; text: string; now: string; expect: Expected; alternatives?: string[]; ambiguous?: boolean };

const items = phrases.items as Item[];

describe('a phrase of time', () => {
  test.each(items.map(item => [item.lang, item.text, item] as const))('%s: «%s»', (_, text, { lang, now, expect: right, alternatives = [], ambiguous = false }) => {
    const read = inspectDates({ text, lang, now }) as Expected & { ambiguous?: boolean };
    expect(read.kind).toBe(right.kind);
    expect([right.due ?? right.start, ...alternatives]).toContain(read.due ?? read.start);
    expect(read.ambiguous ?? false).toBe(ambiguous);
    expect(read.granularity).toBe(right.granularity);
  });
});
