/** A stretch of time in epoch seconds, end exclusive. */
export type Span = { startSeconds: number; endSeconds: number };

/** The same time as the given spans, in order and without overlap; touching ones become one, empty and inverted ones vanish. */
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

/** What two lists have in common; each in order and without overlap, and so is the answer. */
export const intersection = (some: readonly Span[], others: readonly Span[]): Span[] => {
  const common: Span[] = [];
  for (let one = 0, other = 0; one < some.length && other < others.length; ) {
    const [a, b] = [some[one]!, others[other]!];
    const startSeconds = Math.max(a.startSeconds, b.startSeconds);
    const endSeconds = Math.min(a.endSeconds, b.endSeconds);
    if (startSeconds < endSeconds) common.push({ startSeconds, endSeconds });
    if (a.endSeconds < b.endSeconds) one += 1;
    else other += 1;
  }
  return common;
};

/** What is in the first list and not in the second; each in order and without overlap. */
export const difference = (some: readonly Span[], others: readonly Span[]): Span[] => {
  const left: Span[] = [];
  let from = 0;
  for (const { startSeconds, endSeconds } of some) {
    let start = startSeconds;
    while (from < others.length && others[from]!.endSeconds <= start) from += 1;
    for (let at = from; at < others.length && others[at]!.startSeconds < endSeconds; at += 1) {
      const other = others[at]!;
      if (other.startSeconds > start) left.push({ startSeconds: start, endSeconds: other.startSeconds });
      start = Math.max(start, other.endSeconds);
    }
    if (start < endSeconds) left.push({ startSeconds: start, endSeconds });
  }
  return left;
};

/** How long spans last together. */
export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds, 0);

/** The part of spans between two instants. */
export const clip = (spans: readonly Span[], fromSeconds: number, toSeconds: number): Span[] => intersection(spans, [{ startSeconds: fromSeconds, endSeconds: toSeconds }]);

/** How many seconds two lists of spans, each in order and without overlap, have in common. */
export const overlapSeconds = (some: readonly Span[], others: readonly Span[]): number => lengthOf(intersection(some, others));
