import type { Command } from '#core/agreement/decide.ts';
import { syncLetters } from '#core/flows/sync.ts';
import { makeOffer, speak, undoMilliseconds, type Spoken, type Wording } from '#core/flows/speak.ts';
import { bundleName } from '#core/ledger/bundle-name.ts';
import { letterHeader, writeBundle } from '#core/ledger/bundle.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { writeGenesis, type Written } from '#core/ledger/write.ts';
import { otherRole } from '#core/vocabulary/party.ts';
import type { Device, OpenPage } from './device.ts';
import { parties, termsNo } from './parties.ts';
import { wishOf, type Temper } from './wishes.ts';

/** What a page told the person who sat before it. */
export type Told = { step: 'sent' | 'undone'; id: string; ag: string; device: string };

/** Tells what a page said, and what the person wants done a little later. */
export type Around = { told(told: Told): void; soon(story: () => Promise<void>): void };

const wording: Wording = () => ({ subject: 'Løfte', html: '' });

/** Takes a letter out of the outbox as a page does; now and then the person changes her mind, or goes. */
export const sendRow = async (device: Device, page: OpenPage, { ag, rowId }: Spoken, around: Around, isQuiet = false) => {
  const changesHerMind = device.random.chance(0.08) && !isQuiet;
  const leaves = device.random.chance(0.06) && !isQuiet;
  const told = (step: Told['step']) => around.told({ step, id: rowId, ag, device: device.name });
  const undo = async () => {
    if (await page.outbox.undo(rowId)) told('undone');
  };
  await page.outbox.send(
    rowId,
    sending => {
      if (sending.step === 'sent' || sending.step === 'undone') told(sending.step);
      if (sending.step !== 'waiting') return;
      if (changesHerMind) around.soon(undo);
      if (!leaves) return;
      page.outbox.leave();
      page.isAlive = false;
    },
    isQuiet,
  );
};

/** All that is left in the outbox, the oldest first, as when a page opens. */
export const sendLeft = async (device: Device, page: OpenPage, around: Around, isQuiet = false) => {
  const rows = await page.ports.store.rows();
  for (const { id, ag } of rows.toSorted((one, other) => one.createdAt - other.createdAt)) await sendRow(device, page, { ag, rowId: id }, around, isQuiet);
};

export const look = (device: Device, page: OpenPage): Promise<void> => {
  const { oid, tid, name, address } = parties[device.role];
  return syncLetters(page.ports, { oid, tid, name, address });
};

/** Begins an agreement: the delegator by an offer, the delegate by a request. */
export const begin = async (device: Device, page: OpenPage): Promise<Spoken | null> => {
  const terms = termsNo(device.random.below(40));
  const spoken = device.role === 'delegator' ? await makeOffer(page.ports, { parties, terms, wording, along: [] }) : await request(device, page, terms);
  return 'refusal' in spoken ? null : spoken;
};

const request = async ({ name }: Device, page: OpenPage, terms: ReturnType<typeof termsNo>): Promise<Spoken> => {
  const { ports } = page;
  const at = ports.clock.now().toInstant().toString({ smallestUnit: 'second' });
  const written = writeGenesis({ by: 'delegate', parties, terms, nonce: ports.nonce(), dev: name, at });
  if ('refusal' in written) throw new Error(written.refusal);
  return enqueue(page, [], written, 'delegate');
};

/** Puts any event and its letter in the outbox, also one no honest page would write. */
export const enqueue = async ({ ports }: OpenPage, texts: readonly string[], written: Written, by: Device['role']): Promise<Spoken> => {
  const ledger = readLedger([...texts, written.text]);
  const ag = ledger.ag!;
  const { name, address } = parties[otherRole(by)];
  const now = ports.clock.now().epochMilliseconds;
  const bytes = new TextEncoder().encode(writeBundle(ledger, by) ?? '');
  await ports.store.enqueue(written, {
    id: written.id,
    ag,
    state: 'pending',
    mail: { key: written.id, to: { name, address }, subject: '', html: '', header: { name: 'x-lofte', value: letterHeader(ag, written.id) }, replyTo: null },
    attachments: [{ name: bundleName, contentType: 'application/json', bytes }],
    draftId: null,
    sendAfter: now + undoMilliseconds,
    tries: 0,
    createdAt: now,
  });
  return { ag, rowId: written.id };
};

/** Says something that is wished for and possible, as far as this page knows. */
export const say = async (device: Device, page: OpenPage, ag: string, temper: Temper): Promise<Spoken | null> => {
  const ledger = readLedger(await page.ports.store.texts(ag), ag);
  const command = wishOf(ledger, device.role, temper, device.random);
  return command && order(device, page, ag, command);
};

export const order = async (device: Device, page: OpenPage, ag: string, command: Command): Promise<Spoken | null> => {
  const spoken = await speak(page.ports, { ag, by: device.role, command, wording });
  // Between the look and the word another page may have spoken.
  return 'refusal' in spoken ? null : spoken;
};
