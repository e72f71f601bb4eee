import type { EventId, TermsHash } from '#core/vocabulary/id.ts';
import type { Role } from '#core/vocabulary/party.ts';
import type { WordType } from './word.ts';

/**
 * What is known at one point of an agreement's history: everything a move is judged by, and nothing else.
 * The ledger makes it from an event's own past, or from all that has arrived; no clock and no mailbox is in it.
 */
export type Standing = {
  /** Something has been said with effect. */
  readonly begun: boolean;
  /** A confirmed delivery, an accepted or a declared end. */
  readonly over: boolean;
  /** The greatest revision of the terms offered so far; 0 before any. */
  readonly greatestRev: number;
  /** Offers both have consented to. */
  readonly formed: ReadonlySet<EventId>;
  /** The formed offer with the greatest (rev, id). */
  readonly current: EventId | null;
  /** The offer whose recorded yes binds the delegator. */
  readonly recorded: EventId | null;
  readonly openOffers: ReadonlySet<EventId>;
  readonly openCounters: ReadonlySet<EventId>;
  /** Deliveries neither returned, retracted nor confirmed. */
  readonly waiting: ReadonlySet<EventId>;
  /** Whose offers to end are open. */
  readonly openEnds: ReadonlyMap<EventId, Role>;
  /** An event that had effect here. `terms` is the hash of the terms it carries, null where it carries none. */
  readonly find: (id: EventId) => { type: WordType; actor: Role; terms: TermsHash | null } | undefined;
  /** The revision of an offer. */
  readonly revOf: (offer: EventId) => number | undefined;
  /** Whether a delivery has been received with recognition. */
  readonly isConfirmed: (delivery: EventId) => boolean;
  readonly all: (type: WordType) => ReadonlySet<EventId>;
};
