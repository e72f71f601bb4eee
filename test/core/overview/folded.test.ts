import { expect, test } from 'vitest';
import { folded } from '#core/overview/folded.ts';
import type { OverviewRow } from '#core/overview/overview.ts';

const row = (number: number, otherOid: string, turn: OverviewRow['turn'] = 'asked'): OverviewRow => ({
  ag: `${otherOid} ${number}` as unknown as OverviewRow['ag'],
  result: `Sak ${number}`,
  name: otherOid,
  otherOid,
  role: 'delegate',
  status: 'offered',
  due: { date: '2026-12-04', time: null, zone: 'Europe/Oslo' },
  since: '2026-11-26T09:00:00Z',
  turn,
});

test('[T40] a thousand proposals from one person fill nobody’s list: twenty stand there, the rest are folded under her name, and none is lost', () => {
  const rows = [...Array.from({ length: 1000 }, (_, at) => row(at, 'Kari')), row(1, 'Ole'), row(2, 'Kari', 'question')];
  const { shown, more } = folded(rows);
  expect(shown.filter(({ name, turn }) => name === 'Kari' && turn === 'asked')).toEqual(rows.slice(0, 20));
  expect(shown.slice(20).map(({ ag }) => ag)).toEqual(['Ole 1', 'Kari 2']);
  expect(more).toEqual([{ person: 'Kari', name: 'Kari', rows: rows.slice(20, 1000) }]);
});

test('twenty from one and twenty from another are all seen', () => {
  const rows = Array.from({ length: 20 }, (_, at) => [row(at, 'Kari'), row(at, 'Ole')]).flat();
  expect(folded(rows)).toEqual({ shown: rows, more: [] });
});
