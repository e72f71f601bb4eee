import { dayNumber } from '#core/time/days.ts';
import { isNorwegianHoliday } from '#core/time/holidays.ts';

const friday = 5;

/** Monday to Friday, and no public holiday in Norway. */
export const isWorkday = (date: Temporal.PlainDate): boolean => date.dayOfWeek <= friday && !isNorwegianHoliday(dayNumber(date.toString()));

/** The day itself if work is done on it, or else the next one. */
export const workdayFrom = (date: Temporal.PlainDate): Temporal.PlainDate => (isWorkday(date) ? date : workdayFrom(date.add({ days: 1 })));

/** The day itself if work is done on it, or else the last one before. */
export const workdayUpTo = (date: Temporal.PlainDate): Temporal.PlainDate => (isWorkday(date) ? date : workdayUpTo(date.subtract({ days: 1 })));

export const nextWorkday = (date: Temporal.PlainDate): Temporal.PlainDate => workdayFrom(date.add({ days: 1 }));

/** So many working days on; counting starts the day after. */
export const addWorkdays = (date: Temporal.PlainDate, days: number): Temporal.PlainDate => {
  let day = date;
  for (let left = days; left > 0; left -= 1) day = nextWorkday(day);
  return day;
};
