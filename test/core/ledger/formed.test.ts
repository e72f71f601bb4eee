import { expect, test } from 'vitest';
import { promiseOf, termsOf } from '#core/ledger/terms-of.ts';
import { accept, counterNo, firstOffer, firstRequest, he, hashNo, ids, ledgerOf, offerNo, she, stateAfter, termsNo, withdraw } from './talk.ts';

test('a promise forms the agreement', () => {
  expect(stateAfter(firstOffer, accept(firstOffer, 1))).toMatchObject({ status: 'agreed', rev: 1, offer: firstOffer.id, terms: hashNo(1) });
});

test('adopting what the delegate asked for forms it at once: both have proposed it', () => {
  const offer = she([firstRequest], 'terms.offered', { rev: 1, terms: termsNo(1), adopts: firstRequest.id }, { ag: firstRequest.id });
  expect(stateAfter(firstRequest, offer)).toMatchObject({ status: 'agreed', offer: offer.id });
});

test('adopting other terms than she proposed has no effect', () => {
  const counter = counterNo(2, firstOffer);
  const sly = offerNo(3, [counter], 2, counter);
  expect(stateAfter(firstOffer, counter, sly)).toMatchObject({ status: 'countered', formed: [], ineffective: [sly.id] });
});

test('accepting under another hash has no effect', () => {
  const sly = accept(firstOffer, 2);
  expect(stateAfter(firstOffer, sly)).toMatchObject({ status: 'offered', ineffective: [sly.id] });
});

test('what was seen withdrawn or replaced cannot be promised', () => {
  const back = withdraw(firstOffer);
  const newer = offerNo(2, [firstOffer]);
  expect(stateAfter(firstOffer, back, accept(firstOffer, 1, [back])).formed).toEqual([]);
  expect(stateAfter(firstOffer, newer, accept(firstOffer, 1, [newer])).formed).toEqual([]);
});

test('nobody promises for another', () => {
  const forged = she([firstOffer], 'terms.accepted', { offer: firstOffer.id, terms: hashNo(1), promise: 'Ja.', needs: [] });
  expect(stateAfter(firstOffer, forged)).toMatchObject({ status: 'offered', ineffective: [forged.id] });
});

test('an offer can be answered only by someone who has it among what she has seen', () => {
  const question = he([firstOffer], 'question.asked', { text: 'Når?' });
  const other = offerNo(2, [firstOffer]);
  const blind = accept(other, 2, [question]);
  expect(stateAfter(firstOffer, question, other, blind)).toMatchObject({ formed: [], ineffective: [blind.id] });
});

test('where two devices promised at once, the promise of the least (n, id) is shown', () => {
  const one = accept(firstOffer, 1, [firstOffer], 'Det ordner jeg.');
  const other = accept(firstOffer, 1, [firstOffer], 'Dette tar jeg.');
  const ledger = ledgerOf(firstOffer, one, other);
  expect(promiseOf(ledger, firstOffer.id)?.id).toBe(ids(one, other)[0]);
  expect(termsOf(ledger, firstOffer.id)).toEqual(termsNo(1));
});

test('an adopted counter carries no promise of its own', () => {
  const counter = counterNo(2, firstOffer);
  const adopting = offerNo(2, [counter], 2, counter);
  const ledger = ledgerOf(firstOffer, counter, adopting);
  expect(promiseOf(ledger, adopting.id)).toBeNull();
  expect(termsOf(ledger, counter.id)).toEqual(termsNo(2));
});
