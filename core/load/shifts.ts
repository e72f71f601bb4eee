import { isNorwegianHoliday } from '#core/time/holidays.ts';
import { weekdayOf } from '#core/time/days.ts';
import { clip, difference, union, type Span } from '#core/time/spans.ts';
import type { ZoneTable } from '#core/time/zone-table.ts';
import type { Person } from './case.ts';

/** The working time of one local day, and what it would have been without holidays and exceptions. */
export type Shift = { day: number; spans: readonly Span[]; usual: readonly Span[] };

type Hours = { startMinutes: number; endMinutes: number };

const spansOf = (hours: readonly Hours[], day: number, zone: ZoneTable): Span[] =>
  union(
    hours.map(({ startMinutes, endMinutes }) => ({
      startSeconds: zone.instantOf(day, startMinutes * 60),
      endSeconds: zone.instantOf(endMinutes <= startMinutes ? day + 1 : day, endMinutes * 60),
    })),
  );

const rulesOn = ({ hours }: Person, day: number): readonly Hours[] => hours.filter(({ days }) => days.includes(weekdayOf(day)));

const hoursOn = (person: Person, day: number): readonly Hours[] => {
  const exception = person.exceptions.get(day);
  if (exception) return exception;
  return person.holidays === 'NO' && isNorwegianHoliday(day) ? [] : rulesOn(person, day);
};

/** Her shifts from one day to another, both included. What two days' shifts have in common is the earlier one's. */
export const shiftsOf = (person: Person, zone: ZoneTable, firstDay: number, lastDay: number): Shift[] => {
  const shifts: Shift[] = [];
  let taken: Span[] = [];
  let usualTaken: Span[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    const own = spansOf(hoursOn(person, day), day, zone);
    const usual = spansOf(rulesOn(person, day), day, zone);
    shifts.push({ day, spans: difference(own, taken), usual: difference(usual, usualTaken) });
    // Only the day before can reach into this one.
    taken = own;
    usualTaken = usual;
  }
  return shifts;
};

export const clipShift = ({ day, spans, usual }: Shift, from: number, to: number): Shift => ({ day, spans: clip(spans, from, to), usual: clip(usual, from, to) });
