import { expect, test } from 'vitest';
import { readOverview } from '#core/flows/overview.ts';
import type { Store } from '#core/ports/store.ts';
import { accept, decline, firstOffer, kari, ola, offerNo, withdraw, type Event } from '../ledger/talk.ts';
import { memoryStore } from './world.ts';

const ag = firstOffer.id;
const today = Temporal.PlainDate.from('2026-11-24');
const yes = accept(firstOffer, 1);

/** A store that remembers how often its texts were asked for. */
const storeWith = async (...events: readonly Event[]) => {
  const inside = memoryStore();
  let reads = 0;
  const texts: Store['texts'] = of => {
    reads += 1;
    return inside.texts(of);
  };
  await inside.add(ag, events);
  const placesFor = async (oid: string, on = today) => Object.entries(await readOverview({ ...inside, texts }, oid, on)).flatMap(([place, rows]) => rows.map(() => place));
  return { store: inside, placesFor, reads: () => reads };
};

test('a start where nothing has changed reads no text, and tells the same', async () => {
  const { placesFor, reads } = await storeWith(firstOffer, yes);
  expect(await placesFor(ola.oid)).toEqual(['iPromised']);
  expect(await placesFor(ola.oid)).toEqual(['iPromised']);
  expect(reads()).toBe(1);
});

test('what has come since is read, and so is what was taken back', async () => {
  const { store, placesFor } = await storeWith(firstOffer);
  expect(await placesFor(ola.oid)).toEqual(['waitsForMe']);
  await store.add(ag, [yes]);
  expect(await placesFor(ola.oid)).toEqual(['iPromised']);
  await store.undo({ id: yes.id } as never);
  expect(await placesFor(ola.oid)).toEqual(['waitsForMe']);
  await store.undo({ id: ag } as never);
  expect(await placesFor(ola.oid)).toEqual([]);
});

test('what is over is known as over without being read', async () => {
  const { placesFor, reads } = await storeWith(firstOffer, withdraw(firstOffer));
  for (const _ of [1, 2, 3]) expect(await placesFor(kari.oid)).toEqual([]);
  expect(reads()).toBe(1);
});

test('what was kept for another person, or by other code, is not used', async () => {
  const { store, placesFor } = await storeWith(firstOffer, yes);
  expect(await placesFor(ola.oid)).toEqual(['iPromised']);
  expect(await placesFor(kari.oid)).toEqual(['iAmPromised']);
  const [note = ''] = await store.notes('stand ');
  const forged = { ...(JSON.parse(note) as object), stand: null };
  await store.keepNote(`stand ${ag}`, JSON.stringify({ ...forged, code: 'older' }));
  expect(await placesFor(kari.oid)).toEqual(['iAmPromised']);
});

test('a no is heard for a week, also where it is kept', async () => {
  const { placesFor } = await storeWith(firstOffer, decline(firstOffer));
  expect(await placesFor(kari.oid)).toEqual(['waitsForMe']);
  expect(await placesFor(kari.oid, today.add({ days: 7 }))).toEqual([]);
});

test('where nothing can be kept, everything is read each time', async () => {
  const { store, reads, placesFor } = await storeWith(firstOffer, offerNo(2, [firstOffer]));
  store.keepNote = async () => Promise.reject(new Error('full'));
  for (const _ of [1, 2]) expect(await placesFor(ola.oid)).toEqual(['waitsForMe']);
  expect(reads()).toBe(2);
});
