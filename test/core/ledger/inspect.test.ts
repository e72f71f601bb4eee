import { expect, test } from 'vitest';
import { inspectLedger } from '../../inspect/ledger.ts';
import { inspectLetter } from '../../inspect/letter.ts';
import { firstOffer, kari, ola } from './talk.ts';

test('a line without events, or that asks for no id, is no line', () => {
  for (const line of [null, 7, {}, { events: 'x' }, { events: [], ag: 'x' }, { events: [], ag: 7 }]) expect(inspectLedger(line)).toEqual({ error: 'not-a-line' });
  expect(inspectLedger({ events: [], ag: null })).toMatchObject({ status: 'none' });
});

test('a letter is judged as Graph gives it', () => {
  const content = JSON.stringify({ v: 1, ag: firstOffer.id, by: 'delegator', heads: [], events: [firstOffer.text] });
  const from = { emailAddress: { address: kari.address, name: kari.name } };
  const message = {
    from,
    sender: from,
    toRecipients: [{ emailAddress: { address: ola.address } }],
    parentFolder: { displayName: 'Inbox' },
    internetMessageHeaders: [{ name: 'x-ms-exchange-organization-authas', value: 'Internal' }],
    attachments: [{ '@odata.type': '#microsoft.graph.fileAttachment', name: 'lofte.json', size: content.length, contentBytes: Buffer.from(content).toString('base64') }],
  };
  expect(inspectLetter({ message, me: ola, known: [] })).toEqual({ accepted: [firstOffer.id], reason: null });
  expect(inspectLetter({ message: { ...message, parentFolder: { displayName: 'Junk Email' } }, me: ola, known: [] })).toEqual({ accepted: [], reason: 'junk' });
  expect(inspectLetter({ message })).toEqual({ error: 'not-a-line' });
});
