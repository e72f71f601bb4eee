import { readLedger } from '#core/ledger/ledger.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Mail } from '#core/ports/mailbox.ts';
import type { Store } from '#core/ports/store.ts';

const waitingNote = (ag: string) => `waiting ${ag}`;

/** After this, what has not come is not likely to come by itself. */
const longDays = 30;

/** Remembers since when an agreement has waited for a letter that others build on; the time is that of the letter which first had to wait. */
export const noteWaiting = async (store: Store, ag: string, mail: Mail): Promise<void> => {
  const { pending } = readLedger(await store.texts(ag), ag);
  if (pending.length === 0) return store.dropNote(waitingNote(ag));
  const since = mail.receivedAt ?? mail.sentAt ?? '';
  const before = await store.note(waitingNote(ag));
  if (since !== '' && (before === null || since < before)) await store.keepNote(waitingNote(ag), since);
};

/** Whether an agreement has waited for a letter for more than thirty days. */
export const hasWaitedLong = async (store: Store, ag: string, clock: Clock): Promise<boolean> => {
  const since = await store.note(waitingNote(ag));
  return since !== null && Date.parse(since) < clock.now().subtract({ days: longDays }).epochMilliseconds;
};
