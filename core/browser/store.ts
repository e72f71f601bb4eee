import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OutboxRow, Store } from '#core/ports/store.ts';
import { storeName } from './store-name.ts';

type Stored = { id: string; ag: string; text: string };

interface Schema extends DBSchema {
  events: { key: string; value: Stored; indexes: { ag: string } };
  outbox: { key: string; value: OutboxRow };
  newest: { key: string; value: string };
  settings: { key: string; value: string };
}

const version = 1;
const durably = { durability: 'strict' } as const;

const open = (name: string): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(name, version, {
    upgrade(database) {
      database.createObjectStore('events', { keyPath: 'id' }).createIndex('ag', 'ag');
      database.createObjectStore('outbox', { keyPath: 'id' });
      database.createObjectStore('newest');
      database.createObjectStore('settings');
    },
    // A newer page wants to change the shape: make way, and be opened again when next needed.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const shortName = () => [...crypto.getRandomValues(new Uint8Array(8))].map(byte => letters[byte % letters.length]).join('');

/** What this browser remembers for one mailbox, in IndexedDB; another mailbox's lies in another database. */
export const makeStore = (address: string): Store => {
  const database = open(storeName(address));

  const texts = async (ag: string) => (await (await database).getAllFromIndex('events', 'ag', ag)).map(({ text }) => text);

  return {
    async agreements() {
      const known = await (await database).getAll('events');
      return [...new Set(known.map(({ ag }) => ag))];
    },
    texts,
    async add(ag, events) {
      const transaction = (await database).transaction('events', 'readwrite', durably);
      for (const { id, text } of events) void transaction.store.put({ id, ag, text });
      await transaction.done;
    },
    async enqueue({ id, text }, row) {
      const transaction = (await database).transaction(['events', 'outbox'], 'readwrite', durably);
      void transaction.objectStore('events').put({ id, ag: row.ag, text });
      void transaction.objectStore('outbox').put(row);
      await transaction.done;
    },
    rows: async () => (await database).getAll('outbox'),
    row: async id => (await (await database).get('outbox', id)) ?? null,
    async save(row) {
      const transaction = (await database).transaction('outbox', 'readwrite', durably);
      await transaction.store.put(row);
      await transaction.done;
    },
    async finish(row, mailId) {
      const transaction = (await database).transaction(['outbox', 'newest'], 'readwrite', durably);
      void transaction.objectStore('outbox').delete(row.id);
      void transaction.objectStore('newest').put(mailId, row.ag);
      await transaction.done;
    },
    async undo(row) {
      const transaction = (await database).transaction(['events', 'outbox'], 'readwrite', durably);
      void transaction.objectStore('events').delete(row.id);
      void transaction.objectStore('outbox').delete(row.id);
      await transaction.done;
    },
    async device() {
      const transaction = (await database).transaction('settings', 'readwrite', durably);
      const name = (await transaction.store.get('device')) ?? shortName();
      await transaction.store.put(name, 'device');
      await transaction.done;
      return name;
    },
    newestMail: async ag => (await (await database).get('newest', ag)) ?? null,
    async rememberMail(ag, mailId) {
      await (await database).put('newest', mailId, ag);
    },
  };
};
