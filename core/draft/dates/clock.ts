import { countAt, isSign, means, past, type Around } from './grammar.ts';
import type { Mark } from './mark.ts';
import { dayParts, type DayPart } from './words/words.ts';

type Time = Temporal.PlainTime;
export type ClockSaid = { time: Time; next: number; granularity: 'minute' | 'part-of-day'; alternatives: readonly Time[]; isToday: boolean; isStrong: boolean; isRange?: true };

const time = (hour: number, minute = 0): Time | null => (hour < 24 && minute < 60 ? Temporal.PlainTime.from({ hour, minute }) : null);

/** Hours one to six are said of the afternoon in an office, unless they are written with a nought. */
const officeHour = (hour: number, isExact: boolean) => (!isExact && hour >= 1 && hour <= 6 ? hour + 12 : hour);

const minute = (at: Time, next: number, isStrong: boolean): ClockSaid => ({ time: at, next, granularity: 'minute', alternatives: [], isToday: false, isStrong });

const withHalf = (marks: readonly Mark[], at: number, isHalfPast: boolean): ClockSaid | null => {
  const kinds = [['half', isHalfPast ? 30 : -30], ['quarterTo', -15], ['quarterPast', 15]] as const;
  const kind = kinds.find(([each]) => means(marks, at, each));
  const hour = kind ? countAt(marks, at + 1) : 0;
  if (!kind || hour < 1 || hour > 12) return null;
  const minutes = hour * 60 + kind[1];
  const shifted = officeHour(Math.floor(minutes / 60), false) * 60 + (minutes % 60);
  const said = time(Math.floor(shifted / 60) % 24, shifted % 60);
  return said ? minute(said, at + 2, true) : null;
};

const afternoon = /^p\.?m\.?$/u;
const forenoon = /^a\.?m\.?$/u;

const inFigures = (marks: readonly Mark[], at: number, isTold: boolean, isSaid = false): ClockSaid | null => {
  const text = marks[at]?.text ?? '';
  const half = marks[at + 1]?.text ?? '';
  const full = /^(\d{1,2})[:.](\d{2})(?:-\d.*)?$/u.exec(text) ?? (isTold ? /^(\d{2})(\d{2})$/u.exec(text) : null);
  const bare = full ? null : /^(\d{1,2})(?:-\d{1,2})?$/u.exec(text);
  const meridiem = afternoon.test(half) ? 12 : forenoon.test(half) ? 0 : null;
  if (!full && !(bare && (isTold || meridiem !== null))) return null;
  if (full && !isTold && meridiem === null && !text.includes(':')) return null;
  const hour = Number((full ?? bare)![1]);
  const minutes = full ? Number(full[2]) : 0;
  const isExact = (full ?? bare)![1]!.startsWith('0');
  // «før 3 personer» is no hour.
  const following = marks[at + 1];
  if (bare && !isSaid && meridiem === null && following && /^\p{L}/u.test(following.text) && Object.keys(following.means).length === 0) return null;
  if (bare && following && (/^\d/u.test(following.text) || following.means.measured)) return null;
  const said = time(meridiem === null ? officeHour(hour, isExact) : (hour % 12) + meridiem, minutes);
  return said ? minute(said, at + (meridiem === null ? 1 : 2), isTold || meridiem !== null) : null;
};

const partTime = (part: DayPart, { workday }: Around): Time =>
  ({
    morning: workday.start,
    'first-thing': workday.start,
    lunch: Temporal.PlainTime.from('11:30'),
    noon: Temporal.PlainTime.from('12:00'),
    afternoon: workday.end,
    'day-end': workday.end,
    evening: Temporal.PlainTime.from('20:00'),
    midnight: Temporal.PlainTime.from('23:59'),
  })[part];

const inWords = (marks: readonly Mark[], at: number, around: Around): ClockSaid | null => {
  const part = dayParts[means(marks, at, 'part') - 1];
  if (!part) return null;
  const isExact = part === 'noon' || part === 'day-end' || part === 'midnight' || part === 'lunch';
  const { text } = marks[at]!;
  return {
    time: partTime(part, around),
    next: at + 1,
    granularity: isExact ? 'minute' : 'part-of-day',
    alternatives: part === 'lunch' ? [Temporal.PlainTime.from('12:00')] : [],
    isToday: text.startsWith('i ') || text.startsWith('this '),
    isStrong: part === 'day-end',
  };
};

/** An hour, in figures, in words or as a part of the day. `isTold` where a word before says that an hour comes. */
export const clockAt = (marks: readonly Mark[], start: number, around: Around, isTold: boolean): ClockSaid | null => {
  const at = past(marks, start, 'the');
  const oClock = means(marks, at, 'oClock') ? at + 1 : at;
  const from = past(marks, oClock > at && isSign(marks, oClock, '.') ? oClock + 1 : oClock, 'the');
  const isSaid = isTold || oClock > at;
  const said = withHalf(marks, from, !around.isDayFirst || marks[from]?.text === 'half past') ?? inFigures(marks, from, isSaid, oClock > at) ?? inWords(marks, from, around);
  if (said) return withoutEnd(marks, said, around);
  const hour = oClock > at ? countAt(marks, from) : 0;
  const word = hour >= 1 && hour <= 12 ? time(officeHour(hour, false)) : null;
  return word ? minute(word, from + 1, true) : null;
};

/** Of «13:00 to 16:00» the first hour counts. */
const withoutEnd = (marks: readonly Mark[], said: ClockSaid, around: Around): ClockSaid => {
  const isRange = said.granularity === 'minute' && (means(marks, said.next, 'to') > 0 || isSign(marks, said.next, '-', '–'));
  const from = said.next + 1 + (means(marks, said.next + 1, 'oClock') ? 1 : 0) + (isSign(marks, said.next + 2, '.') ? 1 : 0);
  const end = isRange ? inFigures(marks, from, true) : null;
  return end && around ? { ...said, next: end.next, isRange: true } : said;
};
