import { day, room, type Example } from '../facts.ts';

const unseen = { room: null };
const hours = (count: number) => ({ effortSeconds: count * 3600 });

export const examples: readonly Example[] = [
  ['passes when there is a working day, and time enough', {}, 'pass'],
  ['speaks of a Saturday', { due: day('2026-11-28') }, 'day-off'],
  ['speaks of a holiday', { due: day('2026-12-25') }, 'day-off'],
  ['speaks when the answer is asked for on the day itself', { answerBy: day('2026-11-27') }, 'before-answer'],
  ['passes when there is a day between answer and work', { answerBy: day('2026-11-26') }, 'pass'],
  ['speaks when it is to be ready the same day', { due: day('2026-11-24') }, 'today'],
  ['speaks when the days are too few for anyone', { ...unseen, due: day('2026-11-25'), ...hours(15) }, 'too-short'],
  ['passes at exactly what two empty days leave for promises', { ...unseen, due: day('2026-11-25'), effortSeconds: 36_600 }, 'pass'],
  ['does not count a weekend as time', { ...unseen, due: day('2026-11-30'), ...hours(30) }, 'too-short'],
  ['leaves it to the calendar where that is seen', { room: room(), due: day('2026-11-25'), ...hours(15) }, 'pass'],
  ['cannot tell before there is a day', { due: null }, 'unknown'],
];
