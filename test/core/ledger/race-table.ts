import type { State } from '#core/ledger/state.ts';
import {
  accept, confirm, counterNo, decline, deliver, firstOffer, he, ids, offerNo, recordYes, she, withdraw, type Event,
} from './talk.ts';

const yes = accept(firstOffer, 1);
const back = withdraw(firstOffer);
const no = decline(firstOffer);
const recorded = recordYes(firstOffer);
const counter = counterNo(3, firstOffer);
const second = offerNo(2, [firstOffer]);
const work = deliver([yes]);
const received = confirm(work);
const givenBack = she([work], 'delivery.returned', { delivery: work.id, missing: 'Bilaget.' });
const taken = he([work], 'delivery.retracted', { delivery: work.id });
const needGone = she([yes], 'end.declared', { why: 'need-gone' });
const cannot = he([yes], 'end.declared', { why: 'cannot-keep' });
const thirdOfSecond = offerNo(3, [second]);
const counterToSecond = counterNo(4, second);
const adoptedAsThird = offerNo(4, [counterToSecond], 3, counterToSecond);
const retracted = he([counterToSecond], 'counter.retracted', { counter: counterToSecond.id });
const recordedWork = she([recorded], 'delivery.recorded', { offer: firstOffer.id, mail: '<ferdig@eksempel.no>', what: 'Svaret.' });
const declinedAfterWork = decline(firstOffer, [recordedWork]);
const mayEnd = he([yes], 'end.offered', {});
const endAgreed = she([mayEnd], 'end.accepted', { end: mayEnd.id });
const amendment = offerNo(2, [mayEnd]);
const amended = accept(amendment, 2);
const acceptSeen = accept(firstOffer, 1, [counter]);
const adoptsAnswered = offerNo(3, [acceptSeen], 2, counter);
const adoptedAsFourth = offerNo(4, [thirdOfSecond, counterToSecond], 4, counterToSecond);
const acceptBlind = accept(thirdOfSecond, 3);
const acceptsWithdrawn = accept(firstOffer, 1, [back]);
const otherSecond = offerNo(5, [firstOffer], 2);
const twins = [accept(second, 2), accept(otherSecond, 5)];
const endLate = she([work], 'end.declared', { why: 'left' });

/** The races of ledger.md: what was said at once, and what both parties see. */
export const races: readonly [string, Event[], Partial<State>][] = [
  ['accept ∥ withdraw: formed, the withdrawal crossed', [firstOffer, yes, back], { status: 'agreed', crossed: ids(back) }],
  ['accept ∥ decline from two devices: formed, the decline crossed', [firstOffer, yes, no], { status: 'agreed', crossed: ids(no) }],
  ['accept rev 1 ∥ offer rev 2: rev 1 holds, rev 2 is an open amendment', [firstOffer, yes, second], { status: 'agreed', rev: 1, openOffers: ids(second) }],
  [
    'offer rev 3 ∥ counter to rev 2: both open',
    [firstOffer, second, thirdOfSecond, counterToSecond],
    { status: 'countered', ball: 'delegator', openOffers: ids(thirdOfSecond), openCounters: ids(counterToSecond) },
  ],
  [
    'adopt ∥ retract: formed, the retraction crossed',
    [firstOffer, second, counterToSecond, adoptedAsThird, retracted],
    { status: 'agreed', rev: 3, crossed: ids(retracted) },
  ],
  ['record a yes ∥ withdraw: recorded, the withdrawal crossed', [firstOffer, recorded, back], { status: 'recorded', recorded: firstOffer.id, crossed: ids(back) }],
  ['record a yes ∥ her own acceptance: formed, the record is history', [firstOffer, recorded, yes], { status: 'agreed', recorded: null }],
  ['record a yes ∥ her own decline: her word goes first', [firstOffer, recorded, no], { status: 'declined', recorded: null, ball: 'delegator' }],
  ['record a yes ∥ her own counter: recorded, and the counter open', [firstOffer, recorded, counter], { status: 'recorded', openCounters: ids(counter), ball: 'delegator' }],
  [
    'recorded, delivered by record, then her own decline: declined, the delivery waits',
    [firstOffer, recorded, recordedWork, declinedAfterWork],
    { status: 'declined', delivered: ids(recordedWork), recorded: null },
  ],
  ['confirm ∥ return ∥ retract: closed, the others crossed', [firstOffer, yes, work, received, givenBack, taken], { status: 'closed', crossed: ids(givenBack, taken) }],
  ['deliver ∥ need-gone: ended, both crossed, the work is still there', [firstOffer, yes, work, needGone], { status: 'ended', crossed: ids(work), delivered: ids(work) }],
  [
    'recognising it after the end leaves it ended',
    [firstOffer, yes, work, needGone, confirm(work, [work, needGone])],
    { status: 'ended', ended: needGone.id, confirmed: ids(work) },
  ],
  ['confirm ∥ end: closed, the ending crossed and still named', [firstOffer, yes, work, received, endLate], { status: 'closed', ended: endLate.id, crossed: ids(endLate) }],
  ['two endings at once: ended, both crossed', [firstOffer, yes, needGone, cannot], { status: 'ended', ended: ids(needGone, cannot)[0] as never, crossed: ids(needGone, cannot) }],
  [
    'amendment formed ∥ end accepted: ended, the amendment formed and crossed',
    [firstOffer, yes, mayEnd, amendment, amended, endAgreed],
    { status: 'ended', rev: 2, crossed: ids(amendment, amended) },
  ],
  ['withdraw seen, then accept: no effect', [firstOffer, back, acceptsWithdrawn], { status: 'withdrawn', formed: [], ineffective: ids(acceptsWithdrawn) }],
  [
    'accept rev 3 ∥ adopt a counter as rev 4: both formed, rev 4 is current',
    [firstOffer, second, thirdOfSecond, counterToSecond, acceptBlind, adoptedAsFourth],
    { status: 'agreed', rev: 4, offer: adoptedAsFourth.id, formed: ids(thirdOfSecond, adoptedAsFourth) },
  ],
  ['an acceptance seen answers the older counter: adopting it has no effect', [firstOffer, counter, acceptSeen, adoptsAnswered], { status: 'agreed', rev: 1, ineffective: ids(adoptsAnswered) }],
  [
    'two devices accept two offers of one revision: both formed, a twin, the greatest id holds',
    [firstOffer, second, otherSecond, ...twins],
    { status: 'agreed', twin: true, offer: ids(second, otherSecond)[1] as never, formed: ids(second, otherSecond) },
  ],
];
