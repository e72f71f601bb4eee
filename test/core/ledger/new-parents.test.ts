import { expect, test } from 'vitest';
import { newParents } from '#core/ledger/new-parents.ts';
import { counterNo, firstOffer, he, ids, ledgerOf, offerNo, she, type Event } from './talk.ts';

const note = (by: typeof he, no: number, after: readonly Event[] = [firstOffer]) => by(after, 'question.asked', { text: `Spørsmål ${no}` });
const notes = (by: typeof he, count: number, after?: readonly Event[]) => Array.from({ length: count }, (_, no) => note(by, no, after));
const parentsAfter = (events: readonly Event[], by: 'delegator' | 'delegate', body: object = {}) => newParents(ledgerOf(firstOffer, ...events).events, by, { body }).map(({ id }) => id);

test('what is new builds on all that is known, in the order of ids: an honest writer never omits', () => {
  const sixteen = [...notes(he, 8), ...notes(she, 8)];
  expect(parentsAfter(sixteen, 'delegate')).toEqual(ids(...sixteen));
  expect(parentsAfter(sixteen.slice(0, 3), 'delegator')).toEqual(ids(...sixteen.slice(0, 3)));
});

test('where there are more than sixteen, one’s own come before the other’s', () => {
  const [his, hers] = [notes(he, 10), notes(she, 10)];
  expect(parentsAfter([...his, ...hers], 'delegate')).toEqual(expect.arrayContaining(ids(...his)));
  expect(parentsAfter([...his, ...hers], 'delegator')).toEqual(expect.arrayContaining(ids(...hers)));
  expect(parentsAfter([...his, ...hers], 'delegator')).toHaveLength(16);
});

test('before one’s own come those above what the new event names, and above what answers it', () => {
  const offer = offerNo(2, [firstOffer]);
  const counter = counterNo(3, offer);
  const [above, answered] = [note(she, 90, [offer]), note(she, 91, [counter])];
  const all = [...notes(he, 20), offer, counter, above, answered];
  expect(parentsAfter(all, 'delegate', { offer: offer.id })).toEqual(expect.arrayContaining(ids(above, answered)));
  expect(parentsAfter([...notes(he, 20), offer], 'delegate', { offer: offer.id })).toContain(offer.id);
  expect(parentsAfter(all, 'delegate')).not.toEqual(expect.arrayContaining([above.id]));
});

test('what adopts a counter stands above that counter', () => {
  const counter = counterNo(3, firstOffer);
  const above = note(he, 90, [counter]);
  expect(parentsAfter([...notes(she, 20), counter, above], 'delegator', { adopts: counter.id })).toContain(above.id);
  expect(parentsAfter([...notes(she, 20), counter, above], 'delegator')).not.toContain(above.id);
});

test('among equals the latest come first', () => {
  const early = notes(he, 20);
  const late = note(he, 90, [note(he, 80, [note(he, 70)])]);
  const between = [note(he, 70), note(he, 80, [note(he, 70)])];
  expect(parentsAfter([...early, ...between, late], 'delegate')).toContain(late.id);
});
