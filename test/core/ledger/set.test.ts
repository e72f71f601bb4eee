import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLedger } from '#core/ledger/ledger.ts';
import { hasEffect, stateOf } from '#core/ledger/state.ts';
import {
  accept, confirm, counterNo, decline, deliver, eventText, firstOffer, firstRequest, hashNo, he, ids, ledgerOf, offerNo, recordYes, she, stateAfter, withdraw,
  type Event,
} from './talk.ts';

const yes = accept(firstOffer, 1);
const counter = counterNo(3, firstOffer);
const adopting = offerNo(3, [counter, yes], 2, counter);
const work = deliver([yes]);
const talk = [
  firstOffer, yes, withdraw(firstOffer), decline(firstOffer), recordYes(firstOffer), counter, adopting, work, confirm(work), confirm(work, [work, adopting]),
  he([yes], 'mood.felt', { glad: true }), she([work], 'end.declared', { why: 'left' }), offerNo(2, [firstOffer]),
];

test('[T5] [T6] order and repetition change nothing', () => {
  const expected = stateAfter(...talk);
  const shuffled = fc.tuple(fc.shuffledSubarray(talk, { minLength: talk.length }), fc.subarray(talk));
  fc.assert(fc.property(shuffled, ([order, again]) => void expect(stateAfter(...order, ...again)).toEqual(expected)), { numRuns: 60 });
});

test('what counts, has effect, is formed, confirmed or crossed stays so, whatever arrives later', () => {
  const grows = (before: readonly string[], after: readonly string[]) => void expect(after).toEqual(expect.arrayContaining([...before]));
  fc.assert(
    fc.property(fc.shuffledSubarray(talk, { minLength: talk.length }), fc.nat(talk.length), (order, known) => {
      const before = stateAfter(firstOffer, ...order.slice(0, known));
      const after = stateAfter(firstOffer, ...order);
      for (const key of ['events', 'formed', 'confirmed', 'crossed', 'ineffective'] as const) grows(before[key], after[key]);
      expect(after.rev).toBeGreaterThanOrEqual(before.rev);
    }),
    { numRuns: 60 },
  );
});

test('[T18] another `at` changes nothing but what is displayed', () => {
  const later = eventText({ ...JSON.parse(firstOffer.text), at: '1999-01-01T00:00:00Z' });
  expect(stateOf(readLedger([later])).status).toBe('offered');
});

test('[T6] what builds on something missing waits, and comes in when it arrives', () => {
  const note = he([yes], 'question.asked', { text: 'Når?' });
  expect(stateAfter(firstOffer, note)).toMatchObject({ pending: [note.id], heads: [firstOffer.id] });
  expect(stateAfter(firstOffer, note, yes)).toMatchObject({ pending: [], heads: [note.id] });
});

test('a wrong n is refused when all it builds on is here, and only then', () => {
  const wrong = eventText({ ...JSON.parse(yes.text), n: 2 });
  expect(stateOf(readLedger([wrong, firstOffer.text])).refused).toEqual([{ index: 0, reason: 'wrong-n' }]);
  expect(stateOf(readLedger([wrong]))).toMatchObject({ refused: [], pending: [expect.any(String)] });
});

test('the agreement most events belong to is read, and another when asked for', () => {
  const texts = [firstRequest.text, firstOffer.text, yes.text];
  expect(readLedger(texts)).toMatchObject({ ag: firstOffer.id, refused: [{ index: 0, reason: 'other-agreement' }] });
  expect(stateOf(readLedger(texts, firstRequest.id))).toMatchObject({ status: 'requested', refused: [{ index: 1 }, { index: 2 }] });
});

test('rubbish influences nothing', () => {
  const { refused: _, ...expected } = stateAfter(...talk);
  const { refused, ...state } = stateOf(readLedger(['ja, greit', null, ...talk.map(({ text }) => text), '{"v":2}', '{"__proto__":1}']));
  expect(state).toEqual(expected);
  expect(refused.map(({ reason }) => reason)).toEqual(['not-json', 'not-text', 'newer-version', 'bad-shape']);
});

test('an unknown type counts and carries its children, without effect', () => {
  const felt = he([firstOffer], 'mood.felt', { glad: true });
  const state = stateAfter(firstOffer, felt, accept(firstOffer, 1, [felt]));
  expect(state).toMatchObject({ status: 'agreed', ineffective: [felt.id] });
  expect(hasEffect(state, felt.id)).toBe(false);
  expect(hasEffect(state, firstOffer.id)).toBe(true);
});

test('[T37] an unknown type that must be understood makes the agreement read-only, and locks nobody in', () => {
  const must = he([yes], 'mood.felt', { glad: true }, { crit: true });
  expect(stateAfter(firstOffer, yes, must)).toMatchObject({
    status: 'agreed',
    moves: { delegator: ['end.declared', 'sync.requested'], delegate: ['end.declared', 'sync.requested'] },
  });
});

test('[T9] a change of any byte in a long talk is as if that event, and what builds on it, were never sent', () => {
  const notes: Event[] = [];
  for (let i = 0; i < 60; i++) notes.push(he([notes.at(-1) ?? firstOffer], 'question.asked', { text: `Nr. ${i}` }));

  fc.assert(
    fc.property(fc.nat(59), place => {
      const texts = [firstOffer, ...notes].map(({ text }, i) => (i === place + 1 ? text.replace('Nr.', 'nr.') : text));
      expect(readLedger(texts).events.map(({ id }) => id)).toEqual([firstOffer.id, ...notes.slice(0, place).map(({ id }) => id), expect.any(String)]);
    }),
    { numRuns: 20 },
  );
});

test('an agreement of 512 events, which is the most there are, is read whole', () => {
  const long: Event[] = [firstOffer];
  for (let i = 1; i < 512; i++) long.push(i % 3 ? counterNo(i, firstOffer, [firstOffer]) : offerNo(i, [firstOffer], 2));
  expect(stateAfter(...long).openOffers).toHaveLength(170);
});

test('nothing is no agreement, and nobody has a move in it', () => {
  expect(stateOf(readLedger([]))).toMatchObject({ status: 'none', ball: null, moves: { delegator: [], delegate: [] } });
  expect(ledgerOf().parties).toBeNull();
  expect(ids(firstOffer)).toEqual(stateAfter(firstOffer).heads);
  expect(stateAfter(firstOffer, yes).terms).toBe(hashNo(1));
});
