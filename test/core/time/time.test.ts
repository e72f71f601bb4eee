import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dateOf, dayNumber, weekdayOf } from '#core/time/days.ts';
import { isNorwegianHoliday } from '#core/time/holidays.ts';
import { difference, intersection, lengthOf, overlapSeconds, union, type Span } from '#core/time/spans.ts';
import { makeZoneTable } from '#core/time/zone-table.ts';

const zones = ['Europe/Oslo', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Chatham', 'Australia/Lord_Howe', 'UTC'];
const [from, to] = [Date.parse('2026-01-01') / 1000, Date.parse('2027-12-31') / 1000];

describe('[T19] the clock of a zone', () => {
  it.each(zones)('%s tells what Temporal tells, also where the clock is moved', zone => {
    const table = makeZoneTable(zone, from, to);
    const seconds = fc.integer({ min: from, max: to });
    expect(() =>
      fc.assert(
        fc.property(seconds, fc.integer({ min: 0, max: 86_399 }), (at, second) => {
          const local = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(zone);
          const day = dayNumber(local.toPlainDate().toString());
          const time = Temporal.PlainTime.from('00:00').add({ seconds: second });
          const wanted = local.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds / 1000;
          return table.dayOf(at) === day && table.instantOf(day, second) === wanted;
        }),
        { numRuns: 2000 },
      ),
    ).not.toThrow();
  });

  it.each([
    ['the night in spring is seven hours', '2026-03-28', 7],
    ['the night in autumn is nine', '2026-10-24', 9],
    ['any other is eight', '2026-11-24', 8],
  ])('%s', (_, date, hours) => {
    const table = makeZoneTable('Europe/Oslo', from, to);
    const day = dayNumber(date);
    expect((table.instantOf(day + 1, 6 * 3600) - table.instantOf(day, 22 * 3600)) / 3600).toBe(hours);
  });

  it('a time that is skipped moves forward, one that comes twice is the first', () => {
    const table = makeZoneTable('Europe/Oslo', from, to);
    expect(table.instantOf(dayNumber('2026-03-29'), 2.5 * 3600)).toBe(Date.parse('2026-03-29T01:30:00Z') / 1000);
    expect(table.instantOf(dayNumber('2026-10-25'), 2.5 * 3600)).toBe(Date.parse('2026-10-25T00:30:00Z') / 1000);
  });
});

test('a day has a number, a date and a name', () => {
  expect(dateOf(dayNumber('2026-11-24'))).toBe('2026-11-24');
  expect(weekdayOf(dayNumber('2026-11-24'))).toBe(2);
  expect(weekdayOf(dayNumber('1969-12-28'))).toBe(7);
});

describe('public holidays in Norway', () => {
  const off = (year: number) =>
    Array.from({ length: 366 }, (_, at) => dayNumber(`${year}-01-01`) + at).filter(day => dateOf(day).startsWith(String(year)) && isNorwegianHoliday(day)).map(dateOf);

  it('2026: Easter is 5 April', () => {
    expect(off(2026)).toEqual(['01-01', '04-02', '04-03', '04-05', '04-06', '05-01', '05-14', '05-17', '05-24', '05-25', '12-25', '12-26'].map(date => `2026-${date}`));
  });

  it('2008: Ascension Day and 1 May are one', () => {
    expect(off(2008)).toContain('2008-05-01');
    expect(off(2008)).toHaveLength(11);
  });
});

const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -2, max: 12 })).map(([start, length]): Span => ({ startSeconds: start, endSeconds: start + length })), { maxLength: 12 });
const covers = (list: readonly Span[], second: number) => list.some(({ startSeconds, endSeconds }) => startSeconds <= second && second < endSeconds);

test('sets of time are what they say, second by second', () => {
  fc.assert(
    fc.property(spans, spans, (some, others) => {
      const [a, b] = [union(some), union(others)];
      const [both, left] = [intersection(a, b), difference(a, b)];
      for (let second = -2; second < 80; second += 1) {
        expect(covers(a, second)).toBe(covers(some, second));
        expect(covers(both, second)).toBe(covers(a, second) && covers(b, second));
        expect(covers(left, second)).toBe(covers(a, second) && !covers(b, second));
      }
      expect(lengthOf(both) + lengthOf(left)).toBe(lengthOf(a));
      expect(overlapSeconds(a, b)).toBe(lengthOf(both));
    }),
    { numRuns: 500 },
  );
});
