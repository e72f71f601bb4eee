import { clip, union, type Span } from '#core/time/spans.ts';
import { daySeconds, type ZoneTable } from '#core/time/zone-table.ts';
import type { Shift } from './shifts.ts';

/** A day's rest that is shorter than it should be, counted from the start of that day's work. */
export type RestBreach = { startSeconds: number; longestRestSeconds: number };

/** The longest time between two instants without work; `work` is in order and without overlap. */
export const longestGap = (work: readonly Span[], fromSeconds: number, toSeconds: number): number => {
  let longest = 0;
  let at = fromSeconds;
  for (const { startSeconds, endSeconds } of clip(work, fromSeconds, toSeconds)) {
    longest = Math.max(longest, startSeconds - at);
    at = endSeconds;
  }
  return Math.max(longest, toSeconds - at);
};

/** When a day's work begins: its shift, with any meeting that runs into it; on a day off, its first meeting. */
const workBegins = (shift: Shift, work: readonly Span[], meetings: readonly Span[], zone: ZoneTable): number | null => {
  const [first] = shift.spans;
  if (first) return work.find(({ startSeconds, endSeconds }) => startSeconds <= first.startSeconds && first.startSeconds < endSeconds)?.startSeconds ?? first.startSeconds;
  const from = zone.instantOf(shift.day, 0);
  const to = zone.instantOf(shift.day + 1, 0);
  return meetings.find(({ startSeconds }) => startSeconds >= from && startSeconds < to)?.startSeconds ?? null;
};

/** Days whose work leaves less than the rest that is due within the twenty-four hours from its beginning. */
export const restBreaches = (shifts: readonly Shift[], working: readonly Span[], meetings: readonly Span[], zone: ZoneTable, restSeconds: number): RestBreach[] => {
  const work = union([...working, ...meetings]);
  return shifts.flatMap(shift => {
    const startSeconds = workBegins(shift, work, meetings, zone);
    if (startSeconds === null) return [];
    const longestRestSeconds = longestGap(work, startSeconds, startSeconds + daySeconds);
    return longestRestSeconds < restSeconds ? [{ startSeconds, longestRestSeconds }] : [];
  });
};
