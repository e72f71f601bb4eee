import { expect, test } from 'vitest';
import { hasWaitedLong, noteWaiting } from '#core/flows/waiting-parts.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Mail } from '#core/ports/mailbox.ts';
import { accept, firstOffer, he, she, type Event } from '../ledger/talk.ts';
import { memoryStore } from './world.ts';

const ag = firstOffer.id;
const question = she([firstOffer], 'question.asked', { text: 'Rekker du det?' });
const answer = he([question], 'question.answered', { question: question.id, text: 'Ja.' });
const yes = accept(firstOffer, 1, [answer]);
const mailAt = (receivedAt: string) => ({ receivedAt, sentAt: null }) as Mail;
const clockAt = (now: string): Clock => ({ now: () => Temporal.Instant.from(now).toZonedDateTimeISO('UTC'), wait: async () => undefined });

/** Letters that came on these days, each bringing something. */
const after = async (...letters: readonly (readonly [string, ...Event[]])[]) => {
  const store = memoryStore();
  for (const [day, ...events] of letters) {
    await store.add(ag, events);
    await noteWaiting(store, ag, mailAt(`${day}T10:00:00Z`));
  }
  return store;
};

test('what a letter builds on is waited for in peace for thirty days from the first that had to wait', async () => {
  const store = await after(['2026-10-01', firstOffer], ['2026-10-02', answer], ['2026-10-20', yes]);
  expect(await hasWaitedLong(store, ag, clockAt('2026-11-01T10:00:00Z'))).toBe(false);
  expect(await hasWaitedLong(store, ag, clockAt('2026-11-01T10:00:01Z'))).toBe(true);
});

test('when it has come nothing is waited for, and the next wait begins anew', async () => {
  const store = await after(['2026-10-01', firstOffer], ['2026-10-02', answer], ['2026-10-03', question]);
  expect(await hasWaitedLong(store, ag, clockAt('2027-01-01T10:00:00Z'))).toBe(false);
  const unseen = she([yes], 'concern.raised', { text: 'Det blir trangt.' });
  await store.add(ag, [he([unseen], 'concern.raised', { text: 'Ja.' })]);
  await noteWaiting(store, ag, mailAt('2026-12-20T10:00:00Z'));
  expect(await hasWaitedLong(store, ag, clockAt('2027-01-01T10:00:00Z'))).toBe(false);
  expect(await hasWaitedLong(store, ag, clockAt('2027-02-01T10:00:00Z'))).toBe(true);
});
