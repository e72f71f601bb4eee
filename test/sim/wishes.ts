import type { Command } from '#core/agreement/decide.ts';
import { wordTypes, type EndReason, type WordType } from '#core/agreement/word.ts';
import { waitingDeliveries } from '#core/ledger/deliveries.ts';
import { openEnds } from '#core/ledger/endings.ts';
import type { EventId } from '#core/ledger/event.ts';
import type { Ledger } from '#core/ledger/ledger.ts';
import { movesNow } from '#core/ledger/moves.ts';
import { openCounters } from '#core/ledger/open-counters.ts';
import { openOffers } from '#core/ledger/open-offers.ts';
import { pastOf, type Past } from '#core/ledger/past.ts';
import { recordedOffer } from '#core/ledger/recorded.ts';
import { currentOffer } from '#core/ledger/formed.ts';
import { termsOf } from '#core/ledger/terms-of.ts';
import type { Role } from '#core/vocabulary/party.ts';
import { termsNo } from './parties.ts';
import type { Random } from './random.ts';

/** How eager people are to say each thing; what is seldom possible is wished for the more. */
const eager: Record<WordType, number> = {
  'terms.requested': 0.15, 'terms.offered': 2, 'terms.accepted': 9, 'terms.declined': 3.6, 'terms.countered': 2.2, 'terms.withdrawn': 1.4, 'answer.recorded': 1.8,
  'counter.declined': 8, 'counter.retracted': 1.2, 'work.delivered': 8, 'delivery.recorded': 10, 'delivery.returned': 16, 'delivery.retracted': 16, 'delivery.confirmed': 14,
  'end.offered': 3, 'end.accepted': 24, 'end.declared': 0.7, 'question.asked': 0.15, 'question.answered': 0.3, 'concern.raised': 0.07, 'help.asked': 0.07, 'help.offered': 0.07,
  'decision.taken': 0.07, 'promise.at-risk': 0.07, 'learning.noted': 0.07, 'checkin.held': 0.07, 'recognition.shared': 15, 'sync.requested': 0.04,
};

export type Temper = (type: WordType) => number;

/** What this history's people are inclined to: each type more or less, drawn anew. */
export const temperOf = (random: Random): Temper => {
  const bent = Object.fromEntries(wordTypes.map(type => [type, eager[type] * [0.15, 0.6, 1, 2][random.below(4)]!]));
  return type => bent[type] ?? 1;
};

const latest = (past: Past, type: WordType): EventId[] => past.of(type).map(({ id }) => id).slice(-3);

/** Something the role could say now, and wants to; null when it has no move. */
export const wishOf = (ledger: Ledger, role: Role, temper: Temper, random: Random): Command | null => {
  const moves = movesNow(ledger, role);
  const total = moves.reduce((sum, type) => sum + temper(type), 0);
  let left = random.next() * total;
  const type = moves.find(move => (left -= temper(move)) < 0);
  return type ? commandOf(type, ledger, role, random) : null;
};

export const commandOf = (type: WordType, ledger: Ledger, role: Role, random: Random): Command => {
  const past = pastOf(ledger.history);
  const text = `Nr. ${random.below(1000)}`;
  const terms = () => termsNo(random.below(40));
  const recorded = recordedOffer(past);
  const offers = [...openOffers(past)];
  const answerable = recorded ? [...offers, recorded] : offers;
  const id = (ids: readonly EventId[]): EventId => random.of(ids);
  const because = random.chance(0.3) ? { because: text } : {};

  switch (type) {
    case 'terms.requested':
      return { type, body: { terms: terms() } };
    case 'terms.offered': {
      const counters = [...openCounters(past)];
      const adopts = counters.length > 0 && random.chance(0.65) ? id(counters) : undefined;
      return { type, body: adopts ? { terms: termsOf(ledger, adopts)!, adopts } : { terms: terms() } };
    }
    case 'terms.accepted':
      return { type, body: { offer: id(answerable), promise: text, needs: [] } };
    case 'terms.declined':
      return { type, body: { offer: id(answerable), ...because } };
    case 'terms.countered':
      return { type, body: { offer: id([...answerable, ...(currentOffer(past) ? [currentOffer(past)!.id] : [])]), terms: terms() } };
    case 'terms.withdrawn':
      return { type, body: { offer: id(offers.filter(offer => offer !== recorded)), ...because } };
    case 'answer.recorded':
      return { type, body: { offer: id(offers), mail: '<ja@eksempel.no>', says: random.of(['yes', 'yes', 'yes', 'no', 'question'] as const) } };
    case 'counter.declined':
    case 'counter.retracted':
      return { type, body: { counter: id([...openCounters(past)]), ...because } };
    case 'work.delivered':
      return { type, body: { what: text, links: [] } };
    case 'delivery.recorded':
      return { type, body: { offer: recorded!, mail: '<ferdig@eksempel.no>', what: text } };
    case 'delivery.returned':
      return { type, body: { delivery: id([...waitingDeliveries(past)]), missing: text } };
    case 'delivery.retracted':
      return { type, body: { delivery: id([...waitingDeliveries(past)].filter(one => past.of('work.delivered').some(work => work.id === one))) } };
    case 'delivery.confirmed':
      return { type, body: { delivery: id([...waitingDeliveries(past)]), recognition: text } };
    case 'end.offered':
      return { type, body: because };
    case 'end.accepted':
      return { type, body: { end: id([...openEnds(past)].filter(([, writer]) => writer !== role).map(([end]) => end)) } };
    case 'end.declared':
      return { type, body: { why: random.of<EndReason>(role === 'delegator' ? ['need-gone', 'must-step-in', 'left'] : ['cannot-keep', 'left']) } };
    case 'question.answered':
      return { type, body: { question: id(latest(past, 'question.asked')), text } };
    case 'recognition.shared':
      return { type, body: { confirmation: id(latest(past, 'delivery.confirmed')), with: text } };
    case 'help.asked':
      return { type, body: { kind: 'time', text } };
    case 'checkin.held':
      return { type, body: { date: '2026-12-01', text } };
    case 'sync.requested':
      return { type, body: {} };
    default:
      return { type, body: { text } };
  }
};
