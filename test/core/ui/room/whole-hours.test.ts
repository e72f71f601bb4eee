import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeHours } from '#core/ui/room/sentence.ts';

const hour = 3600;

test.each([
  [[2.5, 2.25, 4], [3, 2, 4]],
  [[0.4, 0.4, 0.4], [1, 0, 0]],
  [[8, 0, 1], [8, 0, 1]],
])('%j hours are shown as %j', (parts, shown) => {
  expect(wholeHours(parts.map(part => part * hour))).toEqual(shown);
});

test('they add up to the rounded sum, and none is off by an hour', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90 * hour }), { minLength: 1, maxLength: 5 }), parts => {
      const shown = wholeHours(parts);
      expect(shown.reduce((all, part) => all + part, 0)).toBe(Math.round(parts.reduce((all, part) => all + part, 0) / hour));
      for (const [at, part] of shown.entries()) expect(Math.abs(part - parts[at]! / hour)).toBeLessThan(1);
    }),
  );
});
