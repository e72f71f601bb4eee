import { dayNumber, weekdayOf } from '#core/time/days.ts';
import { isNorwegianHoliday } from '#core/time/holidays.ts';
import type { Room } from '#core/load/room.ts';
import { defineRule } from './rule.ts';

export type KeptPromiseFacts = {
  name: string;
  today: Temporal.PlainDate;
  due: Temporal.PlainDate | null;
  answerBy: Temporal.PlainDate | null;
  effortSeconds: number;
  room: Room | null;
};

const saturday = 6;
const isDayOff = (date: Temporal.PlainDate) => {
  const day = dayNumber(date.toString());
  return weekdayOf(day) >= saturday || isNorwegianHoliday(day);
};

/** What an ordinary day with nothing in the calendar leaves for promises (load.md, A12). */
const suppliedSeconds = 18_300;

const workdays = (from: Temporal.PlainDate, to: Temporal.PlainDate): number => {
  const days = from.until(to, { largestUnit: 'days' }).days;
  return Array.from({ length: days + 1 }, (_, at) => from.add({ days: at })).filter(day => !isDayOff(day)).length;
};

/** Asks for a day that someone can honestly promise: a working day, with time to answer first, and time enough for anyone. */
export const aPromiseThatCanBeKept = defineRule({
  id: 'a-promise-that-can-be-kept',
  severity: 'hint',
  principles: ['B2', 'D2'],
  speaks: true,
  messages: ['day-off', 'before-answer', 'today', 'too-short'],
  check({ name, today, due, answerBy, effortSeconds, room }: KeptPromiseFacts) {
    if (!due) return 'unknown';
    if (isDayOff(due)) return { messageId: 'day-off', data: { day: due } };
    if (answerBy && Temporal.PlainDate.compare(answerBy, due) >= 0) return { messageId: 'before-answer', data: { name, day: answerBy } };
    if (due.equals(today)) return { messageId: 'today', data: { name } };
    // Where her own time is seen, it says more than the calendar on the wall.
    if (room?.seen || Temporal.PlainDate.compare(due, today) < 0) return 'pass';
    const days = workdays(today, due);
    return effortSeconds > days * suppliedSeconds ? { messageId: 'too-short', data: { days } } : 'pass';
  },
});
