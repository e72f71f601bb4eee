import { bundleName } from '#core/ledger/bundle-name.ts';
import { letterHeader, writeBundle } from '#core/ledger/bundle.ts';
import { readLedger, type Ledger } from '#core/ledger/ledger.ts';
import { writeEvent, writeGenesis, type WriteRefusal, type Written } from '#core/ledger/write.ts';
import type { Command } from '#core/agreement/decide.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Lock } from '#core/ports/lock.ts';
import type { NewAttachment } from '#core/ports/mailbox.ts';
import type { OutboxRow, Store } from '#core/ports/store.ts';
import { otherRole, type Parties, type Role } from '#core/vocabulary/party.ts';
import type { Terms } from '#core/vocabulary/terms.ts';

/** The human part of a letter; its answer links carry the id of the event it brings. */
export type Wording = (eventId: string) => { subject: string; html: string };

export type Speaker = { store: Store; clock: Clock; lock: Lock; nonce: () => string };

/** Held while something is written on what is known, and while something unsent is taken back: nothing is built on what is just going. */
export const penLock = 'lofte-pen';

/** How long the person can change her mind before a letter goes. */
export const undoMilliseconds = 10_000;

const stamp = (clock: Clock) => `${clock.now().toInstant().toString({ smallestUnit: 'second' })}`;

type Letter = { by: Role; wording: Wording; along: readonly NewAttachment[]; replyTo: string | null; /** Else the one the agreement names. */ address?: string | undefined };

const rowFor = (ledger: Ledger, written: Written, { by, wording, along, replyTo, address }: Letter, now: number): OutboxRow => {
  const bundle = writeBundle(ledger, by);
  if (!bundle || !ledger.ag || !ledger.parties) throw new Error('an event was written that belongs to no agreement');
  const other = ledger.parties[otherRole(by)];
  return {
    id: written.id,
    ag: ledger.ag,
    state: 'pending',
    mail: {
      key: written.id,
      to: { name: other.name, address: address ?? other.address },
      ...wording(written.id),
      header: { name: 'x-lofte', value: letterHeader(ledger.ag, written.id) },
      replyTo,
    },
    attachments: [{ name: bundleName, contentType: 'application/json', bytes: new TextEncoder().encode(bundle) }, ...along],
    draftId: null,
    sendAfter: now + undoMilliseconds,
    tries: 0,
    createdAt: now,
  };
};

export type Spoken = { ag: string; rowId: string };

const keep = async (speaker: Speaker, texts: readonly string[], written: Written, letter: Letter): Promise<Spoken> => {
  const row = rowFor(readLedger([...texts, written.text]), written, letter, speaker.clock.now().epochMilliseconds);
  await speaker.store.enqueue(written, row);
  return { ag: row.ag, rowId: row.id };
};

/** Writes an offer that begins an agreement, and its letter, into the outbox. Nothing leaves here. */
export const makeOffer = async (
  speaker: Speaker,
  { parties, terms, wording, along }: { parties: Parties; terms: Terms; wording: Wording; along: readonly NewAttachment[] },
): Promise<Spoken | { refusal: WriteRefusal }> => {
  const dev = await speaker.store.device();
  const written = writeGenesis({ by: 'delegator', parties, terms, nonce: speaker.nonce(), dev, at: stamp(speaker.clock) });
  return 'refusal' in written ? written : keep(speaker, [], written, { by: 'delegator', wording, along, replyTo: null });
};

/** Writes something said in an agreement, and its letter, into the outbox, if it is a possible move now. Nothing leaves here. */
export const speak = (
  speaker: Speaker,
  { ag, by, command, wording, along = [], address }: { ag: string; by: Role; command: Command; wording: Wording; along?: readonly NewAttachment[]; address?: string },
): Promise<Spoken | { refusal: WriteRefusal }> =>
  speaker.lock(penLock, async () => {
    const texts = await speaker.store.texts(ag);
    const dev = await speaker.store.device();
    const written = writeEvent(readLedger(texts, ag), { actor: by, dev, at: stamp(speaker.clock), ...command });
    if ('refusal' in written) return written;
    return keep(speaker, texts, written, { by, wording, along, address, replyTo: await speaker.store.newestMail(ag) });
  });
