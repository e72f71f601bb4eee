import { readLedger } from '#core/ledger/ledger.ts';
import { readOnce } from '#core/ledger/read-once.ts';
import { arrange, standOf, type Overview, type Stand } from '#core/overview/overview.ts';
import type { Store } from '#core/ports/store.ts';
import { reductionCode } from './reduction-code.ts';

/**
 * Where one agreement stood when it was read last, kept so that a start need not read every text. It is true of exactly these events, as this code
 * reads them, for this person: an event's id is the hash of its text.
 */
type Kept = { code: string; oid: string; ag: string; ids: readonly string[]; stand: Stand | null };

const keptNote = (ag = '') => `stand ${ag}`;
/** Where more is unknown, everything is read at once: to ask for each event would take longer. */
const mostAsked = 200;

const keptFor = async (store: Store, oid: string, here: ReadonlySet<string>): Promise<Map<string, Kept>> => {
  const all = (await store.notes(keptNote())).map(note => JSON.parse(note) as Kept);
  const standing = all.filter(one => one.code === reductionCode && one.oid === oid && one.ids.every(id => here.has(id)));
  return new Map(standing.map(one => [one.ag, one]));
};

/** The agreements that hold an event no kept one knows of. */
const changedIn = async (store: Store, ids: readonly string[], kept: ReadonlyMap<string, Kept>): Promise<readonly string[]> => {
  const known = new Set([...kept.values()].flatMap(one => one.ids));
  const news = ids.filter(id => !known.has(id));
  if (news.length > mostAsked) return store.agreements();
  const changed = new Set<string>();
  for (const id of news) {
    const ag = await store.agreementOf(id);
    if (ag !== null) changed.add(ag);
  }
  return [...changed];
};

const readStand = async (store: Store, oid: string, ag: string): Promise<Stand | null> => {
  const texts = await store.texts(ag);
  const stand = standOf(readLedger(texts, ag), oid);
  const ids = texts.map(readOnce).flatMap(one => ('reason' in one ? [] : [one.id]));
  const kept: Kept = { code: reductionCode, oid, ag, ids, stand };
  // A help to the next start, and no more: without it everything is read again.
  await store.keepNote(keptNote(ag), JSON.stringify(kept)).catch(() => undefined);
  return stand;
};

/** The overview from what this device remembers; no mailbox is asked. What has not changed since it was read last is not read again. */
export const readOverview = async (store: Store, oid: string, today: Temporal.PlainDate): Promise<Overview> => {
  const ids = await store.ids();
  const kept = await keptFor(store, oid, new Set(ids));
  const stands = new Map([...kept].map(([ag, { stand }]) => [ag, stand]));
  for (const ag of await changedIn(store, ids, kept)) stands.set(ag, await readStand(store, oid, ag));
  return arrange([...stands.values()].flatMap(stand => stand ?? []), today);
};
