import { expect, test } from 'vitest';
import { sayAgain, sayAnswer, sayMove } from '#core/flows/say.ts';
import { agreementView } from '#core/overview/agreement-view.ts';
import { accept, firstOffer, he, ledgerOf, she, termsNo, type Event } from '../ledger/talk.ts';

const seenBy = (role: 'delegator' | 'delegate', ...events: readonly Event[]) => agreementView(ledgerOf(...events), role)!;

test('a counter-proposal’s letter tells what it changes in the offer', () => {
  const terms = { ...termsNo(1), success: 'Kunden er fornøyd' };
  const saying = sayAnswer(seenBy('delegate', firstOffer), { kind: 'counter', terms, because: 'Slik' });
  expect(saying?.command).toEqual({ type: 'terms.countered', body: { offer: firstOffer.id, terms, because: 'Slik' } });
  expect(saying?.telling).toEqual({ kind: 'countered', because: 'Slik', changes: [{ field: 'success', before: null, after: 'Kunden er fornøyd' }] });
});

test.each(['delegator', 'delegate'] as const)('the %s may raise a concern, before and after the promise', role => {
  for (const events of [[firstOffer], [firstOffer, accept(firstOffer, 1)]]) {
    const view = seenBy(role, ...events);
    expect(view.moves).toContain('concern.raised');
    expect(sayMove(view, { kind: 'concern', text: 'Det blir trangt.' })).toEqual({
      command: { type: 'concern.raised', body: { text: 'Det blir trangt.' } },
      telling: { kind: 'concern', text: 'Det blir trangt.' },
      terms: view.terms,
    });
  }
});

test('what worries someone who has not answered yet is told, and the offer stands', () => {
  const saying = sayAnswer(seenBy('delegate', firstOffer), { kind: 'concern', text: 'Hun har ringt tre ganger' });
  expect(saying).toMatchObject({ command: { type: 'concern.raised', body: { text: 'Hun har ringt tre ganger' } }, telling: { kind: 'concern', text: 'Hun har ringt tre ganger' } });
});

test('a concern is never a breach: the promise, the ball and the moves stand as before', () => {
  const yes = accept(firstOffer, 1);
  const before = seenBy('delegator', firstOffer, yes);
  const after = seenBy('delegator', firstOffer, yes, he([yes], 'concern.raised', { text: 'Det blir trangt.' }));
  const { status, ball, since, promise, moves } = before;
  expect(after).toMatchObject({ status, ball, since, promise, moves });
  expect(after.said.at(-1)).toMatchObject({ type: 'concern.raised', by: 'delegate', text: 'Det blir trangt.' });
});

test('what is said again is the offer it was, so that it can be answered, or else one’s latest words', () => {
  const again = sayAgain(seenBy('delegator', firstOffer), true);
  expect(again).toEqual({ command: { type: 'sync.requested', body: {} }, telling: { kind: 'offer', hasMailAlong: true }, terms: termsNo(1), offer: firstOffer.id });
  const question = she([firstOffer], 'question.asked', { text: 'Rekker du det?' });
  expect(sayAgain(seenBy('delegator', firstOffer, question), true)).toMatchObject({ telling: { kind: 'again', text: 'Rekker du det?' }, offer: null });
  expect(sayAgain(seenBy('delegate', firstOffer, question), false)).toMatchObject({ telling: { kind: 'again', text: '' } });
});
