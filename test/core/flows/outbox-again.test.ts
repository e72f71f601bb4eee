import { expect, test } from 'vitest';
import { makeOutbox, type Sending } from '#core/flows/outbox.ts';
import { undoMilliseconds } from '#core/flows/speak.ts';
import type { OutboxRow } from '#core/ports/store.ts';
import { Trouble } from '#core/ports/trouble.ts';
import { memoryStore, oneLock, patientClock, smallMailbox } from './world.ts';

const anEvent = { id: 'ev', text: '{"an":"event"}' };

const world = async (fails?: Parameters<typeof smallMailbox>[0]) => {
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


test('a letter that was given up is sent when the person asks again, once', async () => {
  let struck = 0;
  const { store, post, open, told, tell } = await world((act, when) => (act === 'send' && when === 'before' && (struck += 1) <= 7 ? new Trouble('busy', { unsettled: true }) : null));
  const outbox = open();
  while ((await store.row('ev'))?.state !== 'failed') await outbox.send('ev', tell);
  await outbox.send('ev', tell);
  expect(told.at(-1)).toBe('stopped');
  await outbox.send('ev', tell, true);
  expect(told.at(-1)).toBe('sent');
  expect(post.sent()).toHaveLength(1);
});

test('what a page sent as it went away is told as sent, and cannot be undone', async () => {
  const { clock, store, post, open } = await world();
  const closing = open();
  const told: Sending['step'][] = [];
  const later = makeOutbox({ mailbox: post.mailbox, store, clock, lock: oneLock() });
  let taken: Promise<boolean> | undefined;
  await closing.send('ev', sending => {
    if (sending.step !== 'waiting') return;
    closing.leave();
    taken = later.undo('ev');
    void later.send('ev', ({ step }) => told.push(step));
  });
  expect(await taken).toBe(false);
  expect(told).not.toContain('waiting');
  expect(told.at(-1)).toBe('sent');
  expect(post.sent()).toHaveLength(1);
});

test('what one pane takes back, the other does not call sent', async () => {
  const { clock, store, post } = await world();
  const lock = oneLock();
  const [one, other] = [1, 2].map(() => makeOutbox({ mailbox: post.mailbox, store, clock, lock }));
  const told: Sending['step'][] = [];
  let undone: Promise<boolean> | undefined;
  await Promise.all([
    one!.send('ev', ({ step }) => {
      if (step === 'waiting') undone = one!.undo('ev');
    }),
    other!.send('ev', ({ step }) => told.push(step)),
  ]);
  expect(await undone).toBe(true);
  expect(told.at(-1)).toBe('undone');
  expect(post.sent()).toEqual([]);
});
