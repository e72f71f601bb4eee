import type { Clock } from '#core/ports/clock.ts';
import type { Lock } from '#core/ports/lock.ts';
import type { Mailbox } from '#core/ports/mailbox.ts';
import type { OutboxRow, Store } from '#core/ports/store.ts';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import { draftLetter } from './draft-letter.ts';
import { findLetter } from './find-letter.ts';
import { noteLeft } from './reports.ts';
import { isOld, isToWait } from './row-times.ts';
import { penLock, undoMilliseconds } from './speak.ts';

/** How a letter stands, for the person who wrote it. */
export type Sending =
  | { step: 'saving' }
  | { step: 'waiting'; until: number }
  | { step: 'sending' }
  | { step: 'sent' }
  | { step: 'undone' }
  | { step: 'stopped'; trouble: Trouble | null };

export type OutboxPorts = { mailbox: Mailbox; store: Store; clock: Clock; lock: Lock };

export type Outbox = {
  /**
   * Brings one letter as far as it comes. Never throws: what went wrong is told, and the row stands where it stood.
   * `again` is the person's own wish, after it was given up.
   */
  send(id: string, tell: (sending: Sending) => void, again?: boolean): Promise<void>;
  /** Takes an unsent letter back. False when it has gone already, or something said later builds on it. */
  undo(id: string): Promise<boolean>;
  /** The page goes away: what only waits for the person to change her mind is sent at once. */
  leave(): void;
};

const lockName = 'lofte-outbox';
const mostTries = 7;
const looksForCopy = 5;

/**
 * The outbox of ledger.md: draft, send, confirmed by the copy in Sent Items. A 202 is no confirmation, and a letter is looked for before
 * it is drafted and before it is sent, so one row never becomes two mails.
 */
export const makeOutbox = ({ mailbox, store, clock, lock }: OutboxPorts): Outbox => {
  /** Drafts that only wait for the person to change her mind, by row. */
  const waiting = new Map<string, string>();
  const undone = new Set<string>();
  const seenSent = new Set<string>();
  const waits = new Map<string, AbortController>();

  const save = async (row: OutboxRow): Promise<OutboxRow> => {
    await store.save(row);
    return row;
  };

  const draft = async (row: OutboxRow): Promise<OutboxRow | null> => {
    const found = await look(row);
    return found === 'sent' ? null : draftLetter({ mailbox, store }, row, found);
  };

  const finish = async (row: OutboxRow, mailId: string) => {
    await store.finish(row, mailId);
    seenSent.add(row.id);
    // The letter has gone, whether or not this is remembered.
    await noteLeft(store, row, mailId, clock).catch(() => undefined);
  };

  /** The draft that carries the letter, if any. One that has gone already is done with. */
  const look = async (row: OutboxRow): Promise<'sent' | { id: string } | null> => {
    const found = await findLetter(mailbox, row);
    if (!found || found.isDraft) return found;
    await finish(row, found.id);
    // A page that was closed while it made a draft may have left one that nobody should send.
    for (const id of found.otherDrafts) await mailbox.remove(id).catch(() => undefined);
    return 'sent';
  };

  /** How a letter ended whose row is gone: another page may have sent it, or taken it back, and then its event is gone too. */
  const ending = async (id: string): Promise<Sending> => {
    if (undone.has(id)) return { step: 'undone' };
    return { step: seenSent.has(id) || (await store.holds(id)) ? 'sent' : 'undone' };
  };

  /** Written, and never asked to be sent: what it was about may have changed in a day. */
  const isUnasked = ({ state }: OutboxRow) => state === 'pending' || state === 'drafted';

  const isUndrafted = ({ draftId, tries }: OutboxRow) => draftId === null && tries === 0;

  /** A page that closed while its letter waited has sent it, or still waits elsewhere: the mailbox knows. */
  const leftWaiting = async (row: OutboxRow): Promise<OutboxRow | null> => ((await look(row)) === 'sent' ? null : row);

  /** Sends what is still a draft. Whether it went is read from the mailbox, never from the answer. */
  const sendDraft = async (row: OutboxRow): Promise<OutboxRow | null> => {
    const found = await look(row);
    if (found === 'sent') return null;
    // Once asked to be sent, a letter that is nowhere may still be on its way: it is never drafted anew.
    if (!found && row.state === 'sending') return isOld(row, clock) ? save({ ...row, state: 'failed' }) : row;
    if (!found) return save({ ...row, state: 'pending', draftId: null });
    // Another draft of the same letter: the one that was asked to be sent is on its way.
    if (row.state === 'sending' && row.draftId !== null && found.id !== row.draftId) return isOld(row, clock) ? save({ ...row, draftId: found.id }) : row;

    const asked = await save({ ...row, draftId: found.id, state: 'sending', tries: row.tries + 1 });
    await mailbox.send(found.id).catch((thrown: unknown) => {
      if (!troubleOf(thrown).unsettled) throw thrown;
    });
    return asked;
  };

  const advance = (id: string): Promise<OutboxRow | null> =>
    lock(lockName, async () => {
      const row = await store.row(id);
      if (!row || row.state === 'failed') return row;
      if (isUnasked(row) && isOld(row, clock)) return (await look(row)) === 'sent' ? null : save({ ...row, state: 'failed' });
      if (row.state === 'pending') return draft(row);
      if (row.state === 'drafted' && isToWait(row, clock)) return waiting.has(id) ? row : leftWaiting(row);
      if (row.tries >= mostTries) return save({ ...row, state: 'failed' });
      return sendDraft(row);
    });

  /** Nothing is taken back that something said later builds on: that letter carries it too. */
  const takeBack = (row: OutboxRow): Promise<boolean> =>
    lock(penLock, async () => {
      const isBuiltOn = (await store.texts(row.ag)).some(text => text.includes(`"${row.id}"`));
      if (!isBuiltOn) await store.undo(row);
      return !isBuiltOn;
    });

  /** A letter that was given up is taken up again. */
  const takeUp = (id: string) =>
    lock(lockName, async () => {
      const row = await store.row(id);
      if (row?.state !== 'failed') return;
      // What has been nowhere for a day will not come, nor what has never been drafted: it is drafted anew, unless it is found after all.
      const state = isOld(row, clock) || isUndrafted(row) ? 'pending' : 'sending';
      await save({ ...row, state, tries: 0, createdAt: clock.now().epochMilliseconds });
    });

  const send = async (id: string, tell: (sending: Sending) => void, again: boolean): Promise<void> => {
    let looks = 0;
    tell({ step: 'saving' });
    if (again) await takeUp(id);
    for (;;) {
      const row = await advance(id);
      if (!row) return tell(await ending(id));
      if (row.state === 'failed') return tell({ step: 'stopped', trouble: null });
      if (row.state === 'drafted') {
        waiting.set(id, row.draftId ?? '');
        tell({ step: 'waiting', until: row.sendAfter });
        const stop = new AbortController();
        waits.set(id, stop);
        await clock.wait(Math.min(undoMilliseconds, row.sendAfter - clock.now().epochMilliseconds), stop.signal);
      }
      waiting.delete(id);
      if (row.state === 'sending') {
        tell({ step: 'sending' });
        looks += 1;
        if (looks > looksForCopy) return tell({ step: 'stopped', trouble: null });
        await clock.wait(looks * 400);
      }
    }
  };

  return {
    send: (id, tell, again = false) => send(id, tell, again).catch((thrown: unknown) => tell({ step: 'stopped', trouble: troubleOf(thrown) })),

    undo: id =>
      lock(lockName, async () => {
        const row = await store.row(id);
        if (!row || row.state === 'sending') return false;
        // Another page may have sent it as it went away: then there is nothing to take back, and least of all the sent copy.
        const found = row.draftId ? await mailbox.findByKey(id).catch(() => null) : null;
        if (found && !found.isDraft) {
          await finish(row, found.id);
          waits.get(id)?.abort();
          return false;
        }
        if (!(await takeBack(row))) return false;
        undone.add(id);
        waiting.delete(id);
        // A draft that can't be removed stays in Drafts, where nobody sends it.
        if (row.draftId) await mailbox.remove(row.draftId).catch(() => undefined);
        waits.get(id)?.abort();
        return true;
      }),

    leave() {
      for (const draftId of waiting.values()) mailbox.sendLeaving(draftId);
      waiting.clear();
    },
  };
};
