import type { Standing } from '#core/agreement/standing.ts';
import { wordTypes, type WordType } from '#core/agreement/word.ts';
import type { EventId } from './event.ts';
import { confirmedDeliveries, waitingDeliveries } from './deliveries.ts';
import { isOver, openEnds } from './endings.ts';
import { currentOffer, formedOffers } from './formed.ts';
import { openCounters } from './open-counters.ts';
import { greatestRev, openOffers } from './open-offers.ts';
import type { Past } from './past.ts';
import { recordedOffer } from './recorded.ts';

/** The words of ledger.md for one past, each worked out when it is asked for: a note asks for none of them. */
export const standingIn = (past: Past): Standing => new StandingIn(past);

// A class, though little here is: its getters are made once, not anew for every event that is read.
class StandingIn implements Standing {
  readonly #past: Past;

  constructor(past: Past) {
    this.#past = past;
  }
  get begun() {
    return this.#past.of('terms.offered', 'terms.requested').length > 0;
  }
  get over() {
    return isOver(this.#past);
  }
  get greatestRev() {
    return greatestRev(this.#past);
  }
  get formed() {
    return formedOffers(this.#past);
  }
  get current() {
    return currentOffer(this.#past)?.id ?? null;
  }
  get recorded() {
    return recordedOffer(this.#past);
  }
  get openOffers() {
    return openOffers(this.#past);
  }
  get openCounters() {
    return openCounters(this.#past);
  }
  get waiting() {
    return waitingDeliveries(this.#past);
  }
  get openEnds() {
    return openEnds(this.#past);
  }
  find(id: EventId) {
    return this.#past.of(...wordTypes).find(said => said.id === id);
  }
  revOf(id: EventId) {
    return this.#past.of('terms.offered').find(offer => offer.id === id)?.body.rev;
  }
  isConfirmed(delivery: EventId) {
    return confirmedDeliveries(this.#past).has(delivery);
  }
  all(type: WordType) {
    return new Set(this.#past.of(type).map(said => said.id));
  }
}
