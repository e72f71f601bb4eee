import { expect, test } from 'vitest';
import { draftLetter } from '#core/flows/draft-letter.ts';
import { leftDrafts, throwDraft } from '#core/flows/left-drafts.ts';
import { takeUpDraft } from '#core/flows/take-up-draft.ts';
import { makeOutbox } from '#core/flows/outbox.ts';
import { speak } from '#core/flows/speak.ts';
import { syncLetters } from '#core/flows/sync.ts';
import { loadLanguage } from '#core/language/language.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { stateOf } from '#core/ledger/state.ts';
import type { OutboxRow } from '#core/ports/store.ts';
import { anne, terje, terms, withAnneAndTerje } from './anne-and-terje.ts';
import { offer, type Somebody } from './people.ts';
import { memoryStore } from './world.ts';

withAnneAndTerje();

const nb = await loadLanguage('nb');
const look = ({ ports, me }: Somebody) => syncLetters(ports, me);
const emptied = async (who: Somebody): Promise<Somebody> => ({ ...who, ports: { ...who.ports, store: memoryStore() } });
/** A letter as far as Drafts; the browser is not there to send it. */
const draft = async ({ ports: { mailbox, store } }: Somebody, rowId: string): Promise<OutboxRow> => draftLetter({ mailbox, store }, (await store.row(rowId))!, null);
const send = async ({ ports }: Somebody, rowId: string) => {
  const told: string[] = [];
  await makeOutbox(ports).send(rowId, ({ step }) => told.push(step));
  return told.at(-1);
};
const askFromDrafts = async () => {
  const { ag, rowId } = await offer(anne, terje, terms);
  const row = await draft(anne, rowId);
  return { ag, rowId, row };
};

test('[T23] a letter that an emptied browser left in Drafts is found, and sent by the person as it stands, once', async () => {
  const { ag } = await askFromDrafts();
  const again = await emptied(anne);
  await look(again);
  const [left] = await leftDrafts(again.ports.store);
  expect(left).toMatchObject({ ag, subject: 'Anne spør deg: Wenche har fått svar', to: terje.me.name });
  expect(await again.ports.store.agreements()).toEqual([]);

  const spoken = await takeUpDraft(again.ports, nb, left!);
  expect(await send(again, spoken!.rowId)).toBe('sent');
  expect(await leftDrafts(again.ports.store)).toEqual([]);
  await look(terje);
  expect(await terje.ports.store.agreements()).toEqual([ag]);
  expect((await terje.ports.mailbox.withAttachment('lofte.json')).filter(({ folder }) => folder === 'inbox')).toHaveLength(1);
});

test('what is thrown away lies among the deleted mails, and is not offered again', async () => {
  await askFromDrafts();
  const again = await emptied(anne);
  await look(again);
  const [left] = await leftDrafts(again.ports.store);
  await throwDraft(again.ports, left!);
  await again.ports.clock.wait(25 * 3600_000);
  await look(again);
  expect(await leftDrafts(again.ports.store)).toEqual([]);
  expect((await again.ports.mailbox.read(left!.draftId)).folder).toBe('deleteditems');
});

test('a draft that waits in this browser is no one’s left-over, nor is a sent letter', async () => {
  const { rowId } = await askFromDrafts();
  await look(anne);
  expect(await leftDrafts(anne.ports.store)).toEqual([]);
  await send(anne, rowId);
  const again = await emptied(anne);
  await look(again);
  expect(await leftDrafts(again.ports.store)).toEqual([]);
});

test('a draft with such a file that does not carry our own key is left alone', async () => {
  const { row } = await askFromDrafts();
  const { mailbox } = anne.ports;
  await mailbox.remove(row.draftId!);
  const { id } = await mailbox.createDraft({ ...row.mail, key: 'another' });
  for (const attachment of row.attachments) await mailbox.attach(id, attachment);
  const again = await emptied(anne);
  await look(again);
  expect(await leftDrafts(again.ports.store)).toEqual([]);
});

test('another’s words in one’s own Drafts are not offered: nobody speaks for someone else', async () => {
  const { row } = await askFromDrafts();
  const { id } = await terje.ports.mailbox.createDraft(row.mail);
  for (const attachment of row.attachments) await terje.ports.mailbox.attach(id, attachment);
  await look(terje);
  expect(await leftDrafts(terje.ports.store)).toEqual([]);
});

test('two unsent letters in one agreement: what the later one carries is known when it is taken up', async () => {
  const { ag, rowId } = await askFromDrafts();
  await send(anne, rowId);
  const say = (text: string) => speak(anne.ports, { ag, by: 'delegator', command: { type: 'concern.raised', body: { text } }, wording: () => ({ subject: text, html: '' }) });
  await say('Først');
  const later = await say('Så');
  if ('refusal' in later) throw new Error(later.refusal);
  await draft(anne, later.rowId);

  const again = await emptied(anne);
  await look(again);
  const [left] = await leftDrafts(again.ports.store);
  await takeUpDraft(again.ports, nb, left!);
  const { pending, events } = stateOf(readLedger(await again.ports.store.texts(ag), ag));
  expect([pending, events.length]).toEqual([[], 3]);
});

test('a draft that has gone from Drafts is not taken up', async () => {
  const { row } = await askFromDrafts();
  const again = await emptied(anne);
  await look(again);
  const [left] = await leftDrafts(again.ports.store);
  await again.ports.mailbox.send(row.draftId!);
  expect(await takeUpDraft(again.ports, nb, left!)).toBeNull();
  expect(await again.ports.store.rows()).toEqual([]);
});
