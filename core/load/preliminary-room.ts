// Preliminary: what is booked against working hours, nothing more. The whole model (load.md) takes this file's place.
import { plainDateIn, workingSpans } from '#core/time/working-hours.ts';
import { overlapSeconds, union, type Span } from '#core/time/spans.ts';

export type Band = 'room' | 'full' | 'over' | 'absent';

export type Busy = Span & { status: 'busy' | 'oof' | 'tentative' };
export type Hours = { days: readonly number[]; startMinutes: number; endMinutes: number; zone: string };
export type SeenSchedule = { seen: false } | { seen: true; busy: readonly Busy[]; hours: Hours | null };

/** A person's room up to and including a day. `seen` is false where we may not look or cannot see that far. */
export type Room =
  | { seen: false; why: 'hidden' | 'too-far' }
  | {
      seen: true;
      band: Band;
      until: Temporal.PlainDate;
      bookedMinutes: number;
      workingMinutes: number;
      freeMinutes: number;
      /** The first day with working time outside the absence; null when none is in sight or there is no absence. */
      backOn: Temporal.PlainDate | null;
      /** The calendar names no working hours, so Monday to Friday 8–16 in the reader's zone was taken for granted. */
      hoursAssumed: boolean;
    };

/** How far ahead we look (design.md, decision 11). */
export const horizonDays = 28;

const littleMinutes = 4 * 60;

const usualHours = (zone: string): Hours => ({ days: [1, 2, 3, 4, 5], startMinutes: 8 * 60, endMinutes: 16 * 60, zone });
const minutes = (seconds: number) => Math.floor(seconds / 60);

const bandOf = (workingSeconds: number, awaySeconds: number, freeMinutes: number): Band => {
  if (workingSeconds > 0 && awaySeconds === workingSeconds) return 'absent';
  if (freeMinutes === 0) return 'over';
  return freeMinutes < littleMinutes ? 'full' : 'room';
};

/** Booked time against working time from now to the end of a day, in whole minutes. */
export const roomUntil = (schedule: SeenSchedule, now: Temporal.ZonedDateTime, until: Temporal.PlainDate): Room => {
  if (!schedule.seen) return { seen: false, why: 'hidden' };
  const today = now.toPlainDate();
  if (today.until(until, { largestUnit: 'days' }).days >= horizonDays) return { seen: false, why: 'too-far' };

  const hours = schedule.hours ?? usualHours(now.timeZoneId);
  const nowSeconds = Math.floor(now.epochMilliseconds / 1000);
  const working = workingSpans(hours, nowSeconds, until);
  const away = union(schedule.busy.filter(span => span.status === 'oof'));
  const booked = union(schedule.busy.filter(span => span.status !== 'tentative'));

  const workingSeconds = overlapSeconds(working, working);
  const bookedSeconds = overlapSeconds(booked, working);
  const freeMinutes = minutes(workingSeconds - bookedSeconds);
  const band = bandOf(workingSeconds, overlapSeconds(away, working), freeMinutes);

  const backOn = () => {
    const later = workingSpans(hours, nowSeconds, today.add({ days: horizonDays - 1 }));
    const first = later.find(span => overlapSeconds(away, [span]) < span.endSeconds - span.startSeconds);
    return first ? plainDateIn(hours.zone, first.startSeconds) : null;
  };

  return {
    seen: true,
    band,
    until,
    bookedMinutes: minutes(bookedSeconds),
    workingMinutes: minutes(workingSeconds),
    freeMinutes,
    backOn: band === 'absent' ? backOn() : null,
    hoursAssumed: schedule.hours === null,
  };
};
