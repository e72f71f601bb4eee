import type { Ball } from '#core/agreement/situation.ts';
import type { WordType } from '#core/agreement/word.ts';
import type { Role } from '#core/vocabulary/party.ts';
import { ballOf } from './ball.ts';
import { crossedEvents } from './crossed.ts';
import { confirmedDeliveries, standingDeliveries } from './deliveries.ts';
import { namedEnding } from './endings.ts';
import { byCodeUnits, type EventId } from './event.ts';
import { fingerprintOf, type Settled } from './fingerprint.ts';
import { currentOffer, formedOffers, isTwin } from './formed.ts';
import type { Ledger } from './ledger.ts';
import { movesNow } from './moves.ts';
import { openCounters } from './open-counters.ts';
import { openOffers } from './open-offers.ts';
import { pastOf, type History } from './past.ts';
import { recordedOffer } from './recorded.ts';
import { statusOf } from './status.ts';

/** What both parties see. The same on every device that holds the same events. All ids are sorted by code units. */
export type State = Settled & {
  pending: Ledger['pending'];
  refused: Ledger['refused'];
  heads: Ledger['heads'];
  ball: Ball;
  moves: Readonly<Record<Role, readonly WordType[]>>;
  /** Equal on both sides when both hold the same. */
  fingerprint: string;
};

export const stateOf = (ledger: Ledger): State => {
  const past = pastOf(ledger.history);
  const current = currentOffer(past);
  const effective = effectiveIds(ledger.history);

  const settled: Settled = {
    events: sorted(ledger.events.map(one => one.id)),
    status: statusOf(past),
    rev: current?.body.rev ?? 0,
    offer: current?.id ?? null,
    terms: current?.terms ?? null,
    formed: sorted(formedOffers(past)),
    openOffers: sorted(openOffers(past)),
    openCounters: sorted(openCounters(past)),
    recorded: recordedOffer(past),
    crossed: sorted(crossedEvents(past)),
    twin: isTwin(past),
    delivered: sorted(standingDeliveries(past)),
    confirmed: sorted(confirmedDeliveries(past)),
    ended: namedEnding(past),
    ineffective: sorted(ledger.events.map(one => one.id).filter(id => !effective.has(id))),
  };

  return {
    ...settled,
    pending: ledger.pending,
    refused: ledger.refused,
    heads: ledger.heads,
    ball: ballOf(past),
    moves: { delegator: movesNow(ledger, 'delegator'), delegate: movesNow(ledger, 'delegate') },
    fingerprint: fingerprintOf(settled),
  };
};

/** Whether an event counts and was a possible move in its own past. */
export const hasEffect = (known: Ledger | State, id: EventId): boolean =>
  'history' in known ? effectiveIds(known.history).has(id) : known.events.includes(id) && !known.ineffective.includes(id);

const effectiveIds = (history: History): ReadonlySet<EventId> => new Set([...history.values()].flatMap(said => said.map(({ id }) => id)));

const sorted = (ids: Iterable<EventId>): EventId[] => [...ids].toSorted(byCodeUnits);
