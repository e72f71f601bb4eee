import { expect, test } from 'vitest';
import { acceptLetter, type AcceptRefusal, type Known } from '#core/ledger/accept.ts';
import { canonical } from '#core/ledger/canonical.ts';
import type { Letter, Policy, Recipient } from '#core/ledger/letter-facts.ts';
import { accept, firstOffer, kari, ola, parties, she, tid, type Event } from './talk.ts';

// Who sent it, how that is known, where it lies and in whose name it speaks. The reader is Kari, who made the offer; Ola's letter brings his yes.

const yes = accept(firstOffer, 1);
const hers = she([firstOffer], 'question.asked', { text: 'Rekker du det?' });
const xenia = { tid, oid: 'aaaaaaaa-0000-4000-8000-000000000009', address: 'xenia@eksempel.no', name: 'Xenia' };
const person = ({ address, name }: { address: string; name: string }): Recipient => ({ emailAddress: { address, name } });
const bundle = (by: string, ...events: Event[]) => canonical({ v: 1, ag: firstOffer.id, by, heads: [], events: events.map(({ text }) => text) });

const authAs = 'X-MS-Exchange-Organization-AuthAs';
const results = 'Authentication-Results';
type Headers = readonly (readonly [name: string, value: string])[];

const marks = {
  internal: [[authAs, 'Internal']],
  'internal, small letters': [[authAs.toLowerCase(), 'Internal']],
  'internal, folded': [[authAs, '\r\n Internal']],
  anonymous: [[authAs, 'Anonymous']],
  partner: [[authAs, 'Partner']],
  'internal, small value': [[authAs, 'internal']],
  'internal with more': [[authAs, 'Internal; Anonymous']],
  both: [[authAs, 'Internal'], [authAs, 'Anonymous']],
  'internal twice': [[authAs, 'Internal'], [authAs, 'Internal']],
  'a look-alike header': [['X-MS-Exchange-Organization-AuthAs-', 'Internal']],
  none: [],
  'dmarc passed': [[results, 'spf=pass; dmarc=pass header.from=eksempel.no']],
  'dmarc passed, but below': [[results, 'dmarc=none'], [results, 'dmarc=pass header.from=eksempel.no']],
  'dmarc passed for another': [[results, 'dmarc=pass header.from=annet.example']],
  'composite 100': [[results, 'compauth=pass reason=100']],
  'composite 109': [[results, 'compauth=pass reason=109']],
  'composite 703': [[results, 'compauth=pass reason=703']],
  'dmarc passed, from outside': [[authAs, 'Anonymous'], [results, 'dmarc=pass header.from=eksempel.no']],
} satisfies Record<string, Headers>;
type Mark = keyof typeof marks;

const known: Known[] = [{ ag: firstOffer.id, parties, events: [firstOffer.text] }];
const ours: Policy = { ownDomains: ['eksempel.no'] };
const mailOf = (sender: { address: string; name: string }, change: object = {}) => ({ from: person(sender), sender: person(sender), ...change });
const fromOla = mailOf(ola);
const fromKari = mailOf(kari);
const fromXenia = mailOf(xenia);
const inName = { his: bundle('delegate', yes), mine: bundle('delegator', hers), 'mine in his': bundle('delegate', yes, hers), 'his in mine': bundle('delegator', yes), 'his, as Kari': bundle('delegate', hers) };

type Row = [mail: object, folder: string | null, mark: Mark, speaks: keyof typeof inName, expected: 'accepted' | AcceptRefusal, policy?: Policy];

const everyMark: Row[] = [
  [fromOla, 'inbox', 'internal', 'his', 'accepted'],
  [fromOla, 'inbox', 'internal, small letters', 'his', 'accepted'],
  [fromOla, 'inbox', 'internal, folded', 'his', 'accepted'],
  [fromOla, 'inbox', 'anonymous', 'his', 'from-outside'],
  [fromOla, 'inbox', 'partner', 'his', 'from-outside'],
  [fromOla, 'inbox', 'internal, small value', 'his', 'from-outside'],
  [fromOla, 'inbox', 'internal with more', 'his', 'from-outside'],
  [fromOla, 'inbox', 'both', 'his', 'from-outside'],
  [fromOla, 'inbox', 'internal twice', 'his', 'several-verdicts'],
  [fromOla, 'inbox', 'a look-alike header', 'his', 'unverified'],
  [fromOla, 'inbox', 'none', 'his', 'unverified'],
  [fromOla, 'inbox', 'dmarc passed', 'his', 'unverified'],
  [fromOla, 'inbox', 'dmarc passed', 'his', 'accepted', ours],
  [fromOla, 'inbox', 'dmarc passed, but below', 'his', 'unverified', ours],
  [fromOla, 'inbox', 'dmarc passed for another', 'his', 'unverified', ours],
  [fromOla, 'inbox', 'composite 100', 'his', 'accepted', ours],
  [fromOla, 'inbox', 'composite 100', 'his', 'unverified'],
  [fromOla, 'inbox', 'composite 109', 'his', 'unverified', ours],
  [fromOla, 'inbox', 'composite 703', 'his', 'unverified', ours],
  [fromOla, 'inbox', 'dmarc passed, from outside', 'his', 'from-outside', ours],
  [fromOla, 'inbox', 'none', 'his', 'accepted', { confirmedByHand: true }],
  [fromOla, 'inbox', 'anonymous', 'his', 'from-outside', { confirmedByHand: true }],
  [fromOla, 'inbox', 'both', 'his', 'from-outside', { confirmedByHand: true }],
];

const everyFolder: Row[] = [
  [fromOla, null, 'internal', 'his', 'accepted'],
  [fromOla, 'archive', 'internal', 'his', 'accepted'],
  [fromOla, 'junkemail', 'internal', 'his', 'junk'],
  [fromOla, 'JunkEmail', 'internal', 'his', 'junk'],
  [fromOla, 'deleteditems', 'internal', 'his', 'deleted'],
  [fromOla, 'recoverableitemsdeletions', 'internal', 'his', 'deleted'],
  [fromOla, 'drafts', 'internal', 'his', 'draft'],
  [fromOla, 'outbox', 'internal', 'his', 'draft'],
  [fromOla, 'sentitems', 'internal', 'his', 'on-behalf'],
  [fromOla, 'junkemail', 'internal', 'his', 'junk', { confirmedByHand: true }],
  [fromKari, 'sentitems', 'none', 'mine', 'accepted'],
  [fromKari, 'SentItems', 'none', 'mine', 'accepted'],
  [fromKari, 'drafts', 'none', 'mine', 'draft'],
  [{ ...fromKari, isDraft: true }, 'sentitems', 'none', 'mine', 'draft'],
  [fromKari, 'deleteditems', 'none', 'mine', 'deleted'],
  [fromKari, 'inbox', 'none', 'mine', 'unverified'],
  [fromKari, 'inbox', 'anonymous', 'mine', 'from-outside'],
  [fromKari, 'inbox', 'internal', 'mine', 'accepted'],
  [fromKari, 'inbox', 'dmarc passed', 'mine', 'unverified', ours],
  [fromKari, 'inbox', 'none', 'mine', 'unverified', { confirmedByHand: true }],
];

const everyName: Row[] = [
  [fromOla, 'inbox', 'internal', 'mine', 'others-name'],
  [fromOla, 'inbox', 'internal', 'mine in his', 'others-name'],
  [fromOla, 'inbox', 'internal', 'his in mine', 'others-name'],
  [fromOla, 'inbox', 'internal', 'his, as Kari', 'others-name'],
  [fromOla, 'inbox', 'none', 'mine', 'others-name', { confirmedByHand: true }],
  [fromKari, 'sentitems', 'none', 'his', 'others-name'],
  [fromKari, 'sentitems', 'none', 'mine in his', 'others-name'],
  [fromKari, 'sentitems', 'none', 'his in mine', 'others-name'],
  [fromKari, 'inbox', 'internal', 'his', 'others-name'],
  [fromXenia, 'inbox', 'internal', 'his', 'not-a-party'],
  [fromXenia, 'inbox', 'internal', 'mine', 'not-a-party'],
  [fromXenia, 'inbox', 'anonymous', 'his', 'from-outside'],
  [fromXenia, 'sentitems', 'none', 'mine', 'on-behalf'],
];

const everySender: Row[] = [
  [mailOf(ola, { sender: person(xenia) }), 'inbox', 'internal', 'his', 'on-behalf'],
  [mailOf(xenia, { sender: person(ola) }), 'inbox', 'internal', 'his', 'on-behalf'],
  [mailOf(kari, { sender: person(xenia) }), 'sentitems', 'none', 'mine', 'on-behalf'],
  [mailOf(ola, { sender: null }), 'inbox', 'internal', 'his', 'no-sender'],
  [mailOf(ola, { from: null }), 'inbox', 'internal', 'his', 'no-sender'],
  [mailOf(ola, { from: { emailAddress: { address: '' } } }), 'inbox', 'internal', 'his', 'no-sender'],
  [mailOf({ ...ola, address: 'OLA@EKSEMPEL.NO' }), 'inbox', 'internal', 'his', 'accepted'],
  [mailOf({ ...ola, address: 'ola@eksempel.no.example' }), 'inbox', 'internal', 'his', 'not-a-party'],
  [mailOf({ ...ola, address: 'оla@eksempel.no' }), 'inbox', 'internal', 'his', 'not-a-party'],
  [mailOf({ ...ola, address: 'ola.hansen@eksempel.no' }), 'inbox', 'internal', 'his', 'not-a-party'],
  [mailOf({ ...ola, address: 'ola.hansen@eksempel.no' }), 'inbox', 'internal', 'his', 'accepted', { directory: [{ ...ola, address: 'ola.hansen@eksempel.no' }] }],
  [fromOla, 'inbox', 'internal', 'his', 'not-a-party', { directory: [{ ...xenia, address: ola.address }] }],
  [fromOla, 'inbox', 'internal', 'his', 'not-a-party', { directory: [{ ...ola, tid: xenia.oid }] }],
  [mailOf({ name: ola.name, address: xenia.address }), 'inbox', 'internal', 'his', 'not-a-party'],
];

const rows = [...everyMark, ...everyFolder, ...everyName, ...everySender].map(
  ([mail, folder, mark, speaks, expected, policy]) => [`${(mail as typeof fromOla).from?.emailAddress?.address || 'no one'} in ${folder ?? 'a folder of my own'}, ${mark}, speaking ${speaks}`, mail, folder, mark, speaks, expected, policy] as const,
);

const letter: Letter = { isDraft: false, toRecipients: [person(kari)], attachments: [{ '@odata.type': '#microsoft.graph.fileAttachment', id: 'a1', name: 'lofte.json', size: 900 }] };

test.each(rows)('[T1] [T2] [T3] [T4] [T28] [T30] [T35] %s', (_, mail, parentFolder, mark, speaks, expected, policy) => {
  const internetMessageHeaders = marks[mark].map(([name, value]) => ({ name: name!, value: value! }));
  const outcome = acceptLetter({ ...letter, ...mail, parentFolder, internetMessageHeaders, content: inName[speaks] }, kari, known, policy);
  expect('reason' in outcome ? outcome.reason : 'accepted').toBe(expected);
});

test('there are seventy combinations, and each reason to refuse a sender is among them', () => {
  expect(rows).toHaveLength(70);
  const expected = new Set(rows.map(row => row[5]));
  for (const reason of ['accepted', 'from-outside', 'several-verdicts', 'unverified', 'on-behalf', 'no-sender', 'not-a-party', 'others-name', 'junk', 'deleted', 'draft'] as const) expect(expected).toContain(reason);
});
