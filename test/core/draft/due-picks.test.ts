import { expect, test } from 'vitest';
import { duePicks } from '#core/draft/due-picks.ts';

test.each([
  ['2026-11-24', ['2026-11-26', '2026-11-27', '2026-12-04']],
  ['2026-11-25', ['2026-11-27', '2026-12-04', '2026-12-11']],
  ['2026-11-26', ['2026-11-27', '2026-11-30', '2026-12-04']],
  ['2026-11-27', ['2026-12-01', '2026-12-04', '2026-12-11']],
  ['2026-11-28', ['2026-12-01', '2026-12-04', '2026-12-11']],
])('on %s the days often meant are %j', (today, days) => {
  expect(duePicks(Temporal.PlainDate.from(today)).map(String)).toEqual(days);
});
