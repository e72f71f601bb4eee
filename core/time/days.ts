import { daySeconds } from './zone-table.ts';

/** The number of a local date, days since 1970-01-01. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 1000 / daySeconds;

/** The date of a day's number, `YYYY-MM-DD`. */
export const dateOf = (day: number): string => new Date(day * daySeconds * 1000).toISOString().slice(0, 10);

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Days from one local date to another; negative where the other is earlier. */
export const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number => from.until(to, { largestUnit: 'days' }).days;
