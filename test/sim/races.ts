import type { WordType } from '#core/agreement/word.ts';
import type { EventId } from '#core/ledger/event.ts';
import { formedOffers } from '#core/ledger/formed.ts';
import { hasBit } from '#core/ledger/bits.ts';
import type { Ledger } from '#core/ledger/ledger.ts';
import { pastOf, type Said, type SaidOf } from '#core/ledger/past.ts';
import { areConcurrent, type Counted } from '#core/ledger/set.ts';
import { stateOf } from '#core/ledger/state.ts';

/** The race table of ledger.md, row by row: whether it took place in an agreement. */
export const racesIn = (ledger: Ledger): readonly string[] => {
  const past = pastOf(ledger.history);
  const of = past.of;
  const state = stateOf(ledger);
  const formed = formedOffers(past);
  const ineffective = new Set(state.ineffective);
  const offer = (id: EventId) => of('terms.offered').find(one => one.id === id);

  const pairs = <A extends Said, B extends Said>(ones: readonly A[], others: readonly B[], fits: (one: A, other: B) => boolean) =>
    ones.some(one => others.some(other => areConcurrent(one, other) && fits(one, other)));
  const sameOffer = (one: Said, other: Said) => (one.body as { offer?: EventId }).offer === (other.body as { offer?: EventId }).offer;
  const any = () => true;

  const accepts = of('terms.accepted');
  const withdrawals = of('terms.withdrawn');
  const declines = of('terms.declined');
  const counters = of('terms.countered');
  const yeses = of('answer.recorded').filter(({ body }) => body.says === 'yes');
  const adoptions = of('terms.offered').filter(({ body }) => body.adopts !== undefined);
  const plain = of('terms.offered').filter(({ body }) => body.adopts === undefined);
  const confirms = of('delivery.confirmed');
  const ends = of('end.accepted', 'end.declared');
  const works = of('work.delivered');

  /** Events without effect that name something answered in their own past. */
  const vain = (type: WordType, was: (past: (other: Said) => boolean, body: Counted['event']['body']) => boolean) =>
    ledger.events.some(one => one.event.type === type && ineffective.has(one.id) && was(other => hasBit(one.before, other.place), one.event.body));

  const rows: Record<string, () => boolean> = {
    'accept ∥ withdraw': () => pairs(accepts, withdrawals, sameOffer),
    'withdraw seen, then accept': () => vain('terms.accepted', (isSeen, body) => withdrawals.some(no => isSeen(no) && no.body.offer === (body as { offer: EventId }).offer)),
    'offer rev 3 ∥ counter rev 2': () => pairs(plain, counters, (next, counter) => (offer(counter.body.offer)?.body.rev ?? 0) < next.body.rev),
    'accept rev 3 ∥ adopt as rev 4': () => pairs(accepts, adoptions, (yes, next) => formed.has(yes.body.offer) && (offer(yes.body.offer)?.body.rev ?? 0) < next.body.rev),
    'accept seen, then adopt an older counter': () =>
      vain('terms.offered', (isSeen, body) => {
        const { adopts } = body as { adopts?: EventId };
        const counter = of('terms.countered', 'terms.requested').find(({ id }) => id === adopts);
        return counter !== undefined && accepts.some(yes => isSeen(yes) && hasBit(yes.before, counter.place));
      }),
    'adopt ∥ retract or decline': () => pairs(adoptions, of('counter.retracted', 'counter.declined'), (next, no) => next.body.adopts === no.body.counter),
    'accept ∥ decline': () => pairs(accepts, declines, sameOffer),
    'accept rev 2 ∥ offer rev 3': () => pairs(accepts, plain, (yes, next) => (offer(yes.body.offer)?.body.rev ?? 0) < next.body.rev),
    'two devices accept two offers of one rev': () => state.twin || isTwinAccepted(accepts, offer),
    'record yes ∥ withdraw': () => pairs(yeses, withdrawals, sameOffer),
    'record yes ∥ accept': () => pairs(yeses, accepts, sameOffer),
    'record yes ∥ decline': () => pairs(yeses, declines, sameOffer),
    'record yes ∥ counter': () => pairs(yeses, counters, sameOffer),
    'recorded, delivered, then declined': () => of('delivery.recorded').some(one => declines.some(no => no.body.offer === one.body.offer && hasBit(no.before, one.place))),
    'confirm ∥ return or retract': () => pairs(confirms, of('delivery.returned', 'delivery.retracted'), (yes, no) => yes.body.delivery === no.body.delivery),
    'deliver ∥ need-gone': () => pairs(works, of('end.declared').filter(({ body }) => body.why === 'need-gone'), any),
    'confirm ∥ end': () => pairs(confirms, ends, any),
    'two endings at once': () => pairs(ends, ends, any),
    'amendment formed ∥ end accepted': () => pairs([...accepts, ...adoptions], of('end.accepted'), any),
  };
  return Object.entries(rows).flatMap(([name, took]) => (took() ? [name] : []));
};

export const raceNames: readonly string[] = [
  'accept ∥ withdraw', 'withdraw seen, then accept', 'offer rev 3 ∥ counter rev 2', 'accept rev 3 ∥ adopt as rev 4', 'accept seen, then adopt an older counter', 'adopt ∥ retract or decline',
  'accept ∥ decline', 'accept rev 2 ∥ offer rev 3', 'two devices accept two offers of one rev', 'record yes ∥ withdraw', 'record yes ∥ accept', 'record yes ∥ decline', 'record yes ∥ counter',
  'recorded, delivered, then declined', 'confirm ∥ return or retract', 'deliver ∥ need-gone', 'confirm ∥ end', 'two endings at once', 'amendment formed ∥ end accepted',
];

const isTwinAccepted = (accepts: readonly SaidOf<'terms.accepted'>[], offer: (id: EventId) => SaidOf<'terms.offered'> | undefined) =>
  accepts.some(one => accepts.some(other => one.body.offer !== other.body.offer && offer(one.body.offer)?.body.rev === offer(other.body.offer)?.body.rev));
