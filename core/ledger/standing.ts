import type { Standing } from '#core/agreement/standing.ts';
import { wordTypes } from '#core/agreement/word.ts';
import { confirmedDeliveries, waitingDeliveries } from './deliveries.ts';
import { isOver, openEnds } from './endings.ts';
import { currentOffer, formedOffers } from './formed.ts';
import { openCounters } from './open-counters.ts';
import { greatestRev, openOffers } from './open-offers.ts';
import type { Past } from './past.ts';
import { recordedOffer } from './recorded.ts';

/** The words of ledger.md for one past, each worked out when it is asked for: a note asks for none of them. */
export const standingIn = (past: Past): Standing => ({
  get begun() {
    return past.of('terms.offered', 'terms.requested').length > 0;
  },
  get over() {
    return isOver(past);
  },
  get greatestRev() {
    return greatestRev(past);
  },
  get formed() {
    return formedOffers(past);
  },
  get current() {
    return currentOffer(past)?.id ?? null;
  },
  get recorded() {
    return recordedOffer(past);
  },
  get openOffers() {
    return openOffers(past);
  },
  get openCounters() {
    return openCounters(past);
  },
  get waiting() {
    return waitingDeliveries(past);
  },
  get openEnds() {
    return openEnds(past);
  },
  find: id => past.of(...wordTypes).find(said => said.id === id),
  revOf: id => past.of('terms.offered').find(offer => offer.id === id)?.body.rev,
  isConfirmed: delivery => confirmedDeliveries(past).has(delivery),
  all: type => new Set(past.of(type).map(said => said.id)),
});
