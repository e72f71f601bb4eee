import { isOver } from './endings.ts';
import type { EventId } from './event.ts';
import { seenByAny, type Past } from './past.ts';

/**
 * The delegate's proposals that wait for the delegator. Each later word on the terms answers the proposals its writer had seen, so nobody is
 * held to one that the talk has moved past.
 */
export const openCounters = (past: Past): ReadonlySet<EventId> => {
  if (isOver(past)) return new Set();

  const isAnswered = seenByAny(past.of('terms.offered', 'terms.countered', 'terms.requested', 'terms.accepted'));
  const gone = past.named('counter.declined', 'counter.retracted');
  const counters = past.of('terms.countered', 'terms.requested');
  return new Set(counters.filter(counter => !isAnswered(counter) && !gone.has(counter.id)).map(counter => counter.id));
};
