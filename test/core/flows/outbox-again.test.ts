import { expect, test } from 'vitest';
import { makeOutbox, type Sending } from '#core/flows/outbox.ts';
import { Trouble } from '#core/ports/trouble.ts';
import { undoMilliseconds } from '#core/flows/speak.ts';
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

test('what something said later builds on is not taken back: that letter carries it too', async () => {
  const { store, open } = await letterWaiting();
  const row = (await store.row('ev'))!;
  await store.enqueue({ id: 'later', text: '{"parents":["ev"]}' }, { ...row, id: 'later' });
  expect(await open().undo('ev')).toBe(false);
  expect(await store.texts('ag')).toHaveLength(2);
});

test('[T18] a clock set back by ten years makes no letter wait', async () => {
  const { clock, store, post, open, tell } = await letterWaiting();
  const row = (await store.row('ev'))!;
  await store.save({ ...row, sendAfter: row.sendAfter + 10 * 365 * 24 * 3600_000 });
  await open().send('ev', tell);
  expect(post.sent()).toHaveLength(1);
  expect(clock.passed()).toBeLessThanOrEqual(2 * undoMilliseconds);
});

test('a draft that the service does not find by its key yet is found by its own id', async () => {
  const { store, post, clock, tell } = await letterWaiting();
  const { id } = await post.mailbox.createDraft((await store.row('ev'))!.mail);
  await store.save({ ...(await store.row('ev'))!, draftId: id });
  const blind = { ...post.mailbox, findByKey: async () => null };
  await makeOutbox({ mailbox: blind, store, clock, lock: oneLock() }).send('ev', tell);
  expect([post.sent().length, post.drafts().length]).toEqual([1, 0]);
});

test('of two drafts of one letter, the other is not sent while the first is on its way', async () => {
  const { store, post, open, tell } = await letterWaiting();
  const row = (await store.row('ev'))!;
  await post.mailbox.createDraft(row.mail);
  await store.save({ ...row, state: 'sending', draftId: 'on its way', tries: 1 });
  await open().send('ev', tell);
  expect(post.sent()).toEqual([]);
});

test('a letter that was sent and is nowhere for a day is for the person to decide, and is drafted anew when she asks', async () => {
  const { clock, store, post, open, told, tell } = await letterWaiting();
  await store.save({ ...(await store.row('ev'))!, state: 'sending', draftId: 'gone', tries: 1 });
  await open().send('ev', tell);
  expect((await store.row('ev'))?.state).toBe('sending');
  await clock.wait(25 * 3600_000);
  await open().send('ev', tell);
  expect((await store.row('ev'))?.state).toBe('failed');
  await open().send('ev', tell, true);
  expect(told.at(-1)).toBe('sent');
  expect(post.sent()).toHaveLength(1);
});

test('what another page has sent is not called taken back, though the service does not find its copy yet', async () => {
  const { store, post, open, clock, told, tell } = await letterWaiting();
  await open().send('ev', tell);
  const blind = { ...post.mailbox, findByKey: async () => null };
  await makeOutbox({ mailbox: blind, store, clock, lock: oneLock() }).send('ev', tell);
  expect(told.at(-1)).toBe('sent');
});

test.each(['pending', 'drafted'] as const)('a letter that has been %s for a day is for the person to decide, and goes once when she asks', async state => {
  const { clock, store, post, open, told, tell } = await letterWaiting();
  const row = (await store.row('ev'))!;
  const draftId = state === 'drafted' ? (await post.mailbox.createDraft(row.mail)).id : null;
  await store.save({ ...row, state, draftId });
  await clock.wait(25 * 3600_000);
  await open().send('ev', tell);
  expect([told.at(-1), (await store.row('ev'))?.state, post.sent().length]).toEqual(['stopped', 'failed', 0]);
  await open().send('ev', tell, true);
  expect([told.at(-1), post.sent().length, post.drafts().length]).toEqual(['sent', 1, 0]);
});

test('[T18] a letter given up for a clock that was wrong, and set right since, goes when the person asks', async () => {
  const { store, post, open, told, tell } = await letterWaiting();
  const row = (await store.row('ev'))!;
  await store.save({ ...row, createdAt: row.createdAt + 30 * 3600_000 });
  await open().send('ev', tell);
  expect((await store.row('ev'))?.state).toBe('failed');
  await store.save({ ...(await store.row('ev'))!, createdAt: row.createdAt - 4 * 3600_000 });
  await open().send('ev', tell, true);
  expect([told.at(-1), post.sent().length]).toEqual(['sent', 1]);
});

test('a letter that a closing page sent a day ago is told as sent, not left to the person', async () => {
  const { clock, store, post, open, told, tell } = await letterWaiting();
  const row = (await store.row('ev'))!;
  const { id } = await post.mailbox.createDraft(row.mail);
  await post.mailbox.send(id);
  await store.save({ ...row, state: 'drafted', draftId: id });
  await clock.wait(25 * 3600_000);
  await open().send('ev', tell);
  expect(told.at(-1)).toBe('sent');
});
