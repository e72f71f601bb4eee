import type { Mark, Meanings } from './mark.ts';

type Day = Temporal.PlainDate;

/** What a day is told from: the moment of writing, one's working day, and a day already spoken of. */
export type Around = {
  now: Temporal.ZonedDateTime;
  today: Day;
  isDayFirst: boolean;
  workday: { start: Temporal.PlainTime; end: Temporal.PlainTime };
  anchor: Day | null;
};

/** A day or a stretch of days, as it was said. `next` is the first mark after the words. */
export type Said = {
  next: number;
  first: Day;
  last: Day;
  kind: 'day' | 'stretch';
  isApproximate?: true;
  /** An hour that comes with the words: «innen 24 timer». */
  at?: Temporal.PlainDateTime;
  alternatives?: readonly Day[];
  isAmbiguous?: true;
  /** It lies behind, so it can be no deadline. */
  isPast?: true;
  /** The last working day before such a day is meant even where «by» is said: «innen jul». */
  isUpTo?: true;
  /** Both its ends are said: «fra 2. til 4. desember». */
  isRange?: true;
  /** The end of something: what is due before it is due on it. */
  isEnd?: true;
  /** Told from another day of the same text: «dagen før», «en uke før møtet 15. desember». */
  isAnchored?: true;
  /** Points back at another day: «dagen etter», «samme dag». */
  isPointing?: true;
  /** A day named by name only, which a sentence about the past may mean as the last one. */
  isLoose?: true;
};

export type Rule = (marks: readonly Mark[], at: number, around: Around) => Said | null;

export const means = (marks: readonly Mark[], at: number, kind: keyof Meanings): number => marks[at]?.means[kind] ?? 0;

export const isSign = (marks: readonly Mark[], at: number, ...signs: readonly string[]): boolean => signs.includes(marks[at]?.text ?? ' ');

/** The first mark from a place on that is none of some kinds; at most three are passed. */
export const past = (marks: readonly Mark[], at: number, ...kinds: readonly (keyof Meanings)[]): number => {
  let next = at;
  while (next < at + 3 && kinds.some(kind => means(marks, next, kind) > 0)) next += 1;
  return next;
};

/** A count in words or figures; 0 where there is none. */
export const countAt = (marks: readonly Mark[], at: number): number => {
  const word = means(marks, at, 'number');
  if (word) return word;
  const text = marks[at]?.text ?? '';
  return /^\d{1,3}$/u.test(text) ? Number(text) : 0;
};

export const oneDay = (day: Day, next: number): Said => ({ first: day, last: day, kind: 'day', next });
