import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { deleteDB } from 'idb';
import { isKnownHere, storeName } from '#core/browser/store-name.ts';
import { makeStore } from '#core/browser/store.ts';
import type { OutboxRow } from '#core/ports/store.ts';

let people = 0;
const someone = () => makeStore(`person${(people += 1)}@fjordvik.example`);
const row: OutboxRow = {
  id: 'ev',
  ag: 'ag',
  state: 'pending',
  mail: { key: 'ev', to: { name: 'Liv', address: 'liv@x.no' }, subject: '', html: '', header: { name: 'x-lofte', value: '' }, replyTo: null },
  attachments: [{ name: 'lofte.json', contentType: 'application/json', bytes: new Uint8Array([1, 2]) }],
  draftId: null,
  sendAfter: 0,
  tries: 0,
  createdAt: 0,
};

test('an event and its letter are written together', async () => {
  const store = someone();
  await store.enqueue({ id: 'ev', text: 'said' }, row);
  expect(await store.texts('ag')).toEqual(['said']);
  expect(await store.row('ev')).toEqual(row);
});

test('whoever has signed out is not remembered again by a page that is late; a new store begins empty', async () => {
  const address = 'borte@fjordvik.example';
  let emptied = 0;
  const store = makeStore(address, () => (emptied += 1));
  await store.add('ag', [{ id: 'ev', text: 'said' }]);
  await deleteDB(storeName(address));
  await expect(store.keepNote('seen', 'now')).rejects.toThrow('missing');
  expect(await isKnownHere(address)).toBe(false);
  expect(emptied).toBe(1);
  expect(await makeStore(address).texts('ag')).toEqual([]);
});

test('taking a letter back takes its event along, and nothing else', async () => {
  const store = someone();
  await store.add('ag', [{ id: 'before', text: 'earlier' }]);
  await store.enqueue({ id: 'ev', text: 'said' }, row);
  await store.undo(row);
  expect(await store.texts('ag')).toEqual(['earlier']);
  expect([await store.holds('before'), await store.holds('ev')]).toEqual([true, false]);
  expect(await store.rows()).toEqual([]);
});

test('a letter that has gone leaves its event, and is the one to answer', async () => {
  const store = someone();
  await store.enqueue({ id: 'ev', text: 'said' }, row);
  await store.finish(row, 'mail 7');
  expect(await store.texts('ag')).toEqual(['said']);
  expect(await store.rows()).toEqual([]);
  expect(await store.newestMail('ag')).toBe('mail 7');
});

test('the same event twice is one event', async () => {
  const store = someone();
  for (let times = 0; times < 2; times += 1) await store.add('ag', [{ id: 'a', text: 'one' }, { id: 'b', text: 'two' }]);
  expect(await store.texts('ag')).toEqual(['one', 'two']);
  expect(await store.agreements()).toEqual(['ag']);
});

test('two people at one computer share nothing', async () => {
  const [mine, yours] = [someone(), someone()];
  await mine.add('ag', [{ id: 'a', text: 'one' }]);
  expect(await yours.texts('ag')).toEqual([]);
});

test('an installation’s short name is made once', async () => {
  const store = someone();
  const name = await store.device();
  expect(name).toMatch(/^[a-z0-9]{1,16}$/u);
  expect(await store.device()).toBe(name);
});
