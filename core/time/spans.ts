/** A stretch of time in epoch seconds, end exclusive. */
export type Span = { startSeconds: number; endSeconds: number };

/** The same time as the given spans, in order and without overlap; empty and inverted ones vanish. */
export const union = (spans: readonly Span[]): Span[] => {
  const ordered = spans
    .filter(span => span.endSeconds > span.startSeconds)
    .toSorted((one, other) => one.startSeconds - other.startSeconds);
  const joined: Span[] = [];
  for (const { startSeconds, endSeconds } of ordered) {
    const last = joined.at(-1);
    if (last && startSeconds <= last.endSeconds) last.endSeconds = Math.max(last.endSeconds, endSeconds);
    else joined.push({ startSeconds, endSeconds });
  }
  return joined;
};

/** How many seconds two lists of spans, each in order and without overlap, have in common. */
export const overlapSeconds = (some: readonly Span[], others: readonly Span[]): number => {
  let seconds = 0;
  let at = 0;
  for (const one of some) {
    while (at < others.length && others[at]!.endSeconds <= one.startSeconds) at += 1;
    for (let next = at; next < others.length && others[next]!.startSeconds < one.endSeconds; next += 1) {
      const other = others[next]!;
      seconds += Math.max(0, Math.min(one.endSeconds, other.endSeconds) - Math.max(one.startSeconds, other.startSeconds));
    }
  }
  return seconds;
};
