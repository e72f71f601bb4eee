import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OutboxRow, Store } from '#core/ports/store.ts';
import { Trouble } from '#core/ports/trouble.ts';
import { storeName } from './store-name.ts';

type Stored = { id: string; ag: string; text: string };

interface Schema extends DBSchema {
  events: { key: string; value: Stored; indexes: { ag: string } };
  outbox: { key: string; value: OutboxRow };
  newest: { key: string; value: string };
  letters: { key: string; value: string };
  settings: { key: string; value: string };
}

const version = 2;
const durably = { durability: 'strict' } as const;

const open = (name: string, hasStood: boolean, onGone: () => void): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(name, version, {
    upgrade(database, before, _after, transaction) {
      // It was here and is gone: the person has signed out, and a page that is late must not make it anew.
      if (before < 1 && hasStood) {
        transaction.done.catch(() => undefined);
        return transaction.abort();
      }
      if (before < 1) {
        database.createObjectStore('events', { keyPath: 'id' }).createIndex('ag', 'ag');
        database.createObjectStore('outbox', { keyPath: 'id' });
        database.createObjectStore('newest');
        database.createObjectStore('settings');
      }
      database.createObjectStore('letters');
    },
    // A newer page wants to change the shape, or all of it is to go: make way, and be opened again when next needed.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const shortName = () => [...crypto.getRandomValues(new Uint8Array(8))].map(byte => letters[byte % letters.length]).join('');

/**
 * What this browser remembers for one mailbox, in IndexedDB; another mailbox's lies in another database.
 *
 * @param onEmptied told when all of it has been taken away; this store then throws `Trouble`, and never makes it anew.
 */
export const makeStore = (address: string, onEmptied: () => void = () => undefined): Store => {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  let hasStood = false;
  const forget = () => (opened = null);
  const openAgain = async () => {
    const database = await open(storeName(address), hasStood, forget).catch((thrown: unknown) => {
      if (hasStood) onEmptied();
      throw new Trouble('missing', { cause: thrown });
    });
    hasStood = true;
    return database;
  };
  const database = () =>
    (opened ??= openAgain().catch((thrown: unknown) => {
      forget();
      throw thrown;
    }));

  const texts = async (ag: string) => (await (await database()).getAllFromIndex('events', 'ag', ag)).map(({ text }) => text);

  return {
    async agreements() {
      const known = await (await database()).getAll('events');
      return [...new Set(known.map(({ ag }) => ag))];
    },
    texts,
    ids: async () => (await database()).getAllKeys('events'),
    agreementOf: async id => (await (await database()).get('events', id))?.ag ?? null,
    holds: async id => (await (await database()).getKey('events', id)) !== undefined,
    async add(ag, events) {
      const transaction = (await database()).transaction('events', 'readwrite', durably);
      for (const { id, text } of events) void transaction.store.put({ id, ag, text });
      await transaction.done;
    },
    async enqueue({ id, text }, row) {
      const transaction = (await database()).transaction(['events', 'outbox'], 'readwrite', durably);
      void transaction.objectStore('events').put({ id, ag: row.ag, text });
      void transaction.objectStore('outbox').put(row);
      await transaction.done;
    },
    rows: async () => (await database()).getAll('outbox'),
    row: async id => (await (await database()).get('outbox', id)) ?? null,
    async save(row) {
      const transaction = (await database()).transaction('outbox', 'readwrite', durably);
      await transaction.store.put(row);
      await transaction.done;
    },
    async finish(row, mailId) {
      const transaction = (await database()).transaction(['outbox', 'newest'], 'readwrite', durably);
      void transaction.objectStore('outbox').delete(row.id);
      void transaction.objectStore('newest').put(mailId, row.ag);
      await transaction.done;
    },
    async undo(row) {
      const transaction = (await database()).transaction(['events', 'outbox'], 'readwrite', durably);
      void transaction.objectStore('events').delete(row.id);
      void transaction.objectStore('outbox').delete(row.id);
      await transaction.done;
    },
    async device() {
      const transaction = (await database()).transaction('settings', 'readwrite', durably);
      const name = (await transaction.store.get('device')) ?? shortName();
      await transaction.store.put(name, 'device');
      await transaction.done;
      return name;
    },
    newestMail: async ag => (await (await database()).get('newest', ag)) ?? null,
    async rememberMail(ag, mailId) {
      const transaction = (await database()).transaction(['newest', 'letters'], 'readwrite', durably);
      void transaction.objectStore('newest').put(mailId, ag);
      void transaction.objectStore('letters').put(ag, mailId);
      await transaction.done;
    },
    letter: async mailId => (await (await database()).get('letters', mailId)) ?? null,
    async lettersOf(ag) {
      const { store } = (await database()).transaction('letters');
      const [mails, agreements] = [await store.getAllKeys(), await store.getAll()];
      return mails.filter((_, at) => agreements[at] === ag);
    },
    note: async key => (await (await database()).get('settings', `note ${key}`)) ?? null,
    async keepNote(key, value) {
      await (await database()).put('settings', value, `note ${key}`);
    },
    async dropNote(key) {
      await (await database()).delete('settings', `note ${key}`);
    },
    notes: async prefix => (await database()).getAll('settings', IDBKeyRange.bound(`note ${prefix}`, `note ${prefix}\uffff`)),
  };
};
