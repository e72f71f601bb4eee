import { dayNumber } from '#core/time/days.ts';
import type { Span } from '#core/time/spans.ts';
import { settingsWith, type CalendarEvent, type Commitment, type LoadCase, type Person, type WeeklyRule } from './case.ts';

export type Busy = { startSeconds: number; endSeconds: number; status: 'busy' | 'oof' | 'tentative' };
export type Hours = { days: readonly number[]; startMinutes: number; endMinutes: number; zone: string };

/**
 * Someone's time as far as it may be seen. `unknown`: time of which it is not told whether it is taken. `isEmpty`: there is nothing at all in
 * the calendar, not even what takes no time.
 */
export type SeenSchedule = { seen: false } | { seen: true; busy: readonly Busy[]; unknown: readonly Span[]; hours: Hours | null; isEmpty: boolean };

/** How far ahead we look (design.md, decision 11). */
export const horizonDays = 28;
/** From the Monday of this week, so that the horizon is always inside. */
const weeks = 5;

const usualRule: WeeklyRule = { days: [1, 2, 3, 4, 5], startMinutes: 8 * 60, endMinutes: 16 * 60 };

const personOf = (hours: Hours | null, zone: string): Person => ({
  zone: hours?.zone ?? zone,
  hours: [hours ?? usualRule],
  exceptions: new Map(),
  holidays: 'NO',
  ruleset: 'NO',
  contractSecondsPerWeek: null,
  isAssumed: hours === null,
});

/**
 * What we see of someone as a case for the model. Time beyond the horizon is not known, nor, in the worst case, what the calendar does not tell.
 * Kinds of meetings are never seen.
 */
export const caseOf = (
  { busy, unknown, hours }: Extract<SeenSchedule, { seen: true }>,
  now: Temporal.ZonedDateTime,
  commitments: readonly Commitment[],
  isWorst = true,
): LoadCase => {
  const person = personOf(hours, now.timeZoneId);
  const here = now.withTimeZone(person.zone);
  const today = here.toPlainDate();
  const horizon = Math.floor(here.startOfDay().add({ days: horizonDays }).epochMilliseconds / 1000);
  const events = busy.map((span): CalendarEvent => ({ when: { startSeconds: span.startSeconds, endSeconds: span.endSeconds }, status: span.status, kind: null, commitmentId: null }));
  return {
    nowSeconds: Math.floor(now.epochMilliseconds / 1000),
    firstDay: dayNumber(today.subtract({ days: today.dayOfWeek - 1 }).toString()),
    weeks,
    person,
    events,
    commitments,
    unknown: [{ startSeconds: horizon, endSeconds: horizon + weeks * 7 * 86_400 }, ...(isWorst ? unknown : [])],
    settings: settingsWith({}),
  };
};
