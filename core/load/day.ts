import { difference, intersection, lengthOf, type Span } from '#core/time/spans.ts';
import type { CalendarSets } from './calendar.ts';
import { shareOf, type LoadSettings, type Ruleset } from './settings.ts';

/** One day's time, in seconds (load.md, A5). */
export type Day = {
  day: number;
  work: readonly Span[];
  /** Free for promises, as maximal pieces. */
  free: readonly Span[];
  workSeconds: number;
  breakSeconds: number;
  capacitySeconds: number;
  /** What a part-time share takes away. */
  idleSeconds: number;
  busySeconds: number;
  tentativeSeconds: number;
  bookedSeconds: number;
  baselineSeconds: number;
  reserveSeconds: number;
};

export type DayRules = { settings: LoadSettings; ruleset: Ruleset; /** The contract's share of the usual week; null for all of it. */ share: { part: number; whole: number } | null };

/** The break a day of work needs, less what the day already pauses for. */
export const breakOf = (work: readonly Span[], { breakAfterSeconds, breakSeconds }: Ruleset): number => {
  const [first, last] = [work[0], work.at(-1)];
  const workSeconds = lengthOf(work);
  if (!first || !last || workSeconds <= breakAfterSeconds) return 0;
  const pauses = last.endSeconds - first.startSeconds - workSeconds;
  return Math.max(0, breakSeconds - pauses);
};

/** The figures of one day's working time under a calendar. */
export const dayOf = (day: number, work: readonly Span[], sets: Pick<CalendarSets, 'busy' | 'tentative'>, { settings, ruleset, share }: DayRules): Day => {
  const busy = intersection(work, sets.busy);
  const tentative = difference(intersection(work, sets.tentative), sets.busy);
  const workSeconds = lengthOf(work);
  const breakSeconds = breakOf(work, ruleset);
  const whole = workSeconds - breakSeconds;
  const capacitySeconds = share ? Math.floor((whole * share.part) / share.whole) : whole;
  const [busySeconds, tentativeSeconds] = [lengthOf(busy), lengthOf(tentative)];
  return {
    day,
    work,
    free: difference(difference(work, busy), tentative),
    workSeconds,
    breakSeconds,
    capacitySeconds,
    idleSeconds: whole - capacitySeconds,
    busySeconds,
    tentativeSeconds,
    bookedSeconds: busySeconds + shareOf(tentativeSeconds, settings.tentativeBp),
    baselineSeconds: shareOf(capacitySeconds, settings.baselineBp),
    reserveSeconds: shareOf(capacitySeconds, settings.reserveBp),
  };
};
