import { expect, test } from 'vitest';
import { bundleBytes, letterHeader, mostEvents, readBundle, writeBundle } from '#core/ledger/bundle.ts';
import { canonical } from '#core/ledger/canonical.ts';
import { accept, firstOffer, ledgerOf } from './talk.ts';

const yes = accept(firstOffer, 1);
const whole = { v: 1, ag: firstOffer.id, by: 'delegate', heads: [yes.id], events: [yes.text] };
const reasonOf = (value: unknown) => {
  const read = readBundle(typeof value === 'string' ? value : canonical(value));
  return 'reason' in read ? read.reason : 'read';
};

test('a party’s own events travel, with what she has seen of both', () => {
  expect(readBundle(writeBundle(ledgerOf(firstOffer, yes), 'delegate'))).toEqual(whole);
  expect(readBundle(writeBundle(ledgerOf(firstOffer, yes), 'delegator'))).toMatchObject({ by: 'delegator', heads: [yes.id], events: [firstOffer.text] });
});

test('whoever has said nothing has nothing to send', () => {
  expect(writeBundle(ledgerOf(firstOffer), 'delegate')).toBeNull();
  expect(writeBundle(ledgerOf(), 'delegator')).toBeNull();
});

const others: [string, unknown, string][] = [
  ['as it should be', whole, 'read'],
  ['no event', { ...whole, events: [] }, 'read'],
  ['nothing seen', { ...whole, heads: [] }, 'read'],
  ['a newer version', { ...whole, v: 2 }, 'bundle-newer-version'],
  ['version 0', { ...whole, v: 0 }, 'bundle-bad-shape'],
  ['a version in words', { ...whole, v: '1' }, 'bundle-bad-shape'],
  ['an agreement that is no id', { ...whole, ag: 'x' }, 'bundle-bad-shape'],
  ['from neither party', { ...whole, by: 'leader' }, 'bundle-bad-shape'],
  ['heads that are no list', { ...whole, heads: yes.id }, 'bundle-bad-shape'],
  ['a head that is no id', { ...whole, heads: [yes.id, 'x'] }, 'bundle-bad-shape'],
  ['events that are no list', { ...whole, events: yes.text }, 'bundle-bad-shape'],
  ['an event that is no text', { ...whole, events: [yes.text, {}] }, 'bundle-bad-shape'],
  ['a key too many', { ...whole, sig: '' }, 'bundle-bad-shape'],
  ['a list', [], 'bundle-bad-shape'],
  ['a sentence', 'ja, greit', 'bundle-not-json'],
  ['as many events as there may be', { ...whole, events: Array(mostEvents).fill('') }, 'read'],
  ['one more', { ...whole, events: Array(mostEvents + 1).fill('') }, 'too-many-events'],
];
test.each(others)('%s', (_, value, reason) => {
  expect(reasonOf(value)).toBe(reason);
});

test('256 KiB is read, one byte more is not, and a letter of two bytes counts as two', () => {
  const around = canonical({ ...whole, events: [''] }).length;
  const filled = (letters: string) => canonical({ ...whole, events: [letters] });
  expect(reasonOf(filled('x'.repeat(bundleBytes - around)))).toBe('read');
  expect(reasonOf(filled('x'.repeat(bundleBytes - around + 1)))).toBe('bundle-too-big');
  expect(reasonOf(filled('å'.repeat(bundleBytes / 2)))).toBe('bundle-too-big');
});

test('what is not text is no bundle', () => {
  for (const value of [null, undefined, 7, {}]) expect(readBundle(value)).toEqual({ reason: 'bundle-not-json' });
});

test('the header says which agreement and which event', () => {
  expect(letterHeader(firstOffer.id, yes.id)).toBe(`v=1; ag=${firstOffer.id}; ev=${yes.id}`);
});
