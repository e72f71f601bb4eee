import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarEvent, LoadCase } from '#core/load/case.ts';
import { evaluate } from '#core/load/evaluate.ts';
import { frameOf } from '#core/load/frame.ts';
import { earliestPromise } from '#core/load/promises.ts';
import { randomCase, randomEvent } from './random-case.ts';

const runs = { numRuns: 1500 };
const of = (input: LoadCase) => evaluate(input, frameOf(input), false);
const busy = (input: LoadCase) => randomEvent(input.firstDay * 86_400, input.weeks).map((event): CalendarEvent => ({ ...event, status: 'busy', kind: null, commitmentId: null }));
const withMore = randomCase.chain(input => fc.tuple(fc.constant(input), busy(input)));
const minute = 60;

test('one more booking never raises the room or any slack, and never lowers the pressure', () => {
  fc.assert(
    fc.property(withMore, ([input, more]) => {
      const [before, after] = [of(input), of({ ...input, events: [...input.events, more] })];
      expect(after.roomLeftSeconds).toBeLessThanOrEqual(before.roomLeftSeconds);
      expect(after.pressure.bp ?? 0).toBeGreaterThanOrEqual(before.pressure.bp ?? 0);
      for (const [at, state] of after.states.entries()) {
        expect(state.slackSeconds).toBeLessThanOrEqual(before.states[at]!.slackSeconds);
        expect(state.slackFullSeconds).toBeLessThanOrEqual(before.states[at]!.slackFullSeconds);
      }
    }),
    runs,
  );
});

const split = (event: CalendarEvent): CalendarEvent[] => {
  if (!('startSeconds' in event.when)) return [event];
  const { startSeconds, endSeconds } = event.when;
  const middle = startSeconds + Math.floor((endSeconds - startSeconds) / 2);
  return [
    { ...event, when: { startSeconds, endSeconds: middle } },
    { ...event, when: { startSeconds: middle, endSeconds } },
  ];
};

test('order and duplicates change nothing at all; an event in two pieces takes the same time', () => {
  fc.assert(
    fc.property(randomCase, input => {
      const plain = of(input);
      expect(of({ ...input, events: [...input.events, ...input.events].toReversed(), commitments: input.commitments.toReversed() })).toEqual(plain);
      const pieces = of({ ...input, events: input.events.flatMap(split) });
      expect([pieces.band, pieces.pressure, pieces.roomLeftSeconds, pieces.states]).toEqual([plain.band, plain.pressure, plain.roomLeftSeconds, plain.states]);
    }),
    { numRuns: 500 },
  );
});

test('new work promised for its earliest time puts no kept promise at risk; a minute earlier something gives', () => {
  fc.assert(
    fc.property(randomCase, fc.integer({ min: 1, max: 40 }), (input, quarters) => {
      const effort = quarters * 15 * minute;
      const before = of(input);
      const earliest = earliestPromise(before.states, before.supplies, effort);
      if (earliest === null) return;
      const kept = new Set(before.states.filter(({ slackSeconds }) => slackSeconds >= 0).map(({ id }) => id));
      const promised = (due: number) => of({ ...input, commitments: [...input.commitments, { id: 'ny', remainingSeconds: effort, dueSeconds: due }] });
      const broken = (due: number) => promised(due).states.filter(({ id, slackSeconds }) => slackSeconds < 0 && (id === 'ny' || kept.has(id)));
      expect(broken(earliest)).toEqual([]);
      expect(broken(earliest - minute).length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

test('a day’s time is accounted for to the second: blocks, fragments, breaks, meetings', () => {
  fc.assert(
    fc.property(randomCase, input => {
      for (const { focusSec, fragmentSec, breakSec, breakMissedSec, busySec, tentativeSec, workSec } of of(input).weeks) {
        expect(focusSec + fragmentSec + breakSec - breakMissedSec + busySec + tentativeSec).toBe(workSec);
      }
    }),
    runs,
  );
});

test('what is promised is spread over the weeks without a second lost', () => {
  fc.assert(
    fc.property(randomCase, input => {
      const { weeks, states } = of(input);
      const inSight = states.reduce((sum, { remainingSeconds }) => sum + remainingSeconds, 0);
      expect(weeks.reduce((sum, { spreadSec }) => sum + spreadSec, 0)).toBe(inSight);
    }),
    { numRuns: 500 },
  );
});
