import { expect, test } from 'vitest';
import { isReceived, newestOf } from '#core/ledger/received.ts';
import { accept, firstOffer, he, ledgerOf, she } from './talk.ts';

const yes = accept(firstOffer, 1);
const question = she([yes], 'question.asked', { text: 'Rekker du det?' });
const aside = she([firstOffer], 'question.asked', { text: 'Og Wenche?' });
const ledger = ledgerOf(firstOffer, yes, question, aside);

test('what someone has told to have, and all it builds on, is received; nothing beside it is', () => {
  expect(isReceived(ledger, [question.id], question.id)).toBe(true);
  expect(isReceived(ledger, [question.id], firstOffer.id)).toBe(true);
  expect(isReceived(ledger, [yes.id], question.id)).toBe(false);
  expect(isReceived(ledger, [question.id], aside.id)).toBe(false);
  expect(isReceived(ledger, [], firstOffer.id)).toBe(false);
});

test('a head that is not here tells nothing of what is', () => {
  const unseen = he([question], 'question.answered', { question: question.id, text: 'Ja.' });
  expect(isReceived(ledger, [unseen.id], question.id)).toBe(false);
});

test('the newest of a party is its own latest word', () => {
  expect(newestOf(ledger, 'delegate')).toBe(yes.id);
  expect(newestOf(ledger, 'delegator')).toBe(question.id);
  expect(newestOf(ledgerOf(firstOffer), 'delegate')).toBeNull();
});
