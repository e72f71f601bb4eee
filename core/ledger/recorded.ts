import type { EventId } from './event.ts';
import { currentOffer, greatestOffer } from './formed.ts';
import { seenByAny, type Past, type SaidOf } from './past.ts';

/**
 * The offer whose yes, given by ordinary mail and recorded by the delegator, binds the delegator. At most one.
 * It is never the delegate's consent: it gives way to her own word, and to newer terms formed or recorded.
 */
export const recordedOffer = (past: Past): EventId | null => {
  const isSeen = seenByAny(past.of('terms.accepted', 'terms.declined', 'terms.countered', 'terms.requested'));
  const standing = new Set(yeses(past).flatMap(record => (isSeen(record) ? [] : [record.body.offer])));
  const declined = past.named('terms.declined');
  const formedRev = currentOffer(past)?.body.rev ?? 0;

  const likewise = past.of('terms.offered').filter(({ id, body }) => standing.has(id) && !declined.has(id) && body.rev > formedRev);
  return greatestOffer(likewise)?.id ?? null;
};

export const yeses = (past: Past): readonly SaidOf<'answer.recorded'>[] => past.of('answer.recorded').filter(record => record.body.says === 'yes');
