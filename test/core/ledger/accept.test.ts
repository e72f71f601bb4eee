import { expect, test } from 'vitest';
import { acceptLetter, mayRead, type AcceptRefusal, type Known } from '#core/ledger/accept.ts';
import { writeBundle } from '#core/ledger/bundle.ts';
import { canonical, idOf } from '#core/ledger/canonical.ts';
import type { Letter, Policy } from '#core/ledger/letter-facts.ts';
import { accept, deliver, eventText, firstOffer, firstRequest, he, ids, kari, ledgerOf, ola, parties, she, tid, type Event } from './talk.ts';

// «Accepting a mail: fail closed, in this order» (ledger.md). The reader is Kari, the delegator, unless said otherwise.

const yes = accept(firstOffer, 1);
const internal = { name: 'X-MS-Exchange-Organization-AuthAs', value: 'Internal' };
const lofte = { '@odata.type': '#microsoft.graph.fileAttachment', id: 'a1', name: 'lofte.json', size: 900 };
const person = ({ address, name }: { address: string; name: string }) => ({ emailAddress: { address, name } });
const x = { tid, oid: 'aaaaaaaa-0000-4000-8000-000000000009', address: 'x@eksempel.no', name: 'X' };

const bundleOf = (by: string, events: readonly Event[], ag = firstOffer.id) =>
  canonical({ v: 1, ag, by, heads: [], events: events.map(({ text }) => text) });

const fromOla = {
  isDraft: false,
  parentFolder: 'inbox',
  from: person(ola),
  sender: person(ola),
  toRecipients: [person(kari)],
  internetMessageHeaders: [internal],
  attachments: [lofte],
  content: bundleOf('delegate', [yes]),
} satisfies Letter & { content: string };

const fromKari = { ...fromOla, from: person(kari), sender: person(kari), toRecipients: [person(ola)], content: bundleOf('delegator', [firstOffer]) };

const known: Known[] = [{ ag: firstOffer.id, parties, events: [firstOffer.text] }];
const headers = (...values: [string, string][]) => ({ internetMessageHeaders: values.map(([name, value]) => ({ name, value })) });
const authAs = 'X-MS-Exchange-Organization-AuthAs';
const results = 'Authentication-Results';
const own: Policy = { ownDomains: ['eksempel.no'] };

const answer = (change: object, { policy = {}, before = known }: { policy?: Policy; before?: Known[] } = {}) =>
  acceptLetter({ ...fromOla, ...change }, kari, before, policy);
const reasonOf = (outcome: object) => ('reason' in outcome ? outcome.reason : 'accepted');

test('a genuine letter from the other party is applied', () => {
  expect(answer({})).toMatchObject({ by: 'delegate', proof: 'internal', accepted: [yes.id], news: [yes.id], texts: [yes.text] });
});

test('[T5] the same letter again changes nothing', () => {
  const before = [{ ag: firstOffer.id, parties, events: [firstOffer.text, yes.text] }];
  expect(answer({}, { before })).toMatchObject({ accepted: [yes.id], news: [] });
});

test('[T6] what waits for a lost letter is kept', () => {
  const lost = she([yes], 'question.asked', { text: 'Når?' });
  expect(answer({ content: bundleOf('delegate', [yes, deliver([lost])]) })).toMatchObject({ accepted: ids(yes, deliver([lost])) });
});

test('[T7] the next letter brings what a lost one should have brought', () => {
  const content = writeBundle(ledgerOf(firstOffer, yes, deliver([yes])), 'delegate');
  expect(answer({ content })).toMatchObject({ accepted: ids(yes, deliver([yes])), news: ids(yes, deliver([yes])) });
});

test('[T32] a recall is an ordinary mail: no withdrawal, and nothing of the agreement', () => {
  expect(answer({ subject: 'Tilbakekalling: Svar', attachments: [] })).toEqual({ reason: 'no-letter' });
});

test('[T28] a party is known by the directory’s id: a new address is the same person, another person at the old one is not', () => {
  const renamed = person({ ...ola, address: 'ola.hansen@eksempel.no' });
  const directory = [{ ...ola, address: 'ola.hansen@eksempel.no' }, { ...x, address: ola.address }];
  expect(answer({ from: renamed, sender: renamed }, { policy: { directory } })).toMatchObject({ by: 'delegate', accepted: [yes.id] });
  expect(answer({}, { policy: { directory } })).toEqual({ reason: 'not-a-party' });
});

const refused: [string, object, AcceptRefusal][] = [
  ['a draft', { isDraft: true }, 'draft'],
  ['in Drafts', { parentFolder: 'drafts' }, 'draft'],
  ['in Junk', { parentFolder: 'junkemail' }, 'junk'],
  ['in Deleted', { parentFolder: 'DeletedItems' }, 'deleted'],
  ['beyond Deleted', { parentFolder: 'recoverableitemsdeletions' }, 'deleted'],
  ['who knows where', { parentFolder: undefined }, 'folder-unknown'],
  ['nothing attached', { attachments: [] }, 'no-letter'],
  ['in an attached mail', { attachments: [{ '@odata.type': '#microsoft.graph.itemAttachment', name: 'Sv', size: 9, item: { attachments: [lofte] } }] }, 'no-letter'],
  ['an attached mail by that name', { attachments: [{ ...lofte, '@odata.type': '#microsoft.graph.itemAttachment' }] }, 'not-a-file'],
  ['a link by that name', { attachments: [{ ...lofte, '@odata.type': '#microsoft.graph.referenceAttachment' }] }, 'not-a-file'],
  ['two of them', { attachments: [lofte, { ...lofte, id: 'a2' }] }, 'several-letters'],
  ['one, and a mail by that name', { attachments: [lofte, { ...lofte, '@odata.type': '#microsoft.graph.itemAttachment' }] }, 'several-letters'],
  ['of unknown size', { attachments: [{ ...lofte, size: null }] }, 'size-unknown'],
  ['257 KiB', { attachments: [{ ...lofte, size: 257 * 1024 }] }, 'too-big'],
  ['more than it said', { content: ' '.repeat(257 * 1024) }, 'bundle-too-big'],
  ['without sender', { sender: null }, 'no-sender'],
  ['on behalf of him', { sender: person(x) }, 'on-behalf'],
  ['from a colleague', { from: person(x), sender: person(x) }, 'not-a-party'],
  ['from a look-alike', { from: person({ ...ola, address: 'οla@eksempel.no' }), sender: person({ ...ola, address: 'οla@eksempel.no' }) }, 'not-a-party'],
  ['from outside', headers([authAs, 'Anonymous']), 'from-outside'],
  ['from outside, small letters', headers([authAs.toLowerCase(), 'Anonymous']), 'from-outside'],
  ['from outside, folded', headers([authAs, '\r\n Anonymous']), 'from-outside'],
  ['from outside, with a planted verdict', headers([authAs, 'Internal'], [authAs.toUpperCase(), 'Anonymous']), 'from-outside'],
  ['from outside, checks passed', headers([authAs, 'Anonymous'], [results, 'dmarc=pass header.from=eksempel.no']), 'from-outside'],
  ['an empty verdict', headers([authAs, '']), 'from-outside'],
  ['two verdicts', headers([authAs, 'Internal'], [authAs, 'Internal']), 'several-verdicts'],
  ['no verdict at all', headers(), 'unverified'],
  ['no headers at all', { internetMessageHeaders: null }, 'unverified'],
  ['someone else`s header', headers(['X-AuthAs', 'Internal']), 'unverified'],
  ['no text', { content: null }, 'bundle-not-json'],
  ['an agreement nobody knows', { content: bundleOf('delegate', [], firstRequest.id) }, 'unknown-agreement'],
  ['my word in his mail', { content: bundleOf('delegate', [yes, she([yes], 'delivery.confirmed', { delivery: yes.id, recognition: 'Ja.' })]) }, 'others-name'],
  ['a bundle in my name', { content: bundleOf('delegator', [yes]) }, 'others-name'],
  ['an event of another agreement', { content: bundleOf('delegate', [firstRequest]) }, 'bad-event'],
  ['an event with a wrong n', { content: bundleOf('delegate', [{ ...yes, text: eventText({ ...JSON.parse(yes.text), n: 5 }) }]) }, 'bad-event'],
  ['rubbish beside a good event', { content: bundleOf('delegate', [yes, { ...yes, text: 'ja, greit' }]) }, 'bad-event'],
  ['an event of version 2', { content: bundleOf('delegate', [yes, { ...yes, text: '{"v":2}' }]) }, 'newer-version'],
];

test.each(refused)('[T1] [T2] [T3] [T29] [T30] [T33] [T35] not applied: %s', (_, change, reason) => {
  expect(answer(change)).toEqual({ reason });
});

const checks: [string, string, string][] = [
  ['dmarc for our domain', 'spf=pass smtp.mailfrom=eksempel.no; dkim=pass header.d=eksempel.no;dmarc=pass action=none header.from=eksempel.no;compauth=none', 'accepted'],
  ['folded, in capitals', 'dmarc=pass\r\n\taction=none header.from=EKSEMPEL.no', 'accepted'],
  ['composite, explicitly', 'dmarc=none header.from=eksempel.no;compauth=pass reason=100', 'accepted'],
  ['composite, implicitly', 'dmarc=none header.from=eksempel.no;compauth=pass reason=703', 'unverified'],
  ['dmarc failed', 'dmarc=fail header.from=eksempel.no;compauth=fail reason=000', 'unverified'],
  ['dmarc at best a guess', 'dmarc=bestguesspass header.from=eksempel.no', 'unverified'],
  ['dmarc for another domain', 'dmarc=pass header.from=ond.example', 'unverified'],
  ['dmarc in a comment', 'spf=fail (dmarc=pass header.from=eksempel.no); dmarc=fail header.from=eksempel.no', 'unverified'],
  ['dmarc in a quoted address', 'spf=pass smtp.mailfrom="a;dmarc=pass header.from=eksempel.no;"@ond.example', 'unverified'],
  ['dmarc twice', 'spf=pass smtp.mailfrom=a;dmarc=pass header.from=eksempel.no; dmarc=fail header.from=eksempel.no', 'unverified'],
];

test.each(checks)('where no verdict is visible: %s', (_, value, expected) => {
  expect(reasonOf(answer(headers([results, value]), { policy: own }))).toBe(expected);
});

test('only the topmost checks are the receiver`s own, and only of domains the policy names', () => {
  const pass = 'dmarc=pass header.from=eksempel.no';
  expect(reasonOf(answer(headers([results, 'dmarc=fail header.from=eksempel.no'], [results, pass]), { policy: own }))).toBe('unverified');
  expect(reasonOf(answer(headers([results, pass])))).toBe('unverified');
});

test('she may vouch for an unverified mail, and for nothing else', () => {
  const policy = { confirmedByHand: true };
  expect(answer(headers(), { policy })).toMatchObject({ proof: 'by-hand', accepted: [yes.id] });
  expect(reasonOf(answer(headers([authAs, 'Anonymous']), { policy }))).toBe('from-outside');
  expect(reasonOf(answer({ ...fromKari, internetMessageHeaders: [] }, { policy }))).toBe('unverified');
});

test('the directory decides whose an address is', () => {
  const alias = person({ ...ola, address: 'ola.hansen@eksempel.no' });
  const directory = [
    { ...ola, address: 'ola.hansen@eksempel.no' },
    { ...x, address: ola.address },
  ];
  expect(answer({ from: alias, sender: alias }, { policy: { directory } })).toMatchObject({ by: 'delegate' });
  expect(reasonOf(answer({}, { policy: { directory } }))).toBe('not-a-party');
});

test('my own letters are read from Sent Items, where no headers are visible', () => {
  const sent = { ...fromKari, parentFolder: 'sentitems', internetMessageHeaders: null };
  expect(answer(sent, { before: [] })).toMatchObject({ by: 'delegator', proof: 'self', accepted: [firstOffer.id], parties });
});

test('[T30] what I sent for another is not mine', () => {
  expect(reasonOf(answer({ ...fromOla, parentFolder: 'sentitems' }))).toBe('on-behalf');
  expect(reasonOf(answer({ ...fromKari, from: person(x), parentFolder: 'sentitems' }))).toBe('on-behalf');
});

test('a new agreement reaches the one it names and is addressed to', () => {
  expect(acceptLetter(fromKari, ola, [])).toMatchObject({ ag: firstOffer.id, by: 'delegator', accepted: [firstOffer.id], parties });
  expect(acceptLetter({ ...fromKari, toRecipients: [person(x)] }, ola, [])).toEqual({ reason: 'not-to-me' });
  expect(acceptLetter({ ...fromKari, toRecipients: [person(x)] }, x, [])).toEqual({ reason: 'not-my-agreement' });
});

test('[T2] a colleague cannot begin an agreement as someone else', () => {
  const posing = { ...parties, delegator: { ...kari, address: x.address } };
  const posed = eventText({ body: { ...JSON.parse(firstOffer.text).body, parties: posing } });
  const content = (id: string) => canonical({ v: 1, ag: id, by: 'delegator', heads: [], events: [posed] });
  const letter = { ...fromKari, from: person(x), sender: person(x), content: content(idOf(posed)) };
  expect(acceptLetter(letter, ola, [], { directory: [x] })).toEqual({ reason: 'not-a-party' });
});

test('[T10] what may be fetched is known before any content is asked for', () => {
  const { content: _, ...metadata } = fromOla;
  expect(mayRead(metadata, kari)).toMatchObject({ attachment: { id: 'a1' }, address: ola.address, proof: 'internal' });
});

test('[T10] an event nobody can follow is kept within bounds', () => {
  const waiting = Array.from({ length: 201 }, (_, i) => he([deliver([yes], `Del ${i}`)], 'question.asked', { text: `Nr. ${i}` }));
  expect(answer({ content: bundleOf('delegate', waiting) })).toEqual({ reason: 'too-many-pending' });
});
