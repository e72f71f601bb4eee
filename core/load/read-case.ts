import { dayNumber } from '#core/time/days.ts';
import type { Span } from '#core/time/spans.ts';
import { settingsWith, type CalendarEvent, type Commitment, type LoadCase, type WeeklyRule } from './case.ts';

type Moment = string | { local: string; tz: string };
type WrittenEvent = { start?: Moment; end?: Moment; allDay?: boolean; startDate?: string; endDate?: string; status: CalendarEvent['status']; kind?: 'meeting' | 'focus' | null; commitmentId?: string | null };

export type WrittenQuestion = { type: 'promise'; effortMinutes: number; due?: Moment | null } | { type: 'meeting'; start: Moment; end: Moment };

/** A `loadcase/1` as it is written (load.md, A3). */
export type WrittenCase = {
  now: Moment;
  window: { fromMonday: string; weeks: number };
  person: {
    timeZone: string;
    workingHours: readonly { days: readonly string[]; start: string; end: string }[];
    exceptions?: readonly { date: string; hours: readonly [string, string][] }[];
    holidays?: 'NO' | null;
    ruleset?: 'NO' | 'EU' | 'none';
    contractMinutesPerWeek?: number | null;
    assumed?: boolean;
  };
  events?: readonly WrittenEvent[];
  commitments?: readonly { id: string; remainingMinutes: number; due: Moment }[];
  unknown?: readonly [Moment, Moment][];
  questions?: readonly WrittenQuestion[];
  options?: object;
};

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Whole epoch seconds; fractions are cut. */
export const secondsOf = (moment: Moment): number =>
  typeof moment === 'string'
    ? Math.floor(Temporal.Instant.from(moment).epochMilliseconds / 1000)
    : Math.floor(Temporal.PlainDateTime.from(moment.local).toZonedDateTime(moment.tz, { disambiguation: 'compatible' }).epochMilliseconds / 1000);

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

const eventOf = ({ start, end, allDay, startDate, endDate, status, kind, commitmentId }: WrittenEvent): CalendarEvent => ({
  when: allDay
    ? { firstDay: dayNumber(startDate ?? ''), dayAfter: dayNumber(endDate ?? '') }
    : { startSeconds: secondsOf(start ?? ''), endSeconds: secondsOf(end ?? '') },
  status,
  kind: kind ?? null,
  commitmentId: commitmentId ?? null,
});

/** A written case as the model takes it. Throws where it can't be read. */
export const readCase = ({ now, window, person, events = [], commitments = [], unknown = [], options = {} }: WrittenCase): LoadCase => ({
  nowSeconds: secondsOf(now),
  firstDay: dayNumber(window.fromMonday),
  weeks: window.weeks,
  person: {
    zone: person.timeZone,
    hours: person.workingHours.map(({ days, start, end }): WeeklyRule => ({ days: days.map(day => dayNames.indexOf(day) + 1), startMinutes: minutesOf(start), endMinutes: minutesOf(end) })),
    exceptions: new Map((person.exceptions ?? []).map(({ date, hours }) => [dayNumber(date), hours.map(([start, end]) => ({ startMinutes: minutesOf(start), endMinutes: minutesOf(end) }))])),
    holidays: person.holidays ?? null,
    ruleset: person.ruleset ?? 'none',
    contractSecondsPerWeek: person.contractMinutesPerWeek ? person.contractMinutesPerWeek * 60 : null,
    isAssumed: person.assumed ?? false,
  },
  events: events.map(eventOf),
  commitments: commitments.map(({ id, remainingMinutes, due }): Commitment => ({ id, remainingSeconds: remainingMinutes * 60, dueSeconds: secondsOf(due) })),
  unknown: unknown.map(([from, to]): Span => ({ startSeconds: secondsOf(from), endSeconds: secondsOf(to) })),
  settings: settingsWith(options),
});
