import type { Ledger } from '#core/ledger/ledger.ts';
import { isReceived, newestOf } from '#core/ledger/received.ts';
import type { Mail } from '#core/ports/mailbox.ts';
import type { Store } from '#core/ports/store.ts';
import type { Role } from '#core/vocabulary/party.ts';
import { newestSent, undeliveredIn } from './reports.ts';

/** What the other had seen when a letter was sent. */
type Seen = { heads: readonly string[]; sentAt: string };

/** How my newest letter in an agreement stands, for the screen only: it moves nothing, and no time of reading is in it. */
export type LetterState =
  | { kind: 'sent' }
  /** It is among what the other has said to have, or the ancestors of that. */
  | { kind: 'received' }
  | { kind: 'undelivered'; mailId: string; address: string }
  /** The other has written well after it, without having it. */
  | { kind: 'lacking'; mailId: string };

const seenNote = (ag: string, mailId = '') => `seen ${ag} ${mailId}`;
/** More heads than an honest writer leaves; the rest of a longer list tells nothing. */
const mostHeads = 64;
/** A letter the other writes sooner after mine may have been written before mine was looked for. */
const lookMilliseconds = 3600 * 1000;

/** Remembers what the other had seen, by that letter. */
export const noteSeen = (store: Store, ag: string, mail: Mail, heads: readonly string[]): Promise<void> => {
  const seen: Seen = { heads: heads.slice(0, mostHeads), sentAt: mail.sentAt ?? '' };
  return store.keepNote(seenNote(ag, mail.id), JSON.stringify(seen));
};

/** How my newest letter stands; null where nothing of mine is sent, or something is still on its way. */
export const letterStateIn = async (store: Store, ledger: Ledger, role: Role): Promise<LetterState | null> => {
  const { ag } = ledger;
  const mine = newestOf(ledger, role);
  if (!ag || !mine || (await store.rows()).some(row => row.ag === ag)) return null;

  const seen = (await store.notes(seenNote(ag))).map(note => JSON.parse(note) as Seen);
  if (isReceived(ledger, seen.flatMap(({ heads }) => heads), mine)) return { kind: 'received' };
  const failed = await undeliveredIn(store, ag);
  if (failed) return { kind: 'undelivered', mailId: failed.mailId, address: failed.address };

  const sent = await newestSent(store, ag);
  // Before its copy is seen, its time is this device's, and not to be held against the service's.
  const isLater = (one: Seen) => sent !== null && sent.messageId !== '' && Date.parse(one.sentAt) - Date.parse(sent.sentAt) > lookMilliseconds;
  return sent && seen.some(isLater) ? { kind: 'lacking', mailId: sent.mailId } : { kind: 'sent' };
};
