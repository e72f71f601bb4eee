import { canonical, idOf, termsHashOf } from '#core/ledger/canonical.ts';
import type { EventId } from '#core/ledger/event.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { stateOf } from '#core/ledger/state.ts';
import type { Role } from '#core/vocabulary/party.ts';
import type { Terms } from '#core/vocabulary/terms.ts';

/** Builds histories by hand, also those an honest writer never writes. Parents are given; `n` and the id follow. */
export type Event = { id: EventId; text: string; n: number };

export const tid = '11111111-1111-4111-8111-111111111111';
export const kari = { tid, oid: 'aaaaaaaa-0000-4000-8000-000000000001', address: 'kari@eksempel.no', name: 'Kari Nordmann' };
export const ola = { tid, oid: 'aaaaaaaa-0000-4000-8000-000000000002', address: 'ola@eksempel.no', name: 'Ola Hansen' };
export const parties = { delegator: kari, delegate: ola };
export const nonce = '0198a000-0000-7000-8000-000000000001';
export const when = { dev: 'k1', at: '2026-11-22T13:05:00Z' };

export const termsNo = (edition: number): Terms => ({
  result: `Svar til kunden, utgave ${edition}`,
  due: { date: '2026-12-01', time: null, zone: 'Europe/Oslo' },
});
export const hashNo = (edition: number) => termsHashOf(termsNo(edition));

export const eventText = (fields: object): string =>
  canonical({ v: 1, actor: 'delegator', ag: '', n: 0, parents: [], type: 'terms.offered', crit: false, body: {}, ...when, ...fields });

const sealed = (text: string, n: number): Event => ({ id: idOf(text), text, n });

export const firstOffer = sealed(eventText({ body: { rev: 1, terms: termsNo(1), parties, nonce } }), 0);
export const firstRequest = sealed(eventText({ actor: 'delegate', type: 'terms.requested', body: { terms: termsNo(1), parties, nonce } }), 0);

type Saying = { ag?: EventId; dev?: string; crit?: boolean };

const said = (actor: Role, parents: readonly Event[], type: string, body: object, { ag = firstOffer.id, ...rest }: Saying = {}): Event => {
  const n = 1 + Math.max(...parents.map(parent => parent.n));
  return sealed(eventText({ ag, actor, n, parents: parents.map(({ id }) => id).toSorted(), type, body, ...rest }), n);
};

/** What the delegator says, after these events. */
export const she = (parents: readonly Event[], type: string, body: object, more?: Saying) => said('delegator', parents, type, body, more);
/** What the delegate says, after these events. */
export const he = (parents: readonly Event[], type: string, body: object, more?: Saying) => said('delegate', parents, type, body, more);

export const offerNo = (edition: number, after: readonly Event[], rev = edition, adopts?: Event) =>
  she(after, 'terms.offered', { rev, terms: termsNo(edition), ...(adopts && { adopts: adopts.id }) });
export const accept = (offer: Event, edition: number, after: readonly Event[] = [offer], promise = 'Jeg lover det.') =>
  he(after, 'terms.accepted', { offer: offer.id, terms: hashNo(edition), promise, needs: [] });
export const counterNo = (edition: number, offer: Event, after: readonly Event[] = [offer]) =>
  he(after, 'terms.countered', { offer: offer.id, terms: termsNo(edition) });
export const withdraw = (offer: Event, after: readonly Event[] = [offer]) => she(after, 'terms.withdrawn', { offer: offer.id });
export const decline = (offer: Event, after: readonly Event[] = [offer]) => he(after, 'terms.declined', { offer: offer.id });
export const recordYes = (offer: Event, after: readonly Event[] = [offer]) =>
  she(after, 'answer.recorded', { offer: offer.id, mail: '<ja@eksempel.no>', says: 'yes' });
export const deliver = (after: readonly Event[], what = 'Her er svaret.') => he(after, 'work.delivered', { what, links: [] });
export const confirm = (delivery: Event, after: readonly Event[] = [delivery]) =>
  she(after, 'delivery.confirmed', { delivery: delivery.id, recognition: 'Takk!' });

export const ledgerOf = (...events: readonly Event[]) => readLedger(events.map(({ text }) => text));
export const stateAfter = (...events: readonly Event[]) => stateOf(ledgerOf(...events));
export const ids = (...events: readonly Event[]) => events.map(({ id }) => id).toSorted();
