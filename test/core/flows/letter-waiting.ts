import { makeOutbox, type Sending } from '#core/flows/outbox.ts';
import { undoMilliseconds } from '#core/flows/speak.ts';
import type { OutboxRow } from '#core/ports/store.ts';
import { memoryStore, oneLock, patientClock, smallMailbox } from './world.ts';

/** What the letter brings. */
const anEvent = { id: 'ev', text: '{"an":"event"}' };

/** One letter, `ev`, waiting in the outbox, and panes to open over it; `fails` decides what goes wrong. */
export const letterWaiting = async (fails?: Parameters<typeof smallMailbox>[0]) => {
  const clock = patientClock();
  const store = memoryStore();
  const post = smallMailbox(fails);
  const row: OutboxRow = {
    id: anEvent.id,
    ag: 'ag',
    state: 'pending',
    mail: { key: anEvent.id, to: { name: 'Liv', address: 'liv@x.no' }, subject: 's', html: '', header: { name: 'x-lofte', value: 'v=1' }, replyTo: null },
    attachments: [
      { name: 'lofte.json', contentType: 'application/json', bytes: new Uint8Array(1) },
      { name: 'mail.eml', contentType: 'message/rfc822', bytes: new Uint8Array(2) },
    ],
    draftId: null,
    sendAfter: clock.now().epochMilliseconds + undoMilliseconds,
    tries: 0,
    createdAt: clock.now().epochMilliseconds,
  };
  await store.enqueue(anEvent, row);
  const open = () => makeOutbox({ mailbox: post.mailbox, store, clock, lock: oneLock() });
  const told: Sending['step'][] = [];
  return { clock, store, post, open, told, tell: (sending: Sending) => told.push(sending.step) };
};
