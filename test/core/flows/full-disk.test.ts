import { expect, test } from 'vitest';
import { makeOutbox } from '#core/flows/outbox.ts';
import { makeOffer, type Speaker } from '#core/flows/speak.ts';
import type { Store } from '#core/ports/store.ts';
import { nonce, parties, termsNo } from '../ledger/talk.ts';
import { letterWaiting } from './letter-waiting.ts';
import { memoryStore, oneLock, patientClock } from './world.ts';

const isFull = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));

test('[T22] what cannot be stored is not said: neither event nor letter stands here', async () => {
  const inside = memoryStore();
  const speaker: Speaker = { store: { ...inside, enqueue: isFull }, clock: patientClock(), lock: oneLock(), nonce: () => nonce };
  const offering = makeOffer(speaker, { parties, terms: termsNo(1), wording: () => ({ subject: '', html: '' }), along: [] });
  await expect(offering).rejects.toThrow('full');
  expect([await inside.agreements(), await inside.rows()]).toEqual([[], []]);
});

test.each(['before it is drafted', 'before it is sent', 'after it was sent'])('[T22] [T21] a disk that fills %s sends nothing that is not stored, and nothing twice when there is room again', async when => {
  const { store, post, clock, told, tell } = await letterWaiting();
  const room = { 'before it is drafted': 0, 'before it is sent': 2, 'after it was sent': 3 }[when] ?? 0;
  let writes = 0;
  const filling = <Given extends unknown[]>(write: (...given: Given) => Promise<void>) => (...given: Given): Promise<void> => ((writes += 1) > room ? isFull() : write(...given));
  const full: Store = { ...store, save: filling(store.save), finish: filling(store.finish) };
  await makeOutbox({ mailbox: post.mailbox, store: full, clock, lock: oneLock() }).send('ev', tell);
  expect(told.at(-1)).toBe('stopped');
  expect(post.sent()).toHaveLength(when === 'after it was sent' ? 1 : 0);

  await makeOutbox({ mailbox: post.mailbox, store, clock, lock: oneLock() }).send('ev', tell);
  expect(told.at(-1)).toBe('sent');
  expect([post.sent().length, post.drafts().length]).toEqual([1, 0]);
});
