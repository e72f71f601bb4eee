import { lengthOf, union, type Span } from '#core/time/spans.ts';
import { daySeconds, makeZoneTable, type ZoneTable } from '#core/time/zone-table.ts';
import type { LoadCase } from './case.ts';
import { breakOf, type DayRules } from './day.ts';
import { rulesets } from './settings.ts';
import { clipShift, shiftsOf, type Shift } from './shifts.ts';

/** What of a case does not depend on the calendar: the window in her zone, and her shifts. */
export type Frame = {
  zone: ZoneTable;
  startSeconds: number;
  endSeconds: number;
  /** The beginning of each week, and the end of the last. */
  weekStarts: readonly number[];
  /** Shifts from the day before the window to the day after, as one list of time. */
  allShifts: readonly Span[];
  /** Shifts that begin in the window. */
  windowShifts: readonly Shift[];
  /** The parts of shifts that lie in the window; what reaches in from the day before belongs to the first week. */
  inWindow: readonly Shift[];
  weekIndex: (day: number) => number;
  /** Working time of each week without holidays, exceptions and absence. */
  nominal: readonly number[];
};

const weekDays = 7;

/** The frame of a case; the same for every calendar that is tried in it. */
export const frameOf = ({ person, firstDay, weeks, nowSeconds }: LoadCase): Frame => {
  const dayAfter = firstDay + weeks * weekDays;
  const around = 3 * daySeconds;
  const zone = makeZoneTable(person.zone, Math.min(nowSeconds, firstDay * daySeconds) - around, dayAfter * daySeconds + around);
  const weekStarts = Array.from({ length: weeks + 1 }, (_, week) => zone.instantOf(firstDay + week * weekDays, 0));
  const [startSeconds, endSeconds] = [weekStarts[0]!, weekStarts.at(-1)!];
  const shifts = shiftsOf(person, zone, firstDay - 1, dayAfter);

  const weekIndex = (day: number) => Math.max(0, Math.floor((day - firstDay) / weekDays));
  const inWindow = shifts.filter(({ day }) => weekIndex(day) < weeks).map(shift => clipShift(shift, startSeconds, endSeconds));
  const nominalIn = (week: number) =>
    inWindow.filter(({ day }) => weekIndex(day) === week).reduce((sum, { usual }) => sum + lengthOf(usual) - breakOf(usual, rulesets[person.ruleset]), 0);
  return {
    zone,
    startSeconds,
    endSeconds,
    weekStarts,
    allShifts: union(shifts.flatMap(({ spans }) => spans)),
    windowShifts: shifts.filter(({ day }) => day >= firstDay && day < dayAfter),
    inWindow,
    weekIndex,
    nominal: Array.from({ length: weeks }, (_, week) => nominalIn(week)),
  };
};

/** The rules of a week's days: settings, the law, and the contract's share where it is less than the usual week. */
export const rulesOf = ({ person, settings }: LoadCase, { nominal }: Frame, week: number): DayRules => {
  const [part, whole] = [person.contractSecondsPerWeek, nominal[week] ?? 0];
  return { settings, ruleset: rulesets[person.ruleset], share: part !== null && part < whole ? { part, whole } : null };
};
