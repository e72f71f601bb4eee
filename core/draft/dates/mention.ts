import { clockAt, type ClockSaid } from './clock.ts';
import { isSign, means, oneDay, past, type Around, type Rule, type Said } from './grammar.ts';
import type { Mark } from './mark.ts';
import { beforeNamed, fromAnchor, lengthOfTime, relativeDay, weekdaySaid } from './near.ts';
import { holidaySaid, partOfStretch, stretchSaid } from './stretch.ts';
import { writtenDate } from './written.ts';

const relations = ['before', 'by', 'after', 'over', 'from', 'within', 'in', 'on'] as const;
export type Relation = (typeof relations)[number];

/** A time the text speaks of: what is said, how it stands to it, and where the words are (offsets, end exclusive). */
export type Mention = { said: Said; clock: ClockSaid | null; relations: ReadonlySet<Relation>; start: number; end: number; from: number; next: number };

const rules: readonly Rule[] = [beforeNamed, fromAnchor, weekdaySaid, relativeDay, lengthOfTime, partOfStretch, writtenDate, stretchSaid, holidaySaid];

/** Neither a figure nor a word the language's table knows. */
const isSilent = (marks: readonly Mark[], at: number) => {
  const mark = marks[at];
  return !mark || (!/^[\dq]/u.test(mark.text) && Object.keys(mark.means).length === 0);
};

const dayAt: Rule = (marks, at, around) => {
  if (isSilent(marks, at)) return null;
  for (const rule of rules) {
    const said = rule(marks, at, around);
    if (said) return said;
  }
  return null;
};

/** What may stand between an hour and its day: «kl. 14 på fredag», «noon, by Friday». */
const joints = ['on', 'of', 'by', 'before', 'the'] as const;

const skipJoints = (marks: readonly Mark[], at: number) => {
  let next = at;
  while (next < at + 3 && (isSign(marks, next, ',', '(') || joints.some(kind => means(marks, next, kind)))) next += 1;
  return next;
};

type Moment = { said: Said; clock: ClockSaid | null; next: number };

/** «lyset står på til 23»: without «kl.» it is how long, as often as when. */
const barelyTo = /^(?:til|till|to) \d{1,2}(?:[.:]\d{2})?$/u;

/** A day with or without its hour, or an hour of today. */
const momentAt = (marks: readonly Mark[], at: number, around: Around, isTold: boolean): Moment | null => {
  const said = dayAt(marks, at, around);
  const early = said ? null : clockAt(marks, at, around, isTold);
  if (early) {
    const day = dayAt(marks, skipJoints(marks, early.next), around);
    if (day && day.kind === 'day') return { said: day, clock: early, next: day.next };
    // «fra kl. 10 til 15» of no day says how long.
    if (early.isRange && !early.isToday) return { said: { ...oneDay(around.today, early.next), isPast: true }, clock: early, next: early.next };
    if (barelyTo.test(`${marks[at - 1]?.text ?? ''} ${marks[at]!.text}`)) return null;
    const today: Said = { first: around.today, last: around.today, kind: 'day', next: early.next, isLoose: true };
    return isTold || early.isStrong || early.isToday ? { said: today, clock: early, next: early.next } : null;
  }
  if (!said) return null;
  const isBracketed = isSign(marks, said.next, ',', '(');
  const joint = past(marks, isBracketed ? said.next + 1 : said.next, 'by', 'before', 'on');
  const isHourNext = /^\d{1,2}[:.]\d{2}$/u.test(marks[joint]?.text ?? '');
  const clock = said.kind === 'day' ? clockAt(marks, joint, around, isHourNext && !isBracketed) : null;
  return { said, clock, next: clock ? clock.next : said.next };
};

/** What may stand between «frist» and its day. */
const isLink = (marks: readonly Mark[], at: number): boolean => {
  if (isSign(marks, at, ':', '(', '–', 'er', 'is', 'blir', 'vert', 'är', 'on', 'den', 'som', 'which')) return true;
  if (isSign(marks, at, ',') && isSign(marks, at + 1, 'som', 'which')) return true;
  if (means(marks, at, 'the') || means(marks, at, 'of')) return true;
  return isSign(marks, at, '.') && isSign(marks, at - 1, 'd');
};

const longestLead = 8;

/** What the day is the day of: «før årsmøtet lørdag 12. desember», «til neste byggemøte onsdag». */
const isEvent = (marks: readonly Mark[], at: number): boolean => {
  const mark = marks[at];
  if (!mark || !/^\p{L}/u.test(mark.text)) return false;
  return Object.keys(mark.means).every(kind => kind === 'appointment') || means(marks, at, 'next') > 0 || means(marks, at, 'this') > 0;
};

const mentionFrom = (marks: readonly Mark[], start: number, around: Around): Mention | null => {
  const found = new Set<Relation>();
  for (let at = start; at < start + longestLead && at < marks.length; at += 1) {
    const isTold = found.has('by') || found.has('before');
    const moment = momentAt(marks, at, around, isTold);
    // «God jul» and «i jula» name a season; only what is before, after or up to it is a time.
    if (moment?.said.isUpTo && !['by', 'before', 'after', 'over', 'from'].some(each => found.has(each as Relation))) return null;
    if (moment?.said.isPointing && at > start + 1) return null;
    if (moment && means(marks, moment.next, 'atLatest')) found.add('by');
    if (moment) return { ...moment, relations: found, start: marks[start]!.start, end: marks[moment.next - 1]!.end, from: start };
    // «før asfaltering – frist 9. desember»: the nearer word counts.
    if (at > start && found.has('before') && means(marks, at, 'deadline')) return null;
    const here = relations.filter(relation => means(marks, at, relation));
    if (here.length === 0 && !(found.size > 0 && isLink(marks, at)) && !(isTold && isEvent(marks, at))) return null;
    here.forEach(relation => found.add(relation));
  }
  return null;
};

/** Every time a text speaks of, in its own order. */
export const mentionsIn = (marks: readonly Mark[], around: Around): Mention[] => {
  const mentions: Mention[] = [];
  let anchor = around.anchor;
  for (let at = 0; at < marks.length; ) {
    const mention = mentionFrom(marks, at, { ...around, anchor });
    if (mention) {
      mentions.push(mention);
      if (!mention.said.isPast) anchor = mention.said.last;
    }
    at = mention ? mention.next : at + 1;
  }
  return mentions;
};
