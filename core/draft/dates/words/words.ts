/**
 * What a language says about time. Each value holds ways to say one thing, divided by «|»; a list's place is the figure meant, counted from one
 * (weekdays from Monday, holidays by `HolidayName`, parts of the day by `DayPart`).
 */
export type Words = {
  weekday: readonly string[];
  /** Shortenings, which count only beside a figure or a full stop: «man» is also a word. */
  weekdayShort: readonly string[];
  month: readonly string[];
  monthShort: readonly string[];
  number: readonly string[];
  today: string;
  tomorrow: string;
  dayAfterTomorrow: string;
  /** «neste»: said of a weekday it may be this week's or next week's. */
  next: string;
  coming: string;
  this: string;
  by: string;
  /** «klar», «ready»: a day behind it weighs more than another. */
  ready: string;
  before: string;
  /** After a day it makes it a limit: «at the latest». */
  atLatest: string;
  within: string;
  after: string;
  /** «over helga»: after it, but only of weekends and holidays. */
  over: string;
  from: string;
  to: string;
  on: string;
  /** Before a length of time: «om to uker», «in two weeks». */
  in: string;
  of: string;
  the: string;
  /** The unit words, in the order of `units`. */
  unit: readonly string[];
  /** First, second, third, fourth. */
  ordinal: readonly string[];
  /** Words that name the end of a unit by themselves, in the order of `units`. */
  unitEnd: readonly string[];
  endOf: string;
  startOf: string;
  middleOf: string;
  holiday: readonly string[];
  part: readonly string[];
  oClock: string;
  half: string;
  quarterTo: string;
  quarterPast: string;
  urgent: string;
  calm: string;
  deadline: string;
  /** Places something behind us: «i går», «for … siden». */
  past: string;
  /** Words of a clause that tells what has been. */
  pastVerb: string;
  appointment: string;
  /** Points back at a day already named. */
  sameDay: string;
  sameWeek: string;
  weekAfter: string;
  /** «then», after «by»: the day already named. */
  thatTime: string;
  dayBefore: string;
  dayAfter: string;
  ahead: string;
  /** What makes the figure after it no date. */
  numbered: string;
  /** What makes the figure before it no date. */
  measured: string;
};

export const units = ['minute', 'hour', 'day', 'workday', 'week', 'month', 'quarter', 'half-year', 'year', 'weekend', 'fortnight'] as const;
export type Unit = (typeof units)[number];

export const holidayNames = ['christmas', 'christmas-eve', 'new-year', 'easter', 'ascension', 'pentecost', 'constitution', 'advent', 'midsummer'] as const;
export type HolidayName = (typeof holidayNames)[number];

export const dayParts = ['morning', 'lunch', 'noon', 'afternoon', 'day-end', 'evening', 'first-thing', 'midnight'] as const;
export type DayPart = (typeof dayParts)[number];
