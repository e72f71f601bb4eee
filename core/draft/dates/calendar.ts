import { dateOf } from '#core/time/days.ts';
import { easter } from '#core/time/holidays.ts';
import { workdayUpTo } from '../workdays.ts';
import type { HolidayName } from './words/words.ts';

type Day = Temporal.PlainDate;
/** First and last day of a stretch of days, both inside it. */
export type Stretch = { first: Day; last: Day };

export const mondayOf = (day: Day): Day => day.subtract({ days: day.dayOfWeek - 1 });

export const weekOf = (day: Day): Stretch => ({ first: mondayOf(day), last: mondayOf(day).add({ days: 6 }) });

/** The nearest ISO week of that number that has not ended. */
export const isoWeek = (week: number, today: Day): Stretch => {
  const weekIn = (year: number) => weekOf(Temporal.PlainDate.from({ year, month: 1, day: 4 }).add({ days: 7 * (week - 1) }));
  const year = today.yearOfWeek ?? today.year;
  const ofThis = weekIn(year);
  return Temporal.PlainDate.compare(ofThis.last, today) >= 0 ? ofThis : weekIn(year + 1);
};

const stretchFrom = (first: Day, months: number): Stretch => ({ first, last: first.add({ months }).subtract({ days: 1 }) });

/** The month, quarter, half-year or year a day lies in, by the number of its months. */
export const monthsOf = (day: Day, months: number): Stretch =>
  stretchFrom(day.with({ month: Math.floor((day.month - 1) / months) * months + 1, day: 1 }), months);

/** The part of a year counted from one: the second quarter, the first half-year; the next to come that has not ended. */
export const partOfYear = (nth: number, months: number, today: Day): Stretch => {
  const ofThis = stretchFrom(Temporal.PlainDate.from({ year: today.year, month: (nth - 1) * months + 1, day: 1 }), months);
  return Temporal.PlainDate.compare(ofThis.last, today) >= 0 ? ofThis : stretchFrom(ofThis.first.add({ years: 1 }), months);
};

/** The last working day of a stretch; its last day where it has none. */
export const lastWorkdayOf = ({ first, last }: Stretch): Day => {
  const day = workdayUpTo(last);
  return Temporal.PlainDate.compare(day, first) >= 0 ? day : last;
};

const date = (year: number, month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
const fromEaster = (year: number, days: number) => Temporal.PlainDate.from(dateOf(easter(year) + days));

/** The day a holiday is taken to begin: before it is before that. */
const beginnings: Record<HolidayName, (year: number) => Day> = {
  christmas: year => date(year, 12, 24),
  'christmas-eve': year => date(year, 12, 24),
  'new-year': year => date(year, 1, 1),
  easter: year => fromEaster(year, -3),
  ascension: year => fromEaster(year, 39),
  pentecost: year => fromEaster(year, 49),
  constitution: year => date(year, 5, 17),
  // The fourth Sunday before Christmas Day.
  advent: year => date(year, 12, 24).subtract({ days: (date(year, 12, 24).dayOfWeek % 7) + 21 }),
  midsummer: year => date(year, 6, 24),
};

export const holidayAfter = (name: HolidayName, today: Day): Day => {
  const ofThis = beginnings[name](today.year);
  return Temporal.PlainDate.compare(ofThis, today) >= 0 ? ofThis : beginnings[name](today.year + 1);
};
