import { weekdayOf } from '#core/time/days.ts';
import { isNorwegianHoliday } from '#core/time/holidays.ts';
import { union, type Span } from '#core/time/spans.ts';
import type { ZoneTable } from '#core/time/zone-table.ts';
import type { Person } from './case.ts';
import type { Ruleset } from './settings.ts';

const hour = 3600;
const sunday = 7;

/** An hour of a day, or of the next one from 24 on. */
const clockAt = (zone: ZoneTable, day: number, of: number) => zone.instantOf(day + Math.floor(of / 24), (of % 24) * hour);

/** Nights, and the hours around Sundays and holidays: from 18 the day before until 22 the day before the next working day. */
export const nightsAndHolidays = (person: Person, night: Ruleset['night'], zone: ZoneTable, firstDay: number, lastDay: number): { nights: Span[]; holidays: Span[] } => {
  const isOff = (day: number) => weekdayOf(day) === sunday || (person.holidays === 'NO' && isNorwegianHoliday(day));
  const nights: Span[] = [];
  const holidays: Span[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    if (night) nights.push({ startSeconds: clockAt(zone, day, night.from), endSeconds: clockAt(zone, day, night.to) });
    if (!isOff(day)) continue;
    holidays.push({ startSeconds: zone.instantOf(day - 1, 18 * hour), endSeconds: zone.instantOf(day, (isOff(day + 1) ? 24 : 22) * hour) });
  }
  return { nights: union(nights), holidays: union(holidays) };
};
