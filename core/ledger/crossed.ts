import { closings, endings } from './endings.ts';
import { confirmedDeliveries, deliveries } from './deliveries.ts';
import type { EventId } from './event.ts';
import { formedOffers } from './formed.ts';
import type { Past, Said } from './past.ts';
import { yeses } from './recorded.ts';
import { areConcurrent } from './set.ts';

/** What came too late, or at once with something that holds. It changes nothing, and is always shown to both. */
export const crossedEvents = (past: Past): ReadonlySet<EventId> =>
  new Set([...lateNoes(past), ...withdrawalsBesideRecords(past), ...beside(past)].map(said => said.id));

/** A no to what already holds: to a formed offer, an adopted counter, a confirmed delivery. */
const lateNoes = (past: Past): readonly Said[] => {
  const formed = formedOffers(past);
  const adopted = new Set(past.of('terms.offered').map(offer => offer.body.adopts));
  const confirmed = confirmedDeliveries(past);

  return [
    ...past.of('terms.withdrawn', 'terms.declined').filter(no => formed.has(no.body.offer)),
    ...past.of('counter.declined', 'counter.retracted').filter(no => adopted.has(no.body.counter)),
    ...past.of('delivery.returned', 'delivery.retracted').filter(no => confirmed.has(no.body.delivery)),
  ];
};

/** The delegator's two devices: one withdrew what the other recorded a yes to. Listed also when the record is history. */
const withdrawalsBesideRecords = (past: Past): readonly Said[] => {
  const recorded = yeses(past);
  return past.of('terms.withdrawn').filter(no => recorded.some(yes => yes.body.offer === no.body.offer && areConcurrent(yes, no)));
};

/** What was said beside a closing or an ending, by someone who had not seen it. */
const beside = (past: Past): readonly Said[] => {
  const last = [...closings(past), ...endings(past)];
  const weighty = [...past.of('terms.offered', 'terms.accepted'), ...deliveries(past), ...endings(past)];
  return weighty.filter(said => last.some(end => areConcurrent(said, end)));
};
