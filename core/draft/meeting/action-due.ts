import type { MailPerson } from '../from-mail.ts';
import { dueIn, type Due, type When } from '../reading/due.ts';
import { workdayUpTo } from '../workdays.ts';

/** When a meeting is: its first day, and its hour where it has one. */
export type MeetingTime = { day: Temporal.PlainDate; at: string };

/** One who carries an action. */
export type Actor = MailPerson;

const meeting = "(?:dette |det |neste |this |the |our |next |det her |nästa |næste )?(?:møtet|møte|mødet|mötet|meeting|call|samlingen|samlinga|workshopen|workshop|seminaret|seminar)";
const beforeIt = new RegExp(`(?:^|\\s)(?:før|innan|before|ahead of|prior to|inden|före|inför|i forkant av)\\s+${meeting}(?![\\p{L}])`, 'iu');
const weMeet = /(?:^|\s)(?:før|innan|before|inden|före) (?:vi|me|we) (?:møtes|møtast|ses|sees|sjåast|starter|startar|begynner|byrjar|meet|start|begin|träffas|börjar|mødes|begynder)(?![\p{L}])/iu;
const toIt = new RegExp(`(?:^|\\s)(?:til|til selve|for|to|till|i|at|in time for|på)\\s+${meeting}(?![\\p{L}])`, 'iu');
const other = /(?:^|\s)(?:neste|next|nästa|næste)\s/iu;

/** «Innen kl. 9» in an invitation is an hour of the meeting's day. */
const onItsDay = (due: Due, { now }: When, { day }: MeetingTime): Due => {
  const isHourOnly = due.due.includes('T') && due.due.startsWith(now.toPlainDate().toString());
  if (!isHourOnly) return due;
  const at = Temporal.PlainTime.from(due.due.slice(11, 16));
  return { ...due, due: day.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: at }).toString({ timeZoneName: 'never' }) };
};

const comesBefore = (found: RegExpExecArray | null, words: Due['words'], start: number) => found !== null && words !== null && start + found.index < words.start;

/**
 * When an action is due: what its words say, told from the meeting where they speak of it («før møtet», «dagen før»), and for what is asked
 * before the meeting, its start.
 */
export const actionDue = (text: string, start: number, when: When, time: MeetingTime, isAhead: boolean): Due | null => {
  const own = dueIn(text, start, { ...when, anchor: when.anchor ?? time.day });
  if (own && !(isAhead && comesBefore(weMeet.exec(text), own.words, start))) return isAhead ? onItsDay(own, when, time) : own;
  if (!isAhead) return null;
  const found = beforeIt.exec(text) ?? weMeet.exec(text) ?? toIt.exec(text);
  if (found && other.test(found[0])) return null;
  const words = found ? { start: start + found.index, end: start + found.index + found[0].length } : null;
  if (found && (beforeIt.test(text) || weMeet.test(text))) return { due: workdayUpTo(time.day.subtract({ days: 1 })).toString(), alternatives: [time.at], words, isTold: true, isAmbiguous: false };
  return { due: time.at, alternatives: [], words, isTold: found !== null, isAmbiguous: false };
};
