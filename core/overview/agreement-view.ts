import type { Status } from '#core/agreement/situation.ts';
import type { WordType } from '#core/agreement/word.ts';
import { isReleased, type EventId } from '#core/ledger/event.ts';
import type { Ledger } from '#core/ledger/ledger.ts';
import { stateOf, type State } from '#core/ledger/state.ts';
import { promiseOf, termsOf } from '#core/ledger/terms-of.ts';
import { otherRole, type Party, type Role } from '#core/vocabulary/party.ts';
import type { Terms } from '#core/vocabulary/terms.ts';

/** One thing said in the conversation, as a person follows it. `at` is what its writer's clock showed: for reading only. */
export type Said = { id: EventId; by: Role; at: string; type: WordType; text: string; adopts: boolean };

export type Counter = { id: EventId; terms: Terms; because: string; at: string };
export type Question = { id: EventId; by: Role; text: string; answer: string | null };

/** An agreement as one of its parties looks at it. */
export type AgreementView = {
  ag: EventId;
  role: Role;
  me: Party;
  other: Party;
  status: Status;
  /** Whose turn it is: mine, the other's, or nobody's. */
  ball: 'mine' | 'theirs' | null;
  /** The terms that hold, else those on the table. */
  terms: Terms;
  /** The offer that waits for the delegate, newest first in rank; null when none does. */
  openOffer: { id: EventId; terms: Terms } | null;
  openCounter: Counter | null;
  promise: { text: string; needs: readonly string[] } | null;
  questions: readonly Question[];
  /** What they wrote that they learned, the latest; null where they wrote nothing. */
  learned: string | null;
  said: readonly Said[];
  /** When the latest event that decides the status was written. */
  since: string;
  /** A withdrawal or refusal that came too late; shown to both. */
  hasCrossed: boolean;
  /** Two versions of one number were both said yes to, from two devices; shown to both until a new proposal settles it. */
  hasTwin: boolean;
  /** Letters this device has heard of but not got. */
  isWaitingForParts: boolean;
  moves: readonly WordType[];
};

const eventOf = ({ events }: Ledger, id: EventId | undefined) => events.find(one => one.id === id)?.event;

const wordsIn = (body: object): string => {
  const { text, promise, because, ask } = body as { text?: string; promise?: string; because?: string; ask?: string };
  return text ?? promise ?? [because, ask].filter(Boolean).join('\n');
};

const saidIn = (ledger: Ledger, state: State): Said[] => {
  const ineffective = new Set(state.ineffective);
  return ledger.events
    .filter(({ id, event }) => isReleased(event) && event.type !== 'sync.requested' && !ineffective.has(id))
    .map(({ id, event }) => ({
      id,
      by: event.actor,
      at: event.at,
      type: event.type as WordType,
      text: wordsIn(event.body as object),
      adopts: 'adopts' in (event.body as object),
    }));
};

const counterIn = (ledger: Ledger, { openCounters }: State): Counter | null => {
  const id = openCounters.at(-1);
  const event = eventOf(ledger, id);
  const terms = id && termsOf(ledger, id);
  if (!terms || !event) return null;
  return { id, terms, because: (event.body as { because?: string }).because ?? '', at: event.at };
};

const questionsIn = (ledger: Ledger, said: readonly Said[]): Question[] => {
  const answerTo = (question: EventId) =>
    said.find(({ id, type }) => type === 'question.answered' && (eventOf(ledger, id)?.body as { question?: EventId } | undefined)?.question === question)?.text;
  return said.filter(({ type }) => type === 'question.asked').map(({ id, by, text }) => ({ id, by, text, answer: answerTo(id) ?? null }));
};

/** Her own words; of terms she had proposed herself, the proposal is the promise. */
const promiseIn = (ledger: Ledger, { offer }: State): AgreementView['promise'] => {
  if (!offer) return null;
  const promised = promiseOf(ledger, offer);
  return promised ? { text: promised.promise, needs: promised.needs } : { text: termsOf(ledger, offer)?.result ?? '', needs: [] };
};

const learnedIn = (ledger: Ledger, said: readonly Said[]): string | null => {
  for (const { id, type } of said.toReversed()) {
    if (type !== 'learning.noted' && type !== 'delivery.confirmed') continue;
    const { text, learned } = (eventOf(ledger, id)?.body ?? {}) as { text?: string; learned?: string };
    const words = type === 'learning.noted' ? text : learned;
    if (words) return words;
  }
  return null;
};

/** What `role` sees of an agreement; null where nothing has been said with effect. */
export const agreementView = (ledger: Ledger, role: Role): AgreementView | null => {
  const state = stateOf(ledger);
  const { ag, parties } = ledger;
  const openOfferId = state.openOffers.at(-1) ?? null;
  const shown = state.offer ?? openOfferId ?? ledger.events.findLast(({ id }) => termsOf(ledger, id) !== null)?.id ?? null;
  const terms = shown && termsOf(ledger, shown);
  if (!ag || !parties || !terms || state.status === 'none') return null;

  const said = saidIn(ledger, state);
  const openOffer = openOfferId && !state.formed.includes(openOfferId) ? { id: openOfferId, terms: termsOf(ledger, openOfferId)! } : null;
  return {
    ag,
    role,
    me: parties[role],
    other: parties[otherRole(role)],
    status: state.status,
    ball: state.ball === null ? null : state.ball === role ? 'mine' : 'theirs',
    terms,
    openOffer,
    openCounter: counterIn(ledger, state),
    promise: promiseIn(ledger, state),
    questions: questionsIn(ledger, said),
    learned: learnedIn(ledger, said),
    said,
    since: said.findLast(({ type }) => type.startsWith('terms.') || type.startsWith('counter.'))?.at ?? said[0]?.at ?? '',
    hasCrossed: state.crossed.length > 0,
    hasTwin: state.twin,
    isWaitingForParts: state.pending.length > 0,
    moves: state.moves[role],
  };
};
