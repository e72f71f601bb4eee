import type { Command } from '#core/agreement/decide.ts';
import type { Telling } from '#core/letter/compose.ts';
import type { AgreementView } from '#core/overview/agreement-view.ts';
import type { Answer, Move } from '#core/overview/move.ts';
import { termsDifference } from '#core/overview/terms-difference.ts';
import type { Terms } from '#core/vocabulary/terms.ts';

/** What is written in the ledger, what its letter tells, and the terms both are about. */
export type Saying = { command: Command; telling: Telling; terms: Terms };

const because = (text: string) => (text === '' ? {} : { because: text });

/** An answer to the open offer as a command and a letter; null when no offer waits any more. */
export const sayAnswer = (view: AgreementView, answer: Answer): Saying | null => {
  const { openOffer } = view;
  if (!openOffer) return null;
  const { id: offer, terms } = openOffer;
  switch (answer.kind) {
    case 'promise': {
      const { promise, needs } = answer;
      return { command: { type: 'terms.accepted', body: { offer, promise, needs: [...needs] } }, telling: { kind: 'accepted', promise, needs }, terms };
    }
    case 'counter':
      return {
        command: { type: 'terms.countered', body: { offer, terms: answer.terms, ...because(answer.because) } },
        telling: { kind: 'countered', because: answer.because, changes: termsDifference(terms, answer.terms) },
        terms: answer.terms,
      };
    case 'ask':
    case 'concern':
      return sayMove(view, answer);
    case 'decline': {
      const ask = answer.ask === '' ? {} : { ask: answer.ask };
      return {
        command: { type: 'terms.declined', body: { offer, ...because(answer.because), ...ask } },
        telling: { kind: 'declined', because: answer.because, ask: answer.ask },
        terms,
      };
    }
  }
};

/** Any other move as a command and a letter. */
export const sayMove = (view: AgreementView, move: Move): Saying => {
  const terms = view.openOffer?.terms ?? view.terms;
  switch (move.kind) {
    case 'adopt':
      return {
        command: { type: 'terms.offered', body: { terms: move.terms, adopts: move.counter } },
        telling: { kind: 'adopted' },
        terms: move.terms,
      };
    case 'keep':
      return {
        command: { type: 'counter.declined', body: { counter: move.counter, ...because(move.because) } },
        telling: { kind: 'counter-declined', because: move.because },
        terms,
      };
    case 'withdraw':
      return {
        command: { type: 'terms.withdrawn', body: { offer: move.offer, ...because(move.because) } },
        telling: { kind: 'withdrawn', because: move.because },
        terms,
      };
    case 'ask':
      return { command: { type: 'question.asked', body: { text: move.text } }, telling: { kind: 'asked', text: move.text }, terms };
    case 'answer':
      return {
        command: { type: 'question.answered', body: { question: move.question, text: move.text } },
        telling: { kind: 'answered', text: move.text },
        terms,
      };
    case 'concern':
      return { command: { type: 'concern.raised', body: { text: move.text } }, telling: { kind: 'concern', text: move.text }, terms };
  }
};

/**
 * What a letter says that carries all of one's own once more: an offer that may not have been read is written as the offer it is, anything else as
 * one's latest words. `offer` is the one its answers are about.
 */
export const sayAgain = (view: AgreementView, hasMailAlong: boolean): Saying & { offer: string | null } => {
  const command = { type: 'sync.requested', body: {} } as const;
  const latest = view.said.findLast(({ by }) => by === view.role);
  if (view.openOffer && latest?.type === 'terms.offered' && !latest.adopts) {
    return { command, telling: { kind: 'offer', hasMailAlong }, terms: view.openOffer.terms, offer: view.openOffer.id };
  }
  return { command, telling: { kind: 'again', text: latest?.text ?? '' }, terms: view.terms, offer: null };
};
