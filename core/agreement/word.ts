import type { EventId, TermsHash } from '#core/vocabulary/id.ts';
import type { Parties, Role } from '#core/vocabulary/party.ts';
import type { Terms } from '#core/vocabulary/terms.ts';

/** Only the first event of an agreement says who its parties are; they never change. `nonce` is a UUIDv7. */
export type Beginning = { parties: Parties; nonce: string };

type Because = { because?: string };
type Note = { text: string };

/**
 * Everything that can be said in an agreement, and what is said with it.
 * A released type's body never changes, not even by one optional key: it lies in other people's mail, and an old reader would refuse it
 * and wait for ever for what builds on it. New fields come as new types.
 */
export type Bodies = {
  'terms.requested': { terms: Terms } & Partial<Beginning>;
  'terms.offered': { rev: number; terms: Terms; adopts?: EventId } & Partial<Beginning>;
  'terms.accepted': { offer: EventId; terms: TermsHash; promise: string; needs: string[] };
  'terms.declined': { offer: EventId; ask?: string } & Because;
  'terms.countered': { offer: EventId; terms: Terms } & Because;
  'terms.withdrawn': { offer: EventId } & Because;
  /** An answer by ordinary mail, kept by the delegator. It binds the delegator, never the delegate. */
  'answer.recorded': { offer: EventId; mail: string; says: 'yes' | 'no' | 'question'; text?: string };
  'counter.declined': { counter: EventId } & Because;
  'counter.retracted': { counter: EventId } & Because;
  'work.delivered': { what: string; links: string[] };
  'delivery.recorded': { offer: EventId; mail: string; what: string };
  'delivery.returned': { delivery: EventId; missing: string };
  'delivery.retracted': { delivery: EventId } & Because;
  'delivery.confirmed': { delivery: EventId; recognition: string; learned?: string };
  'end.offered': Because;
  'end.accepted': { end: EventId };
  'end.declared': { why: EndReason } & Because;
  'question.asked': Note;
  'question.answered': { question: EventId } & Note;
  'concern.raised': Note;
  'help.asked': { kind: 'time' | 'decision' | 'clarity' | 'feedback' | 'resources' } & Note;
  'help.offered': Note;
  'decision.taken': Note;
  'promise.at-risk': Note;
  'learning.noted': Note;
  'checkin.held': { /** `YYYY-MM-DD`. */ date: string } & Note;
  'recognition.shared': { confirmation: EventId; with: string };
  'sync.requested': Record<string, never>;
};

export type EndReason = 'need-gone' | 'must-step-in' | 'cannot-keep' | 'left';

export type WordType = keyof Bodies;

/** One thing said: its type and its body. */
export type WordOf<T extends WordType> = { [K in T]: { type: K; body: Bodies[K] } }[T];
export type Word = WordOf<WordType>;

const delegator: readonly Role[] = ['delegator'];
const delegate: readonly Role[] = ['delegate'];
const both: readonly Role[] = ['delegator', 'delegate'];

/** Who may say it. Only the delegator numbers revisions of the terms, so two amendments at once never make two truths. */
export const writersOf: Readonly<Record<WordType, readonly Role[]>> = {
  'terms.requested': delegate,
  'terms.offered': delegator,
  'terms.accepted': delegate,
  'terms.declined': delegate,
  'terms.countered': delegate,
  'terms.withdrawn': delegator,
  'answer.recorded': delegator,
  'counter.declined': delegator,
  'counter.retracted': delegate,
  'work.delivered': delegate,
  'delivery.recorded': delegator,
  'delivery.returned': delegator,
  'delivery.retracted': delegate,
  'delivery.confirmed': delegator,
  'end.offered': both,
  'end.accepted': both,
  'end.declared': both,
  'question.asked': both,
  'question.answered': both,
  'concern.raised': both,
  'help.asked': both,
  'help.offered': both,
  'decision.taken': both,
  'promise.at-risk': both,
  'learning.noted': both,
  'checkin.held': both,
  'recognition.shared': delegate,
  'sync.requested': both,
};

export const wordTypes = Object.keys(writersOf) as readonly WordType[];

/** Reasons for a one-sided end. The delegator may step in; only the delegate can say that a promise cannot be kept. */
export const endReasonsOf: Readonly<Record<Role, readonly EndReason[]>> = {
  delegator: ['need-gone', 'must-step-in', 'left'],
  delegate: ['cannot-keep', 'left'],
};

/** The one earlier event a word is about, where it is about one. (`adopts` is no such: an offer stands by itself.) */
export const namedBy = (word: { body: object }): EventId | undefined => {
  const body: { offer?: EventId; counter?: EventId; delivery?: EventId; end?: EventId; question?: EventId; confirmation?: EventId } = word.body;
  return body.offer ?? body.counter ?? body.delivery ?? body.end ?? body.question ?? body.confirmation;
};
