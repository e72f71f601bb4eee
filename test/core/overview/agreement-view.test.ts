import { expect, test } from 'vitest';
import { agreementView } from '#core/overview/agreement-view.ts';
import { accept, firstOffer, ids, ledgerOf, offerNo } from '../ledger/talk.ts';

const second = offerNo(2, [firstOffer]);
const otherSecond = offerNo(5, [firstOffer], 2);
const yes = accept(second, 2);
const otherYes = accept(otherSecond, 5);

test('where two versions were agreed at once, both parties are told, and see the same one as the one that counts', () => {
  const views = (['delegator', 'delegate'] as const).map(role => agreementView(ledgerOf(firstOffer, second, otherSecond, yes, otherYes), role)!);
  const counting = ids(second, otherSecond)[1] === second.id ? 2 : 5;
  for (const view of views) expect(view).toMatchObject({ hasTwin: true, status: 'agreed', terms: { result: `Svar til kunden, utgave ${counting}` } });
});

test('a new proposal, agreed, settles it; one version agreed is no twin', () => {
  const third = offerNo(3, [yes, otherYes]);
  expect(agreementView(ledgerOf(firstOffer, second, otherSecond, yes, otherYes, third, accept(third, 3)), 'delegator')).toMatchObject({ hasTwin: false, terms: { result: 'Svar til kunden, utgave 3' } });
  expect(agreementView(ledgerOf(firstOffer, second, otherSecond, yes), 'delegate')).toMatchObject({ hasTwin: false });
});
