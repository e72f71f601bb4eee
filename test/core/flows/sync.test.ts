import { expect, test } from 'vitest';
import { findOpenMail } from '#core/flows/open-mail.ts';
import { readOverview } from '#core/flows/overview.ts';
import { speak } from '#core/flows/speak.ts';
import { syncLetters } from '#core/flows/sync.ts';
import type { Mailbox } from '#core/ports/mailbox.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { stateOf } from '#core/ledger/state.ts';
import { Trouble } from '#core/ports/trouble.ts';
import type { EventId } from '#core/vocabulary/id.ts';
import { addinClientId } from '#tenant/contract.ts';
import { anne, tenant, terje, terms, withAnneAndTerje } from './anne-and-terje.ts';
import { offer, type Somebody } from './people.ts';
import { memoryStore } from './world.ts';

withAnneAndTerje();


const asks = async (result = terms.result) => {
  const spoken = await offer(anne, terje, { ...terms, result });
  await anne.send(spoken.rowId);
  return spoken.ag;
};
const sync = ({ ports, me }: Somebody, change: Partial<typeof ports> = {}) => syncLetters({ ...ports, ...change }, me);
const waiting = async ({ ports, me }: Somebody) => (await readOverview(ports.store, me.oid, ports.clock.now().toPlainDate())).waitsForMe.map(({ result }) => result);

/** How many requests an act costs. */
const costOf = async (act: () => Promise<unknown>) => {
  const before = tenant.graphLog(addinClientId).length;
  await act();
  return tenant.graphLog(addinClientId).length - before;
};

test('a letter that has come is taken in, and waits for whoever is asked', async () => {
  await sync(terje);
  await asks();
  await sync(terje);
  expect(await waiting(terje)).toEqual([terms.result]);
});

test('letters from before the first look are found too', async () => {
  await asks();
  await sync(terje);
  expect(await waiting(terje)).toEqual([terms.result]);
});

test('a look where nothing is new costs two requests', async () => {
  await asks();
  await sync(terje);
  expect(await costOf(() => sync(terje))).toBe(2);
});

test('[T25] where Graph has forgotten how far we had come, everything is looked through again, once, and nothing is taken back', async () => {
  const first = await asks('Det første');
  await sync(terje);
  const [mail] = await terje.ports.store.lettersOf(first);
  await terje.ports.mailbox.remove(mail!);
  await asks('Det andre');
  tenant.addFaults([{ when: { path: '/delta' }, then: '410', times: 1 }]);
  await sync(terje);
  expect(await waiting(terje)).toEqual(['Det første', 'Det andre']);
  expect(await terje.ports.store.agreements()).toHaveLength(2);
  expect(await costOf(() => sync(terje))).toBe(2);
});

test('once a day the whole mailbox is searched, and finds what lies in no folder that is watched', async () => {
  await sync(terje);
  await asks();
  const unseen: Mailbox = { ...terje.ports.mailbox, changes: async () => ({ ids: [], bare: [], link: 'seen' }) };
  await sync(terje, { mailbox: unseen });
  expect(await waiting(terje)).toEqual([]);
  await terje.ports.clock.wait(25 * 3600_000);
  await sync(terje, { mailbox: unseen });
  expect(await waiting(terje)).toEqual([terms.result]);
});

test('[T21] a device that dies at any step of a look loses nothing, and reads nothing twice into the agreement', async () => {
  await sync(terje);
  await asks();
  const acts = ['note', 'keepNote', 'add', 'rememberMail', 'letter', 'texts', 'agreements'] as const;
  for (const dies of acts) {
    for (const when of ['before', 'after'] as const) {
      let store = memoryStore();
      const whole = { ...store };
      const dying = {
        ...store,
        [dies]: async (...given: never[]) => {
          if (when === 'after') await (whole[dies] as (...all: never[]) => Promise<unknown>)(...given);
          throw new Error('died');
        },
      };
      await sync(terje, { store: dying }).catch(() => undefined);
      await sync(terje, { store });
      store = { ...store };
      expect((await readOverview(store, terje.me.oid, terje.ports.clock.now().toPlainDate())).waitsForMe.map(({ result }) => result), `${dies} ${when}`).toEqual([terms.result]);
    }
  }
});

test('the answer to what another browser of mine began is taken in at the same look', async () => {
  const other = { ...anne, ports: { ...anne.ports, store: memoryStore() } };
  await sync(other);
  await sync(terje);
  const ag = await asks();
  await sync(terje);
  const command = { type: 'terms.declined', body: { offer: ag as EventId } } as const;
  const spoken = await speak(terje.ports, { ag, by: 'delegate', command, wording: () => ({ subject: 'Sv', html: '' }) });
  if ('refusal' in spoken) throw new Error(spoken.refusal);
  await terje.send(spoken.rowId);
  await sync(other);
  expect(await waiting(other)).toEqual([terms.result]);
});

test('[T18] a search noted by a clock ten years ahead is made again when the clock is set right', async () => {
  await sync(terje);
  await asks();
  const unseen: Mailbox = { ...terje.ports.mailbox, changes: async () => ({ ids: [], bare: [], link: 'seen' }) };
  await terje.ports.store.keepNote('swept', '2036-11-26T10:00:00Z');
  await sync(terje, { mailbox: unseen });
  expect(await waiting(terje)).toEqual([terms.result]);
});

test('[T31] [T32] a mail that is deleted or recalled takes nothing back, and says nothing by being gone', async () => {
  await sync(terje);
  const ag = await asks();
  await sync(terje);
  for (const id of await terje.ports.store.lettersOf(ag)) await terje.ports.mailbox.remove(id);
  await terje.ports.clock.wait(25 * 3600_000);
  await sync(terje);
  expect(await waiting(terje)).toEqual([terms.result]);
  expect(stateOf(readLedger(await terje.ports.store.texts(ag), ag)).status).toBe('offered');
});

test('[T31] an emptied browser whose letters are gone knows nothing, and the next letter brings all its sender has said', async () => {
  const ag = await asks();
  await sync(terje);
  for (const id of await terje.ports.store.lettersOf(ag)) await terje.ports.mailbox.remove(id);
  const emptied = { ...terje, ports: { ...terje.ports, store: memoryStore() } };
  await sync(emptied);
  expect(await waiting(emptied)).toEqual([]);
  const spoken = await speak(anne.ports, { ag, by: 'delegator', command: { type: 'sync.requested', body: {} }, wording: () => ({ subject: 'Igjen', html: '' }) });
  if ('refusal' in spoken) throw new Error(spoken.refusal);
  await anne.send(spoken.rowId);
  await sync(emptied);
  expect(await waiting(emptied)).toEqual([terms.result]);
});

test('a look that is refused says so, and the next one begins where the last that worked ended', async () => {
  await sync(terje);
  await asks();
  tenant.addFaults([{ when: { path: '/attachments' }, then: '503', times: 9 }]);
  await expect(sync(terje)).rejects.toBeInstanceOf(Trouble);
  tenant.clearFaults();
  await sync(terje);
  expect(await waiting(terje)).toEqual([terms.result]);
});

test('an id from another mailbox is noticed without asking anyone', async () => {
  const { mailbox, store } = terje.ports;
  await store.keepNote('mailbox', '10a63852-20fc-48a6-99fd-583c3926edce');
  const id = { kind: 'item' as const, mailbox: 'b91f9fe2-2b76-414d-89a0-c73acbc773ef', ewsId: 'x', restId: 'x' };
  expect(await costOf(async () => expect(await findOpenMail({ mailbox, store }, id)).toEqual({ kind: 'other-mailbox' }))).toBe(0);
});
