import { expect, test } from 'vitest';
import { acceptLetter } from '#core/ledger/accept.ts';
import { readBundle, writeBundle } from '#core/ledger/bundle.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { stateOf } from '#core/ledger/state.ts';
import { writeEvent, writeGenesis } from '#core/ledger/write.ts';
import {
  accept, confirm, counterNo, deliver, firstOffer, firstRequest, hashNo, he, ids, kari, ledgerOf, nonce, offerNo, ola, parties, recordYes, she, termsNo, when,
  withdraw, type Event,
} from './talk.ts';

const delegator = { actor: 'delegator', ...when } as const;
const delegate = { actor: 'delegate', ...when } as const;
const yes = accept(firstOffer, 1);
const promise = { offer: firstOffer.id, promise: 'Jeg lover det.', needs: [] };

test('the first offer and the first request begin an agreement', () => {
  expect(writeGenesis({ by: 'delegator', parties, terms: termsNo(1), nonce, ...when })).toEqual({ id: firstOffer.id, text: firstOffer.text });
  expect(writeGenesis({ by: 'delegate', parties, terms: termsNo(1), nonce, ...when })).toEqual({ id: firstRequest.id, text: firstRequest.text });
});

test('nobody begins an agreement with herself, or with terms that cannot be read', () => {
  expect(writeGenesis({ by: 'delegator', parties: { delegator: kari, delegate: kari }, terms: termsNo(1), nonce, ...when })).toEqual({ refusal: 'bad-shape' });
  const half = { ...termsNo(1), result: 'Halv \ud83d' };
  expect(writeGenesis({ by: 'delegator', parties, terms: half, nonce, ...when })).toEqual({ refusal: 'not-canonical' });
  expect(writeEvent(ledgerOf(firstOffer), { ...delegator, type: 'terms.offered', body: { terms: half } })).toEqual({ refusal: 'not-canonical' });
});

test('what is written is read by the other side as it was meant', () => {
  const written = writeEvent(ledgerOf(firstOffer), { ...delegate, type: 'terms.accepted', body: promise });
  expect(written).toEqual({ id: yes.id, text: yes.text });
});

test('a new offer gets the next number, whoever has said what in between', () => {
  const written = writeEvent(ledgerOf(firstOffer, yes), { ...delegator, type: 'terms.offered', body: { terms: termsNo(2) } });
  expect(written).toHaveProperty('text', expect.stringContaining('"rev":2'));
});

test('adopting a counter forms it', () => {
  const counter = counterNo(2, firstOffer);
  const written = writeEvent(ledgerOf(firstOffer, counter), { ...delegator, type: 'terms.offered', body: { terms: termsNo(2), adopts: counter.id } });
  if ('refusal' in written) throw new Error(written.refusal);
  expect(stateOf(readLedger([firstOffer.text, counter.text, written.text]))).toMatchObject({ status: 'agreed', offer: written.id });
});

const back = withdraw(firstOffer);
const second = offerNo(2, [firstOffer]);
const counter = counterNo(2, firstOffer);
const work = deliver([yes]);
const asked = he([yes], 'end.offered', {});
const critical = he([yes], 'mood.felt', {}, { crit: true });

const refused: [string, Event[], Parameters<typeof writeEvent>[1], string][] = [
  ['nothing to write in', [], { ...delegate, type: 'sync.requested', body: {} }, 'nothing-begun'],
  ['her own offer is not hers to accept', [firstOffer], { ...delegator, type: 'terms.accepted', body: promise }, 'not-yours'],
  ['it is already formed', [firstOffer, yes], { ...delegate, type: 'terms.accepted', body: promise }, 'already-answered'],
  ['a promise is not taken back', [firstOffer, yes], { ...delegate, type: 'terms.declined', body: { offer: firstOffer.id } }, 'final-effect'],
  ['a formed offer is not withdrawn', [firstOffer, yes], { ...delegator, type: 'terms.withdrawn', body: { offer: firstOffer.id } }, 'final-effect'],
  ['a recorded yes binds', [firstOffer, recordYes(firstOffer)], { ...delegator, type: 'terms.withdrawn', body: { offer: firstOffer.id } }, 'final-effect'],
  ['it was withdrawn', [firstOffer, back], { ...delegate, type: 'terms.accepted', body: promise }, 'already-answered'],
  ['a newer offer has come', [firstOffer, second], { ...delegate, type: 'terms.accepted', body: promise }, 'replaced'],
  ['other terms than those offered', [firstOffer], { ...delegate, type: 'terms.accepted', body: { ...promise, terms: hashNo(2) } }, 'other-terms'],
  ['other terms than those adopted', [firstOffer, counter], { ...delegator, type: 'terms.offered', body: { terms: termsNo(3), adopts: counter.id } }, 'other-terms'],
  ['a number out of turn', [firstOffer], { ...delegator, type: 'terms.offered', body: { terms: termsNo(3), rev: 3 } }, 'wrong-rev'],
  ['an offer that is not here', [firstOffer], { ...delegate, type: 'terms.accepted', body: { ...promise, offer: yes.id } }, 'not-there'],
  ['nothing is agreed', [firstOffer], { ...delegate, type: 'work.delivered', body: { what: 'Her.', links: [] } }, 'nothing-agreed'],
  ['it is over', [firstOffer, yes, work, confirm(work)], { ...delegate, type: 'work.delivered', body: { what: 'Her.', links: [] } }, 'over'],
  ['confirmed is confirmed', [firstOffer, yes, work, confirm(work)], { ...delegator, type: 'delivery.confirmed', body: { delivery: work.id, recognition: 'Takk.' } }, 'final-effect'],
  ['nobody accepts her own offer to end', [firstOffer, yes, asked], { ...delegate, type: 'end.accepted', body: { end: asked.id } }, 'not-yours'],
  ['one question at a time', [firstOffer, yes, asked], { ...delegate, type: 'end.offered', body: {} }, 'already-asked'],
  ['only the delegator steps in', [firstOffer, yes], { ...delegate, type: 'end.declared', body: { why: 'must-step-in' } }, 'not-your-reason'],
  ['read-only', [firstOffer, yes, critical], { ...delegate, type: 'question.asked', body: { text: 'Når?' } }, 'read-only'],
  ['an empty promise', [firstOffer], { ...delegate, type: 'terms.accepted', body: { ...promise, promise: '' } }, 'bad-shape'],
];

test.each(refused)('not written: %s', (_, known, command, refusal) => {
  expect(writeEvent(ledgerOf(...known), command)).toEqual({ refusal });
});

test('read-only never locks in', () => {
  expect(writeEvent(ledgerOf(firstOffer, yes, critical), { ...delegate, type: 'end.declared', body: { why: 'left' } })).toHaveProperty('text');
});

/** What comes of a letter with these texts, where the rest is known already. */
const letterOf = (parentFolder: string, sender: typeof kari, events: string[], known: readonly Event[], me: typeof kari) => {
  const content = JSON.stringify({ v: 1, ag: firstOffer.id, by: sender === kari ? 'delegator' : 'delegate', heads: [], events });
  const from = { emailAddress: { address: sender.address } };
  const internetMessageHeaders = [{ name: 'X-MS-Exchange-Organization-AuthAs', value: 'Internal' }];
  const letter = { parentFolder, from, sender: from, toRecipients: [], internetMessageHeaders, attachments: [{ name: 'lofte.json', size: content.length }], content };
  return acceptLetter(letter, me, [{ ag: firstOffer.id, parties, events: known.map(({ text }) => text) }]);
};

test('of more than sixteen heads, those about the matter come first, then one`s own, then the latest', () => {
  const notes = Array.from({ length: 20 }, (_, i) => (i < 4 ? he : she)([firstOffer], 'question.asked', { text: `Nr. ${i}` }));
  const late = she([firstOffer], 'question.asked', { text: 'Sist' });
  const later = she([late], 'question.asked', { text: 'Aller sist' });
  const ledger = ledgerOf(firstOffer, ...notes, late, later, counter);
  const written = writeEvent(ledger, { ...delegate, type: 'counter.retracted', body: { counter: counter.id } });
  if ('refusal' in written) throw new Error(written.refusal);

  const { parents } = JSON.parse(written.text) as { parents: string[] };
  expect(parents).toHaveLength(16);
  expect(parents).toEqual(expect.arrayContaining(ids(counter, later, ...notes.slice(0, 4))));
});

test('where sixteen parents do not hold all that matters, a note gathers them first', () => {
  const notes = Array.from({ length: 17 }, (_, i) => she([she([firstOffer], 'help.offered', { text: `Nr. ${i}` })], 'help.offered', { text: `Og nr. ${i}` }));
  const befores = Array.from({ length: 17 }, (_, i) => she([firstOffer], 'help.offered', { text: `Nr. ${i}` }));
  const known = [firstOffer, second, ...befores, ...notes].map(({ text }) => text);
  const next = { ...delegator, type: 'terms.offered', body: { terms: termsNo(3) } } as const;
  expect(writeEvent(readLedger(known), next)).toEqual({ refusal: 'too-many-heads' });

  const gathering = writeEvent(readLedger(known), { ...delegator, type: 'sync.requested', body: {} });
  if ('refusal' in gathering) throw new Error(gathering.refusal);
  expect(writeEvent(readLedger([...known, gathering.text]), next)).toHaveProperty('text', expect.stringContaining('"rev":3'));
});

test('a full agreement takes no more, but whoever wants to leave still can', () => {
  const long: Event[] = [firstOffer, yes];
  for (let i = 0; i < 62; i++) long.push(he([long.at(-1) as Event], 'question.asked', { text: 'x'.repeat(3900) }));
  const ledger = ledgerOf(...long);
  expect(writeEvent(ledger, { ...delegate, type: 'question.asked', body: { text: 'x'.repeat(3900) } })).toEqual({ refusal: 'full' });
  expect(writeEvent(ledger, { ...delegate, type: 'end.declared', body: { why: 'left', because: 'x'.repeat(4000) } })).toHaveProperty('text');
  expect(writeEvent(ledger, { ...delegator, type: 'question.asked', body: { text: 'Går det bra?' } })).toHaveProperty('text');
});

test('after 480 events only leaving fits, and the other side still takes it in', () => {
  const long: Event[] = [firstOffer, yes];
  while (long.length < 480) long.push(she([long.at(-1) as Event], 'question.asked', { text: `Nr. ${long.length}` }));
  const ledger = ledgerOf(...long);
  expect(writeEvent(ledger, { ...delegate, type: 'question.asked', body: { text: 'Enda en?' } })).toEqual({ refusal: 'full' });
  const left = writeEvent(ledger, { ...delegate, type: 'end.declared', body: { why: 'left' } });
  if ('refusal' in left) throw new Error(left.refusal);
  expect(letterOf('inbox', ola, [yes.text, left.text], long, kari)).toHaveProperty('news', [left.id]);
});

test('however much the other has written, one`s own letter comes back to one`s own other device', () => {
  const flood: Event[] = [firstOffer, yes];
  while (flood.length < 512) flood.push(he([flood.at(-1) as Event], 'question.asked', { text: `Nr. ${flood.length}` }));
  const left = she([yes], 'end.declared', { why: 'left' });
  expect(letterOf('sentitems', kari, [firstOffer.text, left.text], flood, kari)).toHaveProperty('news', [left.id]);
  const more = he([flood.at(-1) as Event], 'question.asked', { text: 'Og én til.' });
  expect(letterOf('inbox', ola, [more.text], flood, kari)).toEqual({ reason: 'too-many-events' });
});

test('a bundle carries all of one`s own events, byte for byte, and what one has seen', () => {
  const text = writeBundle(ledgerOf(firstOffer, yes, work), 'delegate');
  expect(readBundle(text)).toEqual({ v: 1, ag: firstOffer.id, by: 'delegate', heads: [work.id], events: [yes.text, work.text] });
  expect(writeBundle(ledgerOf(firstOffer), 'delegate')).toBeNull();
});

const bundle = { v: 1, ag: firstOffer.id, by: 'delegator', heads: [], events: [firstOffer.text] };
const bundles: [string, unknown, string][] = [
  ['no text', null, 'bundle-not-json'],
  ['a sentence', 'ja, greit', 'bundle-not-json'],
  ['more than 256 KiB', 'x'.repeat(256 * 1024 + 1), 'bundle-too-big'],
  ['a depth of ten thousand', '['.repeat(10_000), 'bundle-bad-shape'],
  ['version 2', JSON.stringify({ ...bundle, v: 2 }), 'bundle-newer-version'],
  ['a key too many', JSON.stringify({ ...bundle, sig: '' }), 'bundle-bad-shape'],
  ['events that are no texts', JSON.stringify({ ...bundle, events: [{}] }), 'bundle-bad-shape'],
  ['513 events', JSON.stringify({ ...bundle, events: Array(513).fill('') }), 'too-many-events'],
];

test.each(bundles)('a bundle of %s is refused', (_, text, reason) => {
  expect(readBundle(text)).toEqual({ reason });
});
