import type { Status } from '#core/agreement/situation.ts';
import { canonical, hashOf } from './canonical.ts';
import type { EventId, TermsHash } from './event.ts';

/** Everything the set of counting events settles. What is pending or refused is no part of it: that depends on what has not arrived. */
export type Settled = {
  /** All that counts. */
  events: readonly EventId[];
  status: Status;
  /** The revision that holds; 0 before anything is formed, and then `offer` and `terms` are null. */
  rev: number;
  offer: EventId | null;
  terms: TermsHash | null;
  formed: readonly EventId[];
  openOffers: readonly EventId[];
  openCounters: readonly EventId[];
  recorded: EventId | null;
  crossed: readonly EventId[];
  twin: boolean;
  delivered: readonly EventId[];
  confirmed: readonly EventId[];
  ended: EventId | null;
  /** Counts, without effect. */
  ineffective: readonly EventId[];
};

/** One short value that is equal on two devices exactly when they hold and understand the same events. */
export const fingerprintOf = (settled: Settled): string => hashOf(canonical(settled));
