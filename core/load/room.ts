import { clip, difference, lengthOf, union } from '#core/time/spans.ts';
import type { Band } from './band.ts';
import { calendarSets } from './calendar.ts';
import type { Commitment } from './case.ts';
import { dayOf, type Day } from './day.ts';
import { frameOf, rulesOf } from './frame.ts';
import { earliestPromise, promiseStates, type PromiseState } from './promises.ts';
import { caseOf, horizonDays, type SeenSchedule } from './seen.ts';
import { supplyOf } from './supply.ts';

/** What takes the time up to the day, in seconds: a sum that can be checked by hand. */
export type Sum = {
  bookedSeconds: number;
  /** Mail and small things, a share of the working time. */
  baselineSeconds: number;
  /** Promised already, as far as the reader knows. */
  promisedSeconds: number;
  askedSeconds: number;
  totalSeconds: number;
  /** Working time without breaks, from now to the end of the day. */
  timeSeconds: number;
};

/** A day of the explanation: working time, and what of it is taken. */
export type RoomDay = Pick<Day, 'day' | 'work' | 'free' | 'busySeconds' | 'workSeconds'> & { zone: string };

/**
 * A person's room for one piece of work up to and including a day. `hidden`: we may not look. `too-far`: further ahead than we see.
 * `empty`: nothing at all stands in the calendar, which may mean that it is not used. `partly`: it depends on time that is not shown.
 */
export type Room =
  | { seen: false; why: 'hidden' | 'too-far' | 'empty' }
  | {
      seen: false;
      why: 'partly';
      /** The first and the last day of what is not shown. */
      from: Temporal.PlainDate;
      to: Temporal.PlainDate;
      /** The earliest moment it could be promised for if that time is free; null where there is none in sight even so. */
      ifFree: Temporal.ZonedDateTime | null;
    }
  | {
      seen: true;
      band: Band;
      until: Temporal.PlainDate;
      sum: Sum;
      /** How much more is needed than there is; 0 where it fits. */
      lackingSeconds: number;
      /** There is time, but in pieces too small for it. */
      isCrumbs: boolean;
      /** The earliest moment the work can be promised for so that every other promise is kept; null where none is in sight. */
      earliest: Temporal.ZonedDateTime | null;
      /** The first day with working time; null when none is in sight or she is not away. */
      backOn: Temporal.PlainDate | null;
      /** The calendar names no working hours, so Monday to Friday 8–16 in the reader's zone was taken for granted. */
      hoursAssumed: boolean;
      days: readonly RoomDay[];
    };

export type Asked = { until: Temporal.PlainDate; effortSeconds: number; commitments: readonly Commitment[] };

const newId = '\u0000new';

const sum = (days: readonly Day[], seconds: (day: Day) => number) => days.reduce((all, day) => all + seconds(day), 0);

const momentOf = (seconds: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone);

/**
 * Whether it fits is the promises' own question: this one, and those that were kept before it came. At the earliest date there is room,
 * however hard the days before it are.
 */
const bandFor = (before: readonly PromiseState[], after: readonly PromiseState[]): Band => {
  const was = new Map(before.map(state => [state.id, state]));
  const becomes = (isSo: (state: PromiseState) => boolean) => after.some(state => isSo(state) && !(was.has(state.id) && isSo(was.get(state.id)!)));
  if (becomes(({ isLate }) => isLate)) return 'over';
  return becomes(({ isAtRisk, isLate }) => isAtRisk || isLate) ? 'full' : 'room';
};

type Known = Extract<SeenSchedule, { seen: true }>;
type SeenRoom = Extract<Room, { seen: true }>;

const look = (schedule: Known, now: Temporal.ZonedDateTime, { until, effortSeconds, commitments }: Asked, isWorst: boolean): SeenRoom => {
  const input = caseOf(schedule, now, commitments, isWorst);
  const { person, settings, nowSeconds } = input;
  const frame = frameOf(input);
  const sets = calendarSets(input, frame.zone, true);
  const dueSeconds = Math.floor(until.toZonedDateTime({ timeZone: person.zone }).add({ days: 1 }).epochMilliseconds / 1000);
  const worked = frame.inWindow.map(({ day, spans }) => ({ day, work: difference(spans, sets.away), rules: rulesOf(input, frame, frame.weekIndex(day)) }));
  const daysUntil = (to: number) => worked.map(({ day, work, rules }) => dayOf(day, clip(work, nowSeconds, to), sets, rules)).filter(({ workSeconds }) => workSeconds > 0);

  const ahead = daysUntil(frame.endSeconds);
  const supplies = {
    reserved: ahead.map(day => supplyOf(day, settings, true)),
    full: ahead.map(day => supplyOf(day, settings, false)),
    nowSeconds,
    endSeconds: frame.endSeconds,
  };
  const asked: Commitment = { id: newId, remainingSeconds: effortSeconds, dueSeconds };
  const before = promiseStates(commitments, supplies);
  const after = promiseStates([...commitments, asked], supplies);
  const state = after.find(({ id }) => id === newId)!;
  const earliest = earliestPromise(before, supplies, effortSeconds);

  const days = daysUntil(dueSeconds);
  const promisedSeconds = commitments.filter(one => one.dueSeconds <= dueSeconds).reduce((all, one) => all + one.remainingSeconds, 0);
  const [bookedSeconds, baselineSeconds] = [sum(days, day => day.bookedSeconds), sum(days, day => day.baselineSeconds)];
  const figures: Sum = {
    bookedSeconds,
    baselineSeconds,
    promisedSeconds,
    askedSeconds: effortSeconds,
    totalSeconds: bookedSeconds + baselineSeconds + promisedSeconds + effortSeconds,
    timeSeconds: sum(days, day => day.capacitySeconds),
  };
  const overflow = Math.max(0, figures.totalSeconds - figures.timeSeconds);
  const band = days.length === 0 ? 'absent' : bandFor(before, after);
  const firstDay = ahead[0]?.work[0]?.startSeconds;
  return {
    seen: true,
    band,
    until,
    sum: figures,
    lackingSeconds: band === 'over' ? Math.max(overflow, -state.slackFullSeconds) : 0,
    isCrumbs: band === 'over' && overflow === 0,
    earliest: earliest === null ? null : momentOf(earliest, person.zone),
    backOn: band === 'absent' && firstDay !== undefined ? momentOf(firstDay, person.zone).toPlainDate() : null,
    hoursAssumed: person.isAssumed,
    days: days.map(({ day, work, free, busySeconds, workSeconds }) => ({ day, work, free, busySeconds, workSeconds, zone: person.zone })),
  };
};

/**
 * Whether a piece of work fits up to a day, with the figures it rests on (load.md, A5–A9b). What the calendar does not tell is tried both ways:
 * where the answer is the same, it counts as taken; where it is not, there is none.
 */
export const roomFor = (schedule: SeenSchedule, now: Temporal.ZonedDateTime, asked: Asked): Room => {
  if (!schedule.seen) return { seen: false, why: 'hidden' };
  if (now.toPlainDate().until(asked.until, { largestUnit: 'days' }).days >= horizonDays) return { seen: false, why: 'too-far' };
  if (schedule.isEmpty) return { seen: false, why: 'empty' };
  const worst = look(schedule, now, asked, true);
  if (schedule.unknown.length === 0) return worst;
  const best = look(schedule, now, asked, false);
  if (best.band === worst.band) return worst;
  const days = union(schedule.unknown).flatMap(({ startSeconds, endSeconds }) => [startSeconds, endSeconds - 1]);
  const dayAt = (seconds: number) => momentOf(seconds, now.timeZoneId).toPlainDate();
  return { seen: false, why: 'partly', from: dayAt(Math.max(days[0]!, Math.floor(now.epochMilliseconds / 1000))), to: dayAt(days.at(-1)!), ifFree: best.earliest };
};

/** Time that is free of meetings up to the day, for a sentence. */
export const freeSecondsOf = (days: readonly RoomDay[]): number => days.reduce((all, { free }) => all + lengthOf(free), 0);
