import { expect, test } from 'vitest';
import { letterStateIn } from '#core/flows/receipts.ts';
import { sendAgain } from '#core/flows/send-again.ts';
import { speak } from '#core/flows/speak.ts';
import { syncLetters } from '#core/flows/sync.ts';
import { loadLanguage } from '#core/language/language.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { agreementView } from '#core/overview/agreement-view.ts';
import type { Command } from '#core/agreement/decide.ts';
import { anne, terje, terms, withAnneAndTerje } from './anne-and-terje.ts';
import { offer, type Somebody } from './people.ts';
import { memoryStore } from './world.ts';

withAnneAndTerje();

const look = ({ ports, me }: Somebody) => syncLetters(ports, me);
const ask = async (): Promise<string> => {
  const { ag, rowId } = await offer(anne, terje, terms);
  await anne.send(rowId);
  return ag;
};
const say = async (who: Somebody, ag: string, command: Command) => {
  const by = who === anne ? ('delegator' as const) : ('delegate' as const);
  const spoken = await speak(who.ports, { ag, by, command, wording: () => ({ subject: 'Sv', html: '' }) });
  if ('refusal' in spoken) throw new Error(spoken.refusal);
  return spoken.rowId;
};
const worry: Command = { type: 'concern.raised', body: { text: 'Det blir trangt.' } };
const stateOf = async ({ ports: { store } }: Somebody, ag: string, role: 'delegator' | 'delegate' = 'delegator') => (await letterStateIn(store, readLedger(await store.texts(ag), ag), role))?.kind ?? null;

/** The same letters, as if the other's had been sent so much later. */
const later = async ({ ports: { store } }: Somebody, ag: string, minutes: number) => {
  for (const note of await store.notes(`seen ${ag}`)) {
    const seen = JSON.parse(note) as { heads: string[]; sentAt: string };
    const sentAt = Temporal.Instant.from(seen.sentAt).add({ minutes }).toString();
    await store.keepNote(`seen ${ag} again`, JSON.stringify({ ...seen, sentAt }));
  }
};

test('a letter is sent when it stands in Sent Items, and received when the other’s letter has it among what it builds on', async () => {
  const ag = await ask();
  expect(await stateOf(anne, ag)).toBe('sent');
  await look(terje);
  await terje.send(await say(terje, ag, worry));
  expect(await stateOf(anne, ag)).toBe('sent');
  await look(anne);
  expect(await stateOf(anne, ag)).toBe('received');
  expect(await stateOf(terje, ag, 'delegate')).toBe('sent');
});

test('what lies in the outbox is neither sent nor received', async () => {
  const ag = await ask();
  await say(anne, ag, worry);
  expect(await stateOf(anne, ag)).toBeNull();
});

test('a browser that was emptied learns it from the mailbox again', async () => {
  const ag = await ask();
  await look(terje);
  await terje.send(await say(terje, ag, worry));
  const emptied = { ...anne, ports: { ...anne.ports, store: memoryStore() } };
  await look(emptied);
  expect(await stateOf(emptied, ag)).toBe('received');
});

test('one who writes well after my letter without having it seems to lack it; one who writes at the same time does not', async () => {
  const ag = await ask();
  await look(terje);
  await anne.send(await say(anne, ag, worry));
  await terje.send(await say(terje, ag, worry));
  await look(anne);
  expect(await stateOf(anne, ag)).toBe('sent');
  await later(anne, ag, 50);
  expect(await stateOf(anne, ag)).toBe('sent');
  await later(anne, ag, 120);
  expect(await stateOf(anne, ag)).toBe('lacking');
});

test('what is lacking is sent again by the person alone: a look sends nothing', async () => {
  const ag = await ask();
  await look(terje);
  await anne.send(await say(anne, ag, worry));
  await terje.send(await say(terje, ag, worry));
  await look(anne);
  await later(anne, ag, 120);
  await look(anne);
  expect(await anne.ports.store.rows()).toEqual([]);

  const view = agreementView(readLedger(await anne.ports.store.texts(ag), ag), 'delegator')!;
  const spoken = await sendAgain(anne.ports, { view, language: await loadLanguage('nb'), address: terje.me.address, mailId: null });
  if ('refusal' in spoken) throw new Error(spoken.refusal);
  await anne.send(spoken.rowId);
  await look(terje);
  await terje.send(await say(terje, ag, worry));
  await look(anne);
  expect(await stateOf(anne, ag)).toBe('received');
});
