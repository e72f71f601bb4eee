import { clip, difference, intersection, lengthOf, union } from '#core/time/spans.ts';
import { bandOf, type Band } from './band.ts';
import { calendarSets, type CalendarSets } from './calendar.ts';
import type { LoadCase } from './case.ts';
import { dayOf, type Day } from './day.ts';
import { rulesOf, type Frame } from './frame.ts';
import { nightsAndHolidays } from './off-hours.ts';
import { pressureOf, type Pressure } from './pressure.ts';
import { promiseStates, roomLeft, type PromiseState, type Supplies } from './promises.ts';
import { restBreaches, type RestBreach } from './rest.ts';
import { runsOf } from './runs.ts';
import { rulesets, shareBp } from './settings.ts';
import { supplyOf } from './supply.ts';
import { weekOf, type Week } from './week.ts';

/** What is known and computed of someone's time up to the end of the window (load.md, A5–A6). */
export type Evaluation = {
  band: Band;
  pressure: Pressure;
  /** Every promise with work left, the first due first. */
  states: readonly PromiseState[];
  supplies: Supplies;
  roomLeftSeconds: number;
  weeks: readonly Week[];
  restBreaches: readonly RestBreach[];
  /** Share of her working time of which something is known, basis points. */
  knownBp: number;
  counts: CalendarSets['counts'];
};

const shareKnown = (days: readonly Day[], { unknown }: CalendarSets): number => {
  const work = union(days.flatMap(day => day.work));
  const workSeconds = lengthOf(work);
  return shareBp(workSeconds - lengthOf(intersection(work, unknown)), workSeconds) ?? 10_000;
};

/** Computes everything about one calendar. With `isUnknownBusy`, time nothing is known of counts as spoken for: the worst case. */
export const evaluate = (input: LoadCase, frame: Frame, isUnknownBusy: boolean): Evaluation => {
  const { person, settings, nowSeconds, firstDay, weeks: weekCount } = input;
  const { zone, startSeconds, endSeconds, weekStarts, inWindow, weekIndex } = frame;
  const ruleset = rulesets[person.ruleset];
  const sets = calendarSets(input, zone, isUnknownBusy);
  const worked = inWindow.map(({ day, spans }) => ({ day, work: difference(spans, sets.away), rules: rulesOf(input, frame, weekIndex(day)) }));
  const daysBetween = (from: number, to: number) => worked.map(({ day, work, rules }) => dayOf(day, clip(work, from, to), sets, rules));

  const days = daysBetween(startSeconds, endSeconds);
  const ahead = daysBetween(nowSeconds, endSeconds);
  const supplies: Supplies = {
    reserved: ahead.map(day => supplyOf(day, settings, true)),
    full: ahead.map(day => supplyOf(day, settings, false)),
    nowSeconds,
    endSeconds,
  };
  const open = input.commitments.filter(({ remainingSeconds }) => remainingSeconds > 0);
  const states = promiseStates(open, supplies);
  const roomLeftSeconds = roomLeft(states, supplies);
  const pressure = pressureOf(states, weekStarts.slice(1), nowSeconds, endSeconds, to => daysBetween(nowSeconds, to));

  const working = difference(frame.allShifts, sets.away);
  const offWork = difference(sets.meetings, working);
  const special = nightsAndHolidays(person, ruleset.night, zone, firstDay - 1, firstDay + weekCount * 7 + 1);
  const inSight = sets.busyOnes.flatMap(one => clip([one], startSeconds, endSeconds));
  const runs = runsOf(inSight, settings);
  const free = ahead.flatMap(day => day.free);
  const weeks = frame.nominal.map((nominalSeconds, week) =>
    weekOf({
      from: weekStarts[week]!,
      to: weekStarts[week + 1]!,
      window: { startSeconds, endSeconds },
      nominalSeconds,
      days: days.filter(({ day }) => weekIndex(day) === week),
      sets,
      offWork,
      special,
      runs,
      states,
      free,
      nowSeconds,
      working,
      zone,
      settings,
      ruleset,
    }),
  );

  const seen = (spans: typeof working) => clip(spans, startSeconds, endSeconds);
  const presentShifts = frame.windowShifts.map(shift => ({ ...shift, spans: difference(shift.spans, sets.away) }));
  return {
    band: bandOf(settings, pressure, states, roomLeftSeconds, ahead.some(({ workSeconds }) => workSeconds > 0)),
    pressure,
    states,
    supplies,
    roomLeftSeconds,
    weeks,
    restBreaches: ruleset.dailyRestSeconds === null ? [] : restBreaches(presentShifts, seen(working), seen(sets.meetings), zone, ruleset.dailyRestSeconds),
    knownBp: shareKnown(days, sets),
    counts: sets.counts,
  };
};
