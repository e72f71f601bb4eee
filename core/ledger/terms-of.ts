import type { Terms } from '#core/vocabulary/terms.ts';
import { byOrder, type EventId } from './event.ts';
import type { Ledger } from './ledger.ts';
import { pastOf } from './past.ts';

/** The terms an offer, a counter or a request carries; null of anything else. */
export const termsOf = (ledger: Ledger, id: EventId): Terms | null => {
  const carrying = pastOf(ledger.history).of('terms.offered', 'terms.countered', 'terms.requested');
  return carrying.find(said => said.id === id)?.body.terms ?? null;
};

/** What the delegate promised, in her own words, and what she needs for it. */
export type Promised = { id: EventId; promise: string; needs: readonly string[] };

/**
 * The promise shown with an offer. Where her two devices accepted it at once, that of the least (`n`, id).
 * Null where she has not accepted it, as of an offer that adopts her own counter: her proposal is then the promise.
 */
export const promiseOf = (ledger: Ledger, offer: EventId): Promised | null => {
  const [first] = pastOf(ledger.history)
    .of('terms.accepted')
    .filter(said => said.body.offer === offer)
    .toSorted(byOrder);
  return first ? { id: first.id, promise: first.body.promise, needs: first.body.needs } : null;
};
