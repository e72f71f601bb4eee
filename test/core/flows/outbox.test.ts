import { expect, test } from 'vitest';
import { makeOutbox } from '#core/flows/outbox.ts';
import { undoMilliseconds } from '#core/flows/speak.ts';
import { Trouble } from '#core/ports/trouble.ts';
import { letterWaiting } from './letter-waiting.ts';
import { oneLock } from './world.ts';

const never = (): null => null;

test('a letter is drafted, waits for ten seconds, is sent, and counts as sent when its copy stands in Sent Items', async () => {
  const { clock, store, post, open, told, tell } = await letterWaiting();
  await open().send('ev', tell);
  expect(told).toEqual(['saving', 'waiting', 'sending', 'sent']);
  expect(clock.passed()).toBeGreaterThanOrEqual(undoMilliseconds);
  expect(post.sent()).toHaveLength(1);
  expect(post.sent()[0]?.attachments.map(({ name }) => name)).toEqual(['lofte.json', 'mail.eml']);
  expect(await store.rows()).toEqual([]);
  expect(await store.newestMail('ag')).toBe(post.sent()[0]?.id);
});

test('what is undone in time leaves neither mail, draft nor event', async () => {
  const { store, post, open, told } = await letterWaiting();
  const outbox = open();
  const undone: Promise<boolean>[] = [];
  await outbox.send('ev', sending => {
    told.push(sending.step);
    if (sending.step === 'waiting') undone.push(outbox.undo('ev'));
  });
  expect(await Promise.all(undone)).toEqual([true]);
  expect(told.at(-1)).toBe('undone');
  expect([...post.sent(), ...post.drafts()]).toEqual([]);
  expect(await store.texts('ag')).toEqual([]);
});

test('what has gone can no longer be undone', async () => {
  const { post, open, tell } = await letterWaiting();
  const outbox = open();
  await outbox.send('ev', tell);
  expect(await outbox.undo('ev')).toBe(false);
  expect(post.sent()).toHaveLength(1);
});

test('an answer that never came, though the mail went, does not send it again', async () => {
  let struck = false;
  const { post, open, told, tell } = await letterWaiting((act, when) => {
    if (act !== 'send' || when !== 'after' || struck) return null;
    struck = true;
    return new Trouble('busy', { unsettled: true });
  });
  await open().send('ev', tell);
  expect(told.at(-1)).toBe('sent');
  expect(post.acts.filter(act => act === 'send')).toHaveLength(1);
  expect(post.sent()).toHaveLength(1);
});

test('a send that failed before its effect is tried again', async () => {
  let struck = 0;
  const { post, open, tell } = await letterWaiting((act, when) => (act === 'send' && when === 'before' && (struck += 1) <= 2 ? new Trouble('busy', { unsettled: true }) : null));
  await open().send('ev', tell);
  expect(post.sent()).toHaveLength(1);
});

test('without a network the letter stays, and goes when there is one', async () => {
  let isOffline = true;
  const { post, open, told, tell } = await letterWaiting(() => (isOffline ? new Trouble('offline') : null));
  const outbox = open();
  await outbox.send('ev', tell);
  expect(told.at(-1)).toBe('stopped');
  isOffline = false;
  await outbox.send('ev', tell);
  expect(told.at(-1)).toBe('sent');
  expect(post.sent()).toHaveLength(1);
});

test('[T20] two panes sending the same letter send it once', async () => {
  const { clock, store, post, tell } = await letterWaiting();
  const lock = oneLock();
  const panes = [1, 2].map(() => makeOutbox({ mailbox: post.mailbox, store, clock, lock }));
  await Promise.all(panes.map(pane => pane.send('ev', tell)));
  expect(post.acts.filter(act => act === 'createDraft')).toHaveLength(1);
  expect(post.sent()).toHaveLength(1);
});

test('closing the pane while it waits sends at once, and the next pane sees that it went', async () => {
  const { post, open, tell } = await letterWaiting();
  const closing = open();
  await closing.send('ev', sending => {
    tell(sending);
    if (sending.step === 'waiting') closing.leave();
  });
  expect(post.sent()).toHaveLength(1);
  expect(post.acts.filter(act => act === 'send')).toHaveLength(0);
});

test('a pane opened after one that closed says that its letter went, and does not wait', async () => {
  const { store, post, open, told, tell } = await letterWaiting();
  const row = (await store.row('ev'))!;
  const { id } = await post.mailbox.createDraft(row.mail);
  await store.save({ ...row, state: 'drafted', draftId: id });
  post.mailbox.sendLeaving(id);
  await open().send('ev', tell);
  expect(told).toEqual(['saving', 'sent']);
  expect(post.sent()).toHaveLength(1);
});

// The page dies at each of its acts in turn, before or after the act's effect; a new page then takes up what is left.
const acts = ['findByKey', 'createDraft', 'attach', 'send'] as const;
const deaths = acts.flatMap(act => ([1, 2] as const).flatMap(nth => (['before', 'after'] as const).map(when => ({ act, nth, when }))));

test.each(deaths)('a page that dies $when its $act (number $nth) loses nothing and sends nothing twice', async ({ act, nth, when }) => {
  let seen = 0;
  const dies = new Trouble('offline', { unsettled: true, detail: 'the page is gone' });
  let isDead = false;
  const { store, post, open, tell } = await letterWaiting((name, moment) => {
    if (isDead) return never();
    if (name === act && moment === when && (seen += 1) === nth) {
      isDead = true;
      return dies;
    }
    return null;
  });
  await open().send('ev', tell);
  if ((await store.rows()).length > 0) await open().send('ev', tell);
  expect(post.sent()).toHaveLength(1);
  expect(post.sent()[0]?.attachments).toHaveLength(2);
  expect(post.drafts()).toEqual([]);
});
