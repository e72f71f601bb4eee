import { expect, test } from 'vitest';
import { makeOutbox, type Sending } from '#core/flows/outbox.ts';
import { Trouble } from '#core/ports/trouble.ts';
import { letterWaiting } from './letter-waiting.ts';
import { oneLock } from './world.ts';

test('a letter that was given up is sent when the person asks again, once', async () => {
  let struck = 0;
  const { store, post, open, told, tell } = await letterWaiting((act, when) => (act === 'send' && when === 'before' && (struck += 1) <= 7 ? new Trouble('busy', { unsettled: true }) : null));
  const outbox = open();
  while ((await store.row('ev'))?.state !== 'failed') await outbox.send('ev', tell);
  await outbox.send('ev', tell);
  expect(told.at(-1)).toBe('stopped');
  await outbox.send('ev', tell, true);
  expect(told.at(-1)).toBe('sent');
  expect(post.sent()).toHaveLength(1);
});

test('what a page sent as it went away is told as sent, and cannot be undone', async () => {
  const { clock, store, post, open } = await letterWaiting();
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
  const { clock, store, post } = await letterWaiting();
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

test('a draft that a closed page left beside the one that went is cleared away', async () => {
  const { store, post, open, told, tell } = await letterWaiting();
  const row = (await store.row('ev'))!;
  await open().send('ev', tell);
  await post.mailbox.createDraft(row.mail);
  await store.save({ ...row, state: 'drafted' });
  await open().send('ev', tell);
  expect(told.at(-1)).toBe('sent');
  expect([post.sent().length, post.drafts().length]).toEqual([1, 0]);
});
