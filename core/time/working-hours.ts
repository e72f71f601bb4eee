import type { Span } from './spans.ts';

/** Weekly working hours: Monday is 1, minutes after local midnight in an IANA zone; an end at or before the start is next day. */
export type WeeklyHours = { days: readonly number[]; startMinutes: number; endMinutes: number; zone: string };

const seconds = (instant: Temporal.ZonedDateTime) => Math.floor(instant.epochMilliseconds / 1000);

/** The local date at an instant. */
export const plainDateIn = (zone: string, epochSeconds: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toZonedDateTimeISO(zone).toPlainDate();

const at = (date: Temporal.PlainDate, minutes: number, zone: string) => {
  const plainTime = { hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 };
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(plainTime) });
};

/** Working time from an instant to the end of a local day, as ordered spans. */
export const workingSpans = (hours: WeeklyHours, fromSeconds: number, until: Temporal.PlainDate): Span[] => {
  const spans: Span[] = [];
  let date = plainDateIn(hours.zone, fromSeconds);
  for (; Temporal.PlainDate.compare(date, until) <= 0; date = date.add({ days: 1 })) {
    if (!hours.days.includes(date.dayOfWeek)) continue;
    const isOvernight = hours.endMinutes <= hours.startMinutes;
    const startSeconds = Math.max(fromSeconds, seconds(at(date, hours.startMinutes, hours.zone)));
    const endSeconds = seconds(at(isOvernight ? date.add({ days: 1 }) : date, hours.endMinutes, hours.zone));
    if (endSeconds > startSeconds) spans.push({ startSeconds, endSeconds });
  }
  return spans;
};
