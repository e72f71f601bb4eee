import { expect, test } from 'vitest';
import { loadLanguage } from '#core/language/language.ts';
import { undeliveredIn, undeliveredLetters } from '#core/flows/reports.ts';
import { sendAgain } from '#core/flows/send-again.ts';
import { syncLetters } from '#core/flows/sync.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { agreementView } from '#core/overview/agreement-view.ts';
import type { Mailbox } from '#core/ports/mailbox.ts';
import { addinClientId, type HandMade } from '#tenant/contract.ts';
import { report } from '../letter/reports.ts';
import { anne, tenant, terje, terms, withAnneAndTerje } from './anne-and-terje.ts';
import { offer, type Somebody } from './people.ts';

withAnneAndTerje();

const gone = 'terje.gammel@fjordvik.example';
const along = [{ name: 'klage.txt', contentType: 'text/plain', bytes: new TextEncoder().encode('klage') }];
const look = ({ ports, me }: Somebody, change: Partial<typeof ports> = {}) => syncLetters({ ...ports, ...change }, me);
const askAt = async (address: string) => {
  const { ag, rowId } = await offer(anne, { ...terje, me: { ...terje.me, address } }, terms, along);
  await anne.send(rowId);
  return ag;
};
const failedIn = (ag: string) => undeliveredIn(anne.ports.store, ag);
const viewOf = async (ag: string) => agreementView(readLedger(await anne.ports.store.texts(ag), ag), 'delegator')!;
const again = async (ag: string, address: string) => {
  const language = await loadLanguage('nb');
  return sendAgain(anne.ports, { view: await viewOf(ag), language, address, mailId: (await failedIn(ag))?.mailId ?? null });
};
const sentMail = async (ag: string) => {
  const { mailbox, store } = anne.ports;
  return mailbox.read((await store.lettersOf(ag))[0]!);
};
const answered = (messageId: string, change: Partial<HandMade> = {}): HandMade => ({
  subject: 'Undeliverable: Et forslag',
  from: { emailAddress: { address: 'postmaster@fjordvik.example', name: 'Postmaster' } },
  internetMessageHeaders: [{ name: 'X-MS-Exchange-Message-Is-Ndr', value: '' }, { name: 'In-Reply-To', value: messageId }],
  ...change,
});

test('[T8] a letter to an address that is no more is told as not delivered, wherever letters are told of', async () => {
  await look(anne);
  const ag = await askAt(gone);
  await look(anne);
  expect(await failedIn(ag)).toMatchObject({ ag, address: gone });
  expect(await undeliveredLetters(anne.ports.store)).toHaveLength(1);
  expect((await viewOf(ag)).status).toBe('offered');
});

test('[T8] it is sent again to another address of the same person, as the offer it is, with what went along', async () => {
  const ag = await askAt(gone);
  await look(anne);
  const spoken = await again(ag, terje.me.address);
  if ('refusal' in spoken) throw new Error(spoken.refusal);
  expect((await anne.send(spoken.rowId)).at(-1)).toBe('sent');
  await look(anne);
  expect(await failedIn(ag)).toBeNull();

  await look(terje);
  expect(await terje.ports.store.agreements()).toEqual([ag]);
  const mail = await terje.ports.mailbox.read(await terje.newest());
  expect(mail.subject).toContain('spør deg');
  expect(mail.attachments.map(({ name }) => name)).toEqual(['lofte.json', 'klage.txt']);
});

test('it is not sent to an address that is another person’s, or no one’s', async () => {
  const ag = await askAt(gone);
  await look(anne);
  for (const address of [anne.me.address, 'nobody@fjordvik.example']) expect(await again(ag, address)).toEqual({ refusal: 'someone-else' });
  expect(await anne.ports.store.rows()).toEqual([]);
});

test('[T8] a report in a foreign form is read whole, and found by the letter it returns', async () => {
  const ag = await askAt(terje.me.address);
  await look(anne);
  const { internetMessageId } = await sentMail(ag);
  const id = tenant.deliver('anne', answered(internetMessageId, { internetMessageHeaders: [{ name: 'Content-Type', value: 'multipart/report; report-type=delivery-status' }] }));
  const eml: Mailbox['eml'] = async () => report({ returned: `Message-ID: ${internetMessageId}\nSubject: Et forslag\n` });
  await look(anne, { mailbox: { ...anne.ports.mailbox, eml } });
  expect(id).toBeTruthy();
  expect(await failedIn(ag)).toMatchObject({ address: terje.me.address });
});

test('a report that comes before the copy of its letter is seen is tied to it afterwards, for a day', async () => {
  await look(anne);
  const ag = await askAt(gone);
  const { changes } = anne.ports.mailbox;
  const blind: Mailbox = { ...anne.ports.mailbox, changes: async (folder, from) => (folder === 'inbox' ? changes(folder, from) : { ids: [], bare: [], link: 'link' in from ? from.link : '' }) };
  await look(anne, { mailbox: blind });
  expect(await failedIn(ag)).toBeNull();
  await look(anne);
  expect(await failedIn(ag)).not.toBeNull();
});

test.each([
  ['a colleague’s answer with such a subject', { internetMessageHeaders: [{ name: 'Content-Type', value: 'text/plain' }] }],
  ['a report of another mail, with the letter’s own subject', {}],
])('%s says nothing of the letter', async (_, change) => {
  const ag = await askAt(terje.me.address);
  await look(anne);
  const { internetMessageId, subject } = await sentMail(ag);
  const isAnswer = 'internetMessageHeaders' in change;
  tenant.deliver('anne', answered(isAnswer ? internetMessageId : '<another@fjordvik.example>', { subject: `Undeliverable: ${subject}`, ...change }));
  await look(anne);
  expect(await failedIn(ag)).toBeNull();
  await anne.ports.clock.wait(25 * 3600_000);
  await look(anne);
  expect(await anne.ports.store.notes('report ')).toEqual([]);
});

test('a look with an ordinary mail without attachments costs two requests, and opens nothing', async () => {
  await look(anne);
  tenant.deliver('anne', { subject: 'Lunsj?', from: { emailAddress: { address: terje.me.address, name: 'Terje' } } });
  const before = tenant.graphLog(addinClientId).length;
  await look(anne);
  expect(tenant.graphLog(addinClientId).length - before).toBe(2);
});
