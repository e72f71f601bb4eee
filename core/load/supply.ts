import { lengthOf, type Span } from '#core/time/spans.ts';
import type { Day } from './day.ts';
import type { LoadSettings } from './settings.ts';

/** The time of a day that can be promised, and the pieces it can lie in, each after its restart. */
export type DaySupply = { seconds: number; pieces: readonly Span[] };

const length = ({ startSeconds, endSeconds }: Span) => endSeconds - startSeconds;

/**
 * What a day leaves for promises: breaks, small things and slack are done in the smallest gaps first, and each piece that is kept costs one
 * restart. The best number of pieces to give up is looked for, so that one more booking never gives more.
 */
export const supplyOf = ({ free, breakSeconds, baselineSeconds, idleSeconds, reserveSeconds }: Day, settings: LoadSettings, hasReserve: boolean): DaySupply => {
  const overhead = breakSeconds + baselineSeconds + idleSeconds + (hasReserve ? reserveSeconds : 0);
  const ascending = free.toSorted((one, other) => length(one) - length(other) || one.startSeconds - other.startSeconds);
  const crumbs = ascending.filter(piece => length(piece) < settings.minBlockSeconds).length;
  let seconds = 0;
  for (let given = crumbs; given <= ascending.length; given += 1) {
    const kept = ascending.slice(given);
    const usable = kept.reduce((sum, piece) => sum + Math.max(0, length(piece) - settings.restartSeconds), 0);
    const left = usable - Math.max(0, overhead - lengthOf(ascending.slice(0, given)));
    seconds = Math.max(seconds, left);
  }
  const pieces = free.filter(piece => length(piece) >= settings.minBlockSeconds);
  return { seconds, pieces: pieces.map(({ startSeconds, endSeconds }) => ({ startSeconds: startSeconds + settings.restartSeconds, endSeconds })) };
};

/** Promise time of these days before an instant. */
export const supplyBefore = (days: readonly DaySupply[], instant: number): number =>
  days.reduce((sum, { seconds, pieces }) => {
    const before = pieces.reduce((all, { startSeconds, endSeconds }) => all + Math.max(0, Math.min(instant, endSeconds) - startSeconds), 0);
    return sum + Math.min(seconds, before);
  }, 0);

/** The first instant by which this much has been supplied; null where it never is. */
export const supplyReached = (days: readonly DaySupply[], wanted: number): number | null => {
  let left = wanted;
  for (const { seconds, pieces } of days) {
    if (left > seconds) {
      left -= seconds;
      continue;
    }
    for (const { startSeconds, endSeconds } of pieces) {
      if (left <= endSeconds - startSeconds && left > 0) return startSeconds + left;
      left -= endSeconds - startSeconds;
    }
  }
  return null;
};
