import type { Span } from '#core/time/spans.ts';
import type { LoadSettings } from './settings.ts';

/** Meetings that follow each other without a pause, as one stretch. */
export type Run = Span & { /** How often one began right after another. */ backToBack: number };

/** Meetings strung together: each begins before a pause has passed since the others ended. */
export const runsOf = (meetings: readonly Span[], { pauseSeconds }: LoadSettings): Run[] => {
  const runs: Run[] = [];
  for (const { startSeconds, endSeconds } of meetings.toSorted((one, other) => one.startSeconds - other.startSeconds || one.endSeconds - other.endSeconds)) {
    const last = runs.at(-1);
    const gap = last ? startSeconds - last.endSeconds : Infinity;
    if (!last || gap >= pauseSeconds) {
      runs.push({ startSeconds, endSeconds, backToBack: 0 });
      continue;
    }
    if (gap >= 0) last.backToBack += 1;
    last.endSeconds = Math.max(last.endSeconds, endSeconds);
  }
  return runs;
};

/** Time in which two or more of these go on at once, counted once, as ordered spans. */
export const doubled = (spans: readonly Span[]): Span[] => {
  const turns = spans.flatMap(({ startSeconds, endSeconds }) => [
    { at: startSeconds, by: 1 },
    { at: endSeconds, by: -1 },
  ]);
  turns.sort((one, other) => one.at - other.at || one.by - other.by);
  const found: Span[] = [];
  let going = 0;
  let since = 0;
  for (const { at, by } of turns) {
    if (going >= 2 && at > since) found.push({ startSeconds: since, endSeconds: at });
    going += by;
    since = at;
  }
  return found;
};
