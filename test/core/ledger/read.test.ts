import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '#core/ledger/read.ts';
import { eventText, firstOffer, kari, nonce, ola, parties, termsNo } from './talk.ts';

const reasonOf = (text: unknown) => {
  const read = readText(text);
  return 'reason' in read ? read.reason : 'read';
};

const offerWith = (change: object) => eventText({ body: { rev: 1, terms: { ...termsNo(1), ...change }, parties, nonce } });
const noteWith = (fields: object) =>
  eventText({ ag: firstOffer.id, n: 1, parents: [firstOffer.id], type: 'question.asked', body: { text: 'Når?' }, ...fields });
const unknownWith = (body: object) => noteWith({ type: 'mood.felt', body });
const idsInOrder = (count: number) => Array.from({ length: count }, (_, at) => `${'A'.repeat(42)}${String.fromCodePoint(65 + at)}`);
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const texts: [string, unknown, string][] = [
  ['an offer', firstOffer.text, 'read'],
  ['a number', 7, 'not-text'],
  ['nothing', undefined, 'not-text'],
  ['17 kB', `"${'x'.repeat(17_000)}"`, 'too-big'],
  ['9,000 letters of two bytes', `"${'å'.repeat(9_000)}"`, 'too-big'],
  ['a depth of nine', nested(9), 'too-deep'],
  ['brackets in a string, eight deep outside', `[[[[[[[["[[[[{{{{\\"[["]]]]]]]]`, 'bad-shape'],
  ['a sentence', 'ja, greit', 'not-json'],
  ['no text at all', '', 'not-json'],
  ['white space', `${firstOffer.text}\n`, 'not-canonical'],
  ['duplicate keys', '{"a":1,"a":1}', 'not-canonical'],
  ['a great number', '{"v":1e999}', 'not-canonical'],
  ['minus zero', '{"v":-0}', 'not-canonical'],
  ['half a character, escaped', '{"a":"\\ud800"}', 'not-canonical'],
  ['half a character, raw', '{"a":"\ud800"}', 'not-canonical'],
  ['version 2', '{"v":2}', 'newer-version'],
  ['version 1.5', '{"v":1.5}', 'bad-shape'],
  ['version 0', '{"v":0}', 'bad-shape'],
  ['a planted prototype', '{"__proto__":{"v":1}}', 'bad-shape'],
  ['null', 'null', 'bad-shape'],
  ['a key too many', noteWith({ sig: 'x' }), 'bad-shape'],
  ['a key of Object.prototype too many', noteWith({ constructor: 'x' }), 'bad-shape'],
  ['a body that is a list', noteWith({ type: 'sync.requested', body: [] }), 'bad-shape'],
  ['an empty sync', noteWith({ type: 'sync.requested', body: {} }), 'read'],
  ['a later event without parents', noteWith({ parents: [] }), 'bad-shape'],
  ['parents twice', noteWith({ parents: [firstOffer.id, firstOffer.id] }), 'bad-shape'],
  ['a later event with n 0', noteWith({ n: 0 }), 'bad-shape'],
  ['a number of an event that is not whole', noteWith({ n: 1.5 }), 'bad-shape'],
  ['an agreement that is no id', noteWith({ ag: 'x' }), 'bad-shape'],
  ['a version in words', noteWith({ v: '1' }), 'bad-shape'],
  ['a mark that is neither yes nor no', noteWith({ crit: 1 }), 'bad-shape'],
  ['someone who is no party', noteWith({ actor: 'leader' }), 'bad-shape'],
  ['a device of sixteen letters', noteWith({ dev: 'abcdefgh12345678' }), 'read'],
  ['a device of seventeen', noteWith({ dev: 'abcdefgh123456789' }), 'bad-shape'],
  ['a device without a name', noteWith({ dev: '' }), 'bad-shape'],
  ['a device that is a number', noteWith({ dev: 7 }), 'bad-shape'],
  ['a device in capitals', noteWith({ dev: 'K1' }), 'bad-shape'],
  ['a type of forty letters', noteWith({ type: `${'a'.repeat(20)}.${'b'.repeat(19)}` }), 'read'],
  ['a type of forty-one', noteWith({ type: `${'a'.repeat(20)}.${'b'.repeat(20)}` }), 'bad-shape'],
  ['a type that is a number', noteWith({ type: 7 }), 'bad-shape'],
  ['a type of one word', noteWith({ type: 'mood' }), 'bad-shape'],
  ['a type of words', noteWith({ type: 'mood.felt-a-lot' }), 'read'],
  ['a type with something before it', noteWith({ type: '1mood.felt' }), 'bad-shape'],
  ['a type with something after it', noteWith({ type: 'mood.felt-' }), 'bad-shape'],
  ['parents that are no list', noteWith({ parents: firstOffer.id }), 'bad-shape'],
  ['sixteen parents', noteWith({ parents: idsInOrder(16) }), 'read'],
  ['seventeen parents', noteWith({ parents: idsInOrder(17) }), 'bad-shape'],
  ['a beginning with a parent', eventText({ parents: [firstOffer.id], body: { rev: 1, terms: termsNo(1), parties, nonce } }), 'bad-shape'],
  ['the 30th of February', noteWith({ at: '2026-02-30T10:00:00Z' }), 'bad-shape'],
  ['a leap day', noteWith({ at: '2028-02-29T10:00:00Z' }), 'read'],
  ['a leap second', noteWith({ at: '2026-12-31T23:59:60Z' }), 'bad-shape'],
  ['a beginning that is no offer', eventText({ type: 'question.asked', body: { text: 'Når?' } }), 'bad-shape'],
  ['a beginning by the wrong one', eventText({ actor: 'delegate', body: { rev: 1, terms: termsNo(1), parties, nonce } }), 'bad-shape'],
  ['a beginning with rev 2', eventText({ body: { rev: 2, terms: termsNo(1), parties, nonce } }), 'bad-shape'],
  ['an agreement with oneself', eventText({ body: { rev: 1, terms: termsNo(1), parties: { delegator: kari, delegate: kari }, nonce } }), 'bad-shape'],
  [
    'an agreement with oneself under another id',
    eventText({ body: { rev: 1, terms: termsNo(1), parties: { delegator: kari, delegate: { ...ola, address: 'KARI@eksempel.no' } }, nonce } }),
    'bad-shape',
  ],
  ['twenty goals', offerWith({ goals: Array(20).fill('Mål') }), 'read'],
  ['an effort of a minute', offerWith({ effort: { minutes: 1, upTo: 1 } }), 'read'],
  ['the greatest effort', offerWith({ effort: { minutes: 1_000_000 } }), 'read'],
  ['an effort beyond it', offerWith({ effort: { minutes: 1_000_001 } }), 'bad-shape'],
  ['no effort at all', offerWith({ effort: { minutes: 0 } }), 'bad-shape'],
  ['half a minute', offerWith({ effort: { minutes: 1.5 } }), 'bad-shape'],
  ['an effort in words', offerWith({ effort: { minutes: '60' } }), 'bad-shape'],
  ['an effort up to less than itself', offerWith({ effort: { minutes: 2, upTo: 1 } }), 'bad-shape'],
  ['a day with a time', offerWith({ due: { date: '2026-12-01', time: '14:00', zone: 'Europe/Oslo' } }), 'read'],
  ['a day with a time that is none', offerWith({ due: { date: '2026-12-01', time: '25:00', zone: 'Europe/Oslo' } }), 'bad-shape'],
  ['an empty list', offerWith({ goals: [] }), 'bad-shape'],
  ['21 goals', offerWith({ goals: Array(21).fill('Mål') }), 'bad-shape'],
  ['latitude without a list', offerWith({ latitude: {} }), 'bad-shape'],
  ['two lines for a result', offerWith({ result: 'en\nto' }), 'bad-shape'],
  ['two lines of why', offerWith({ why: 'en\nto' }), 'read'],
  ['a turned direction', offerWith({ result: 'lav\u202eesrever' }), 'bad-shape'],
  ['a result of 300', offerWith({ result: 'x'.repeat(300) }), 'read'],
  ['a result of 301', offerWith({ result: 'x'.repeat(301) }), 'bad-shape'],
  ['most less than minutes', offerWith({ effort: { minutes: 60, upTo: 59 } }), 'bad-shape'],
  ['terms of more than 12 KiB', offerWith({ why: 'x'.repeat(4000), forWhom: 'x'.repeat(4000), success: 'x'.repeat(4000), consultation: 'x'.repeat(400) }), 'bad-shape'],
  ['a zone that may not exist', offerWith({ due: { date: '2026-12-01', time: '23:59', zone: 'Mars/Olympus/Base-1' } }), 'read'],
  ['an unknown type', unknownWith({ glad: true, lines: ['en\nto', null, 1] }), 'read'],
  ['a fraction in an unknown type', unknownWith({ deep: [{ n: 0.5 }] }), 'bad-shape'],
  ['a bell in an unknown type', unknownWith({ deep: ['\u0007'] }), 'bad-shape'],
  ['a line feed in a key', unknownWith({ 'a\nb': 1 }), 'bad-shape'],
];

test.each(texts)('%s', (_, text, reason) => {
  expect(reasonOf(text)).toBe(reason);
});

test('[T10] a depth of a million is refused before anything is parsed', () => {
  expect(reasonOf('['.repeat(1_000_000))).toBe('too-big');
  expect(reasonOf('['.repeat(10_000))).toBe('too-deep');
});

/** Any code units at all, half characters among them. */
const codeUnits = (maxLength: number) => fc.array(fc.nat(0xffff), { maxLength }).map(units => String.fromCharCode(...units));

test('[T11] whatever comes, reading answers: it never throws', () => {
  const anything = fc.oneof(codeUnits(200), fc.json({ maxDepth: 3 }), fc.constantFrom(null, 7, true, [], {}));
  const check = fc.check(fc.property(anything, text => reasonOf(text) !== 'read'), { numRuns: 300 });
  expect(check).toMatchObject({ failed: false });
});

test('[T9] an offer with any one character changed is another event or none', () => {
  const change = fc.tuple(fc.nat(firstOffer.text.length - 1), codeUnits(3));
  const isAnother = fc.property(change, ([place, put]) => {
    const changed = firstOffer.text.slice(0, place) + put + firstOffer.text.slice(place + 1);
    const read = readText(changed);
    return changed === firstOffer.text || 'reason' in read || read.id !== firstOffer.id;
  });
  expect(fc.check(isAnother, { numRuns: 500 })).toMatchObject({ failed: false });
});

test('an offer with any value put in any field is read or refused', () => {
  const body = { rev: 1, terms: termsNo(1), parties, nonce };
  const planted = fc.tuple(fc.constantFrom('rev', 'terms', 'parties', 'nonce', 'toString', 'adopts'), fc.jsonValue({ maxDepth: 12 }));
  const isTold = fc.property(planted, ([key, value]) => reasonOf(eventText({ body: { ...body, [key]: value } })).length > 0);
  expect(fc.check(isTold, { numRuns: 500 })).toMatchObject({ failed: false });
});
