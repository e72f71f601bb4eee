import { workdayFrom, workdayUpTo } from '../workdays.ts';
import { lastWorkdayOf } from './calendar.ts';
import { isSign, type Around } from './grammar.ts';
import { marksOf, type Mark, type ReadingLanguage } from './mark.ts';
import { mentionsIn, type Mention } from './mention.ts';

export type Granularity = 'day' | 'minute' | 'part-of-day' | 'approx';

/** The words a reading rests on, offsets in the text, end exclusive. */
export type Place = { start: number; end: number };

/** `isTold` where words like «innen» and «before» make it a limit, and not only a day that is named. */
type Read = Place & { granularity: Granularity; alternatives: readonly string[]; isAmbiguous: boolean; isTold: boolean };

/**
 * When something is due, as a text says it: days `YYYY-MM-DD` (up to the end of that working day), moments with their offset.
 * `from` is the earliest day; `span` is due on its last working day; `appointment` is when something takes place.
 */
export type DateRead =
  | (Read & { kind: 'deadline'; due: string })
  | (Read & { kind: 'span'; first: string; last: string; due: string })
  | (Read & { kind: 'appointment'; at: string })
  | (Read & { kind: 'from'; earliest: string })
  | (Place & { kind: 'urgency'; level: 'high' })
  | { kind: 'none' };

export type DateOptions = {
  lang: ReadingLanguage;
  /** When the text was written, in the writer's zone. */
  now: Temporal.ZonedDateTime;
  workday?: { start: string; end: string };
  /** A day the text may point back at: «the day before», «that week». */
  anchor?: Temporal.PlainDate | null;
};

const usualDay = { start: '08:00', end: '16:00' };

const aroundOf = ({ lang, now, workday = usualDay, anchor = null }: DateOptions): Around => ({
  now,
  today: now.toPlainDate(),
  isDayFirst: lang !== 'en',
  workday: { start: Temporal.PlainTime.from(workday.start), end: Temporal.PlainTime.from(workday.end) },
  anchor,
});

/** The marks of the sentence a mention stands in. */
const sentenceAround = (marks: readonly Mark[], { from, next }: Mention): readonly Mark[] => {
  const isEnd = (at: number) => isSign(marks, at, '.', '!', '?') && marks[at + 1] !== undefined;
  let start = from;
  while (start > 0 && !isEnd(start - 1)) start -= 1;
  let end = next;
  while (end < marks.length && !isEnd(end)) end += 1;
  return marks.slice(start, end);
};

const isAfter = ({ relations, said }: Mention) =>
  relations.has('after') || (relations.has('over') && (said.isUpTo === true || (said.kind === 'stretch' && said.first.dayOfWeek > 5 && said.first.until(said.last).days < 2)));

const isTold = ({ relations }: Mention) => relations.has('by') || relations.has('before') || relations.has('within');

/** Whether a mention lies behind: a word of the past stands by it, or its sentence tells what has been and nothing asks for that day. */
const isBehind = (marks: readonly Mark[], mention: Mention): boolean => {
  const { said, from, next, relations } = mention;
  if (said.isPast && !(said.alternatives?.length && (relations.has('by') || relations.has('before') || said.isAmbiguous))) return true;
  // «… senest tirsdag siden kampoppsettet skal i trykken»: behind a day that word gives a reason.
  const near = marks.slice(Math.max(0, from - 2), from).concat(marks.slice(next, next + 1).filter(mark => !isSign([mark], 0, 'siden', 'sidan', 'since')));
  if (near.some(mark => mark.means.past)) return true;
  const isAsked = relations.has('by') || relations.has('before') || (relations.has('within') && said.kind === 'day');
  if (!said.isLoose || isAsked) return false;
  return sentenceAround(marks, mention).some(mark => mark.means.past || mark.means.pastVerb);
};

const weightOf = (marks: readonly Mark[], mention: Mention): number => {
  const { relations, said } = mention;
  if (relations.has('by') || relations.has('before') || marks[mention.from]?.means.deadline) return 4;
  if (said.isAnchored) return 3.5;
  if (marks[mention.from - 1]?.means.ready) return 3;
  if (relations.has('within') || relations.has('in')) return 3;
  if (isAfter(mention) || relations.has('from')) return said.kind === 'stretch' ? 2 : 1;
  return 2;
};

const read = (marks: readonly Mark[], mention: Mention, { now }: Around): DateRead => {
  const { said, clock, relations, start, end } = mention;
  const isAmbiguous = said.isAmbiguous ?? false;
  const zone = now.timeZoneId;
  const moment = (date: Temporal.PlainDate, time: Temporal.PlainTime) => date.toZonedDateTime({ timeZone: zone, plainTime: time }).toString({ timeZoneName: 'never' });
  const days = (said.alternatives ?? []).map(day => (clock ? moment(day, clock.time) : day.toString()));
  const base = { start, end, isAmbiguous, isTold: isTold(mention), granularity: said.isApproximate ? ('approx' as const) : ('day' as const), alternatives: days };

  if (said.at) return { ...base, kind: 'deadline', due: said.at.toZonedDateTime(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' }), granularity: 'minute' };
  const isAppointment = !isTold(mention) && sentenceAround(marks, mention).some(mark => mark.means.appointment);
  if (clock) {
    const at = moment(said.first, clock.time);
    const timed = { ...base, granularity: clock.granularity, alternatives: [...days, ...clock.alternatives.map(time => moment(said.first, time))] };
    return isAppointment ? { ...timed, kind: 'appointment', at } : { ...timed, kind: 'deadline', due: at };
  }
  if (isAppointment && said.kind === 'day') return { ...base, kind: 'appointment', at: said.first.toString() };
  const isBefore = said.isUpTo ? !isAfter(mention) : relations.has('before') && !said.isEnd;
  // «before you leave today» is today.
  if (isBefore && said.kind === 'day' && said.first.equals(now.toPlainDate())) return { ...base, kind: 'deadline', due: said.first.toString() };
  if (isBefore) return { ...base, kind: 'deadline', due: workdayUpTo(said.first.subtract({ days: 1 })).toString() };
  if ((isAfter(mention) || relations.has('from')) && !relations.has('by')) {
    if (said.isRange) return { ...base, kind: 'span', first: said.first.toString(), last: said.last.toString(), due: said.last.toString() };
    const earliest = relations.has('from') ? said.first : workdayFrom(said.last.add({ days: 1 }));
    return { ...base, kind: 'from', earliest: earliest.toString() };
  }
  if (said.kind === 'day') return { ...base, kind: 'deadline', due: said.first.toString() };
  const due = lastWorkdayOf(said).toString();
  const isWeekend = said.first.dayOfWeek > 5 && said.first.until(said.last).days < 2;
  if (relations.has('by')) return { ...base, kind: 'deadline', due: isWeekend ? workdayUpTo(said.first).toString() : due };
  return { ...base, kind: 'span', first: said.first.toString(), last: said.last.toString(), due };
};

/** Every time a text speaks of that lies ahead, in its own order. */
export const readDates = (text: string, options: DateOptions): Exclude<DateRead, { kind: 'none' | 'urgency' }>[] => {
  const around = aroundOf(options);
  const marks = marksOf(text, options.lang);
  const ahead = mentionsIn(marks, around).filter(mention => !isBehind(marks, mention));
  return ahead.map(mention => read(marks, mention, around)) as Exclude<DateRead, { kind: 'none' | 'urgency' }>[];
};

/** What a text says about when something is due: the strongest of its words for time, or that it is urgent, or nothing. */
export const readDate = (text: string, options: DateOptions): DateRead => {
  const around = aroundOf(options);
  const marks = marksOf(text, options.lang);
  const ahead = mentionsIn(marks, around).filter(mention => !isBehind(marks, mention));
  const strongest = ahead.toSorted((one, other) => weightOf(marks, other) - weightOf(marks, one))[0];
  if (strongest) return read(marks, strongest, around);
  const urgent = marks.find(mark => mark.means.urgent);
  return urgent && !marks.some(mark => mark.means.calm) ? { kind: 'urgency', level: 'high', start: urgent.start, end: urgent.end } : { kind: 'none' };
};

/** Whether a text names a deadline by that word: «fristen», «due date». */
export const hasDeadlineWord = (text: string, lang: ReadingLanguage): boolean => marksOf(text, lang).some(mark => mark.means.deadline || mark.text.endsWith('frist'));
