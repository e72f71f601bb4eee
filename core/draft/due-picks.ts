import { isWorkday, nextWorkday } from './workdays.ts';

const friday = 5;

const fridayAfter = (date: Temporal.PlainDate) => date.add({ days: (friday - date.dayOfWeek + 7) % 7 || 7 });

/** The day a week begins on again: when most people look at what they have put aside. */
export const nextMonday = (date: Temporal.PlainDate): Temporal.PlainDate => date.add({ days: 8 - date.dayOfWeek });

/** Three days that are often meant: two working days ahead, and the Fridays after; each once, in order, and none of them a holiday. */
export const duePicks = (today: Temporal.PlainDate): readonly Temporal.PlainDate[] => {
  const soon = nextWorkday(nextWorkday(today));
  const fridays = Array.from({ length: 6 }, (_, weeks) => fridayAfter(today).add({ days: 7 * weeks })).filter(day => isWorkday(day) && !day.equals(soon));
  return [soon, ...fridays.slice(0, 2)].toSorted(Temporal.PlainDate.compare);
};
