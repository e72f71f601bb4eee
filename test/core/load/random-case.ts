import fc from 'fast-check';
import { usualSettings } from '#core/load/settings.ts';
import type { CalendarEvent, Commitment, LoadCase } from '#core/load/case.ts';
import { dayNumber } from '#core/time/days.ts';

const zones = ['Europe/Oslo', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
/** Mondays around both turns of the clock, Easter, and an ordinary week. */
const mondays = ['2026-03-23', '2026-03-30', '2026-10-19', '2026-11-23'];
const hours = [
  [{ days: [1, 2, 3, 4, 5], startMinutes: 480, endMinutes: 960 }],
  [{ days: [1, 2, 3, 4], startMinutes: 480, endMinutes: 690 }, { days: [1, 2, 3], startMinutes: 735, endMinutes: 990 }],
  [{ days: [3, 4, 5, 6], startMinutes: 1320, endMinutes: 360 }],
];
const quarter = 900;

const event = (start: number, weeks: number): fc.Arbitrary<CalendarEvent> =>
  fc.record({
    when: fc.tuple(fc.integer({ min: -20, max: weeks * 700 }), fc.integer({ min: 1, max: 24 })).map(([from, length]) => ({ startSeconds: start + from * quarter, endSeconds: start + (from + length) * quarter })),
    status: fc.constantFrom('busy' as const, 'busy' as const, 'tentative' as const, 'oof' as const, 'free' as const),
    kind: fc.constantFrom('meeting' as const, 'focus' as const, null),
    commitmentId: fc.constantFrom(null, null, 'c0', 'gone'),
  });

const commitment = (start: number, weeks: number): fc.Arbitrary<Commitment> =>
  fc.record({
    id: fc.constantFrom('c0', 'c1', 'c2', 'c3'),
    remainingSeconds: fc.integer({ min: 1, max: 40 }).map(count => count * quarter),
    dueSeconds: fc.integer({ min: -20, max: weeks * 700 }).map(at => start + at * quarter),
  });

/** Calendars and promises as they may be, and as they should not be. */
export const randomCase: fc.Arbitrary<LoadCase> = fc
  .record({ monday: fc.constantFrom(...mondays), weeks: fc.integer({ min: 1, max: 3 }) })
  .chain(({ monday, weeks }) => {
    const firstDay = dayNumber(monday);
    const start = firstDay * 86_400;
    return fc.record<LoadCase>({
      nowSeconds: fc.integer({ min: -40, max: 300 }).map(at => start + at * quarter),
      firstDay: fc.constant(firstDay),
      weeks: fc.constant(weeks),
      person: fc.record({
        zone: fc.constantFrom(...zones),
        hours: fc.constantFrom(...hours),
        exceptions: fc.constant(new Map()),
        holidays: fc.constantFrom('NO' as const, null),
        ruleset: fc.constantFrom('NO' as const, 'EU' as const, 'none' as const),
        contractSecondsPerWeek: fc.constantFrom(null, 20 * 3600),
        isAssumed: fc.constant(false),
      }),
      events: fc.array(event(start, weeks), { maxLength: 25 }),
      commitments: fc.uniqueArray(commitment(start, weeks), { selector: ({ id }) => id, maxLength: 4 }),
      unknown: fc.constant([]),
      settings: fc.constant(usualSettings),
    });
  });

export { event as randomEvent };
