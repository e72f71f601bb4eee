import { expect, test } from 'vitest';
import { hasHidden, isAddress, isDate, isGuid, isId, isInstant, isLine, isLink, isText, isTime, isUuidV7, isZone } from '#core/ledger/values.ts';
import { firstOffer, kari, nonce } from './talk.ts';

const id = firstOffer.id;
const not = [undefined, null, 7, true, [], {}, ''] as const;

type Kind = [name: string, is: (value: unknown) => boolean, these: readonly string[], notThese: readonly string[]];

const kinds: readonly Kind[] = [
  ['a line', value => isLine(value), ['x', 'x'.repeat(300), 'æ « »'], ['x'.repeat(301), 'en\nto', 'en\u0000', '\u202e bak fram', '\u2028', '\u2069']],
  ['a text', isText, ['x', 'x'.repeat(4000), 'en\nto'], ['x'.repeat(4001), 'en\rto', '\u0085', '\u200f\u2066']],
  ['an id', isId, [id, '-_'.repeat(21) + 'a'], [`${id}a`, `a${id}`, id.slice(1), `${id.slice(1)}+`, `${id}\n`]],
  [
    'a day',
    isDate,
    ['0001-01-01', '9999-12-31', '2026-01-31', '2026-04-30', '2028-02-29', '2000-02-29', '2026-11-30', '2026-06-30', '2026-09-30'],
    ['0000-01-01', '2026-00-01', '2026-13-01', '2026-01-00', '2026-01-32', '2026-04-31', '2026-06-31', '2026-09-31', '2026-11-31', '2026-02-29', '1900-02-29', '2100-02-29', '2026-2-01', '12026-01-01', '2026-01-011', '2026-01-01Z'],
  ],
  ['a time', isTime, ['00:00', '23:59', '19:30'], ['24:00', '12:60', '7:00', '07:00:00', '107:00']],
  [
    'an instant',
    isInstant,
    ['2026-11-22T13:05:00Z', '2026-11-22T23:59:59Z'],
    ['2026-11-22 13:05:00Z', '2026-11-22T13:05:60Z', '2026-11-22T13:05:00', '2026-11-22T13:05:00.0Z', '2026-11-22T13:05:00ZZ', '2026-11-22T24:05:00Z', '2026-13-22T13:05:00Z', ' 2026-11-22T13:05:00Z'],
  ],
  ['a zone', isZone, ['UTC', 'Europe/Oslo', 'America/Argentina/Ushuaia', 'Etc/GMT+5'], ['Europe/', '/Oslo', 'a/b/c/d', 'Europe Oslo', 'Europe/Osl\u00F8', 'x'.repeat(65)]],
  ['an address', isAddress, ['a@b', kari.address], ['a', '@b', 'a@', 'a@b@c', 'a b@c', 'a@b c', `${'x'.repeat(253)}@b`]],
  ['a link', isLink, ['https://x', `https://${'x'.repeat(1992)}`], ['http://x', 'https://', 'se https://x', 'https://x y', 'https://å', 'javascript:https://x', `https://${'x'.repeat(1993)}`]],
  ['an id of the directory', isGuid, [kari.oid], [kari.oid.toUpperCase(), `{${kari.oid}}`, `${kari.oid}0`, `0${kari.oid}`, kari.oid.replaceAll('-', '')]],
  ['a nonce', isUuidV7, [nonce, nonce.replace('-8000-', '-b000-')], [kari.oid, nonce.replace('-7', '-4'), nonce.replace('-8000-', '-7000-'), nonce.replace('-8000-', '-c000-')]],
];

test.each(kinds)('%s is exactly that, at its first and its last, and nothing else is', (_, is, these, notThese) => {
  expect(these.filter(value => !is(value))).toEqual([]);
  expect([...notThese, ...not].filter(value => is(value))).toEqual([]);
});

test('a line may be shorter or longer where that is said', () => {
  expect(isLine('', 300, 0)).toBe(true);
  expect(isLine('x'.repeat(1000), 1000)).toBe(true);
  expect(isLine('x'.repeat(1001), 1000)).toBe(false);
});

test('a line feed is not hidden, whatever stands around it may be', () => {
  expect(hasHidden('en\nto')).toBe(false);
  expect(hasHidden('en\n\u202eto')).toBe(true);
});
