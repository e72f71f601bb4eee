import type { Span } from '#core/time/spans.ts';
import { commonTime, freeTime } from './meeting.ts';
import type { SeenSchedule } from './seen.ts';

/** A time for the meeting: for how many of those whose calendar is seen it is free, and whether it is shorter than asked for. */
export type Slot = Span & { fits: number; of: number; isShorter: boolean };

const halfHour = 1800;
const hour = 3600;
const shortest = 15 * 60;

const startsIn = ({ startSeconds, endSeconds }: Span, length: number): number[] => {
  const first = Math.ceil(startSeconds / halfHour) * halfHour;
  const count = Math.floor((endSeconds - length - first) / halfHour) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => first + at * halfHour);
};

const dayOf = (seconds: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The first of each day, so that there is something to choose between. */
const spread = (starts: readonly number[], zone: string, most: number): number[] => {
  const byDay = new Map<string, number>();
  for (const start of starts.toSorted((one, other) => one - other)) {
    const day = dayOf(start, zone);
    if (!byDay.has(day)) byDay.set(day, start);
    if (byDay.size === most) break;
  }
  return [...byDay.values()];
};

export type SlotQuestion = {
  schedules: readonly SeenSchedule[];
  now: Temporal.ZonedDateTime;
  lengthSeconds: number;
  /** When the meeting stands already; that time is no better. */
  replaces: Span | null;
  /** The time asked about, which is not offered again. */
  meeting: Span;
};

/**
 * The next times that suit everyone who is seen, the first of each day; where there is none as long, one half as long; where there is none at all,
 * the times that suit the most.
 */
export const nextSlots = ({ schedules, now, lengthSeconds, replaces, meeting }: SlotQuestion, most = 3): readonly Slot[] => {
  const each = schedules.map(schedule => freeTime(schedule, now, replaces)).filter(one => one !== null);
  if (each.length === 0) return [];
  const isOther = (start: number) => start !== meeting.startSeconds;
  // An hour from now at the earliest: people are to hear of it first.
  const soonest = Math.floor(now.epochMilliseconds / 1000) + hour;
  const common = commonTime(each).map(span => ({ ...span, startSeconds: Math.max(span.startSeconds, soonest) }));
  const slotsOf = (length: number, isShorter: boolean) =>
    spread(common.flatMap(span => startsIn(span, length)).filter(isOther), now.timeZoneId, most).map(startSeconds => ({
      startSeconds,
      endSeconds: startSeconds + length,
      fits: each.length,
      of: each.length,
      isShorter,
    }));
  const whole = slotsOf(lengthSeconds, false);
  if (whole.length > 0) return whole;
  const half = Math.max(shortest, Math.floor(lengthSeconds / 2 / shortest) * shortest);
  const shorter = half < lengthSeconds ? slotsOf(half, true) : [];
  return shorter.length > 0 ? shorter.slice(0, most) : forMost(each, { now, lengthSeconds, soonest, isOther }, most);
};

const forMost = (
  each: readonly (readonly Span[])[],
  { now, lengthSeconds, soonest, isOther }: { now: Temporal.ZonedDateTime; lengthSeconds: number; soonest: number; isOther: (start: number) => boolean },
  most: number,
): readonly Slot[] => {
  const counts = new Map<number, number>();
  for (const free of each) {
    for (const start of free.flatMap(span => startsIn({ ...span, startSeconds: Math.max(span.startSeconds, soonest) }, lengthSeconds))) counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  const best = Math.max(0, ...counts.values());
  // A time that suits one of many is no better than the one asked about.
  if (best * 2 <= each.length) return [];
  const starts = [...counts].filter(([start, count]) => count === best && isOther(start)).map(([start]) => start);
  return spread(starts, now.timeZoneId, most).map(startSeconds => ({ startSeconds, endSeconds: startSeconds + lengthSeconds, fits: best, of: each.length, isShorter: false }));
};
