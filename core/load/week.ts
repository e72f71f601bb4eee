import { clip, intersection, lengthOf, overlapSeconds, union, type Span } from '#core/time/spans.ts';
import { dateOf } from '#core/time/days.ts';
import type { ZoneTable } from '#core/time/zone-table.ts';
import type { CalendarSets } from './calendar.ts';
import type { Day } from './day.ts';
import type { PromiseState } from './promises.ts';
import { longestGap } from './rest.ts';
import { doubled, type Run } from './runs.ts';
import { shareBp, type LoadSettings, type Ruleset } from './settings.ts';

export type WeekInput = {
  from: number;
  to: number;
  /** All the time ahead that is looked at. */
  window: Span;
  nominalSeconds: number;
  days: readonly Day[];
  sets: CalendarSets;
  /** Meetings outside working time. */
  offWork: readonly Span[];
  special: { nights: readonly Span[]; holidays: readonly Span[] };
  runs: readonly Run[];
  states: readonly PromiseState[];
  /** Free time from now on, for spreading what is promised. */
  free: readonly Span[];
  nowSeconds: number;
  working: readonly Span[];
  zone: ZoneTable;
  settings: LoadSettings;
  ruleset: Ruleset;
};

const sum = (days: readonly Day[], seconds: (day: Day) => number) => days.reduce((all, day) => all + seconds(day), 0);

/** Free blocks of a day, large and small, after its break has found its place. */
const blocksOf = ({ free, breakSeconds }: Day, { focusBlockSeconds }: LoadSettings) => {
  const lengths = free.map(({ startSeconds, endSeconds }) => endSeconds - startSeconds);
  const large = lengths.filter(length => length >= focusBlockSeconds);
  const focus = large.reduce((all, length) => all + length, 0);
  const fragments = lengths.reduce((all, length) => all + length, 0) - focus;
  const fromFragments = Math.min(fragments, breakSeconds);
  const fromFocus = Math.min(focus, breakSeconds - fromFragments);
  return { count: large.length, focus: focus - fromFocus, fragments: fragments - fromFragments, missed: breakSeconds - fromFragments - fromFocus };
};

/** What of the promised work falls in a week, spread over her free time from now to each day it is due; nothing is lost in rounding. */
const spreadIn = ({ from, to, states, free, nowSeconds, window }: WeekInput): number =>
  states.reduce((all, { remainingSeconds, dueSeconds }) => {
    const until = (instant: number) => lengthOf(clip(free, nowSeconds, Math.max(nowSeconds, Math.min(instant, dueSeconds))));
    const whole = until(Infinity);
    if (whole === 0) {
      // With no free time to lie in, it lies where it is due, or at the nearer end of what is looked at.
      const at = Math.min(Math.max(dueSeconds, nowSeconds, window.startSeconds + 1), window.endSeconds);
      return all + (at > from && at <= to ? remainingSeconds : 0);
    }
    return all + Math.floor((remainingSeconds * until(to)) / whole) - Math.floor((remainingSeconds * until(from)) / whole);
  }, 0);

const bandOf = (loadBp: number | null, demand: number, { fullAtBp, overAtBp }: LoadSettings) => {
  if (loadBp === null) return demand > 0 ? ('over' as const) : ('absent' as const);
  if (loadBp > overAtBp) return 'over' as const;
  return loadBp > fullAtBp ? ('full' as const) : ('room' as const);
};

export type Week = ReturnType<typeof weekOf>;

/** The figures of one week, in her zone (load.md, A5). Names and units are those of `loadresult/1`. */
export const weekOf = (input: WeekInput) => {
  const { from, to, days, sets, offWork, special, settings, ruleset, working, zone, nominalSeconds } = input;
  const work = union(days.flatMap(day => day.work));
  const blocks = days.map(day => blocksOf(day, settings));
  const total = (pick: (one: (typeof blocks)[number]) => number) => blocks.reduce((all, one) => all + pick(one), 0);
  const [focusSec, fragmentSec] = [total(({ focus }) => focus), total(({ fragments }) => fragments)];
  const capacitySec = sum(days, day => day.capacitySeconds);
  const bookedSec = sum(days, day => day.bookedSeconds);
  const baselineSec = sum(days, day => day.baselineSeconds);
  const busySec = sum(days, day => day.busySeconds);
  const meetingSec = lengthOf(intersection(work, sets.meetings));
  const off = clip(offWork, from, to);
  const offSec = lengthOf(off);
  const spreadSec = spreadIn(input);
  const loadBp = shareBp(bookedSec + baselineSec + spreadSec, capacitySec);
  const runs = input.runs.filter(({ startSeconds }) => startSeconds >= from && startSeconds < to);
  const runSeconds = runs.map(run => run.endSeconds - run.startSeconds);
  const plannedSec = sum(days, day => day.workSeconds - day.breakSeconds) + offSec;
  const planned = union([...working, ...sets.meetings]);
  const rest = longestGap(planned, from, to);
  const overDays = days.filter(day => {
    const [start, end] = [zone.instantOf(day.day, 0), zone.instantOf(day.day + 1, 0)];
    return ruleset.dayMaxSeconds !== null && lengthOf(clip(planned, start, end)) - day.breakSeconds > ruleset.dayMaxSeconds;
  });
  return {
    start: from,
    end: to,
    nominalSec: nominalSeconds,
    workSec: sum(days, day => day.workSeconds),
    breakSec: sum(days, day => day.breakSeconds),
    breakMissedSec: total(({ missed }) => missed),
    capacitySec,
    busySec,
    tentativeSec: sum(days, day => day.tentativeSeconds),
    bookedSec,
    baselineSec,
    spreadSec,
    loadBp,
    band: bandOf(loadBp, bookedSec + spreadSec, settings),
    bookedShareBp: shareBp(bookedSec, capacitySec),
    meetingSec,
    meetingShareBp: shareBp(meetingSec, capacitySec),
    unknownSec: overlapSeconds(work, sets.unknown),
    focusBlocks: total(({ count }) => count),
    focusSec,
    fragmentSec,
    fragmentationBp: shareBp(fragmentSec, fragmentSec + focusSec),
    conflictSec: overlapSeconds(doubled(sets.busyAll), work),
    backToBack: runs.reduce((all, run) => all + run.backToBack, 0),
    longestRunSec: Math.max(0, ...runSeconds),
    longRuns: runSeconds.filter(seconds => seconds >= settings.longRunSeconds).length,
    afterHoursSec: offSec,
    nightSec: overlapSeconds(off, special.nights),
    sundayHolidaySec: overlapSeconds(off, special.holidays),
    plannedSec,
    weeklyRestSec: rest,
    weeklyRestBreach: ruleset.weeklyRestSeconds !== null && rest < ruleset.weeklyRestSeconds,
    overDayMax: overDays.map(({ day }) => dateOf(day)),
    overWeekMax: ruleset.weekMaxSeconds !== null && plannedSec > ruleset.weekMaxSeconds,
    overTotalWeekMax: ruleset.totalWeekMaxSeconds !== null && plannedSec > ruleset.totalWeekMaxSeconds,
  };
};
