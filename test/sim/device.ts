import { makeOutbox, type Outbox, type OutboxPorts } from '#core/flows/outbox.ts';
import type { Speaker } from '#core/flows/speak.ts';
import type { SyncPorts } from '#core/flows/sync.ts';
import type { Store } from '#core/ports/store.ts';
import type { Role } from '#core/vocabulary/party.ts';
import { memoryStore } from '../core/flows/world.ts';
import type { Faults } from './faults.ts';
import { mailboxOf } from './mailbox.ts';
import { ownerOf } from './parties.ts';
import type { Post } from './post.ts';
import { makeStrikes, type Page } from './strikes.ts';
import type { Random } from './random.ts';
import type { Turns } from './turns.ts';

export type World = {
  turns: Turns;
  faults: Faults;
  post: Post;
  random: Random;
  /** Told of every event as it is written in somebody's browser. */
  wrote(by: Role, ag: string, event: { id: string; text: string }): void;
  violated(what: string): void;
};

export type OpenPage = Page & { ports: SyncPorts & OutboxPorts & Speaker; outbox: Outbox };

/** One browser of one party: what it remembers, its own idea of the time, and the pages open in it. */
export type Device = {
  readonly name: string;
  readonly role: Role;
  readonly random: Random;
  /** How often its memory has been emptied. */
  readonly life: () => number;
  /** How many words have been taken back in it. */
  readonly takenBack: () => number;
  readonly store: () => Store;
  page(): OpenPage;
  /** Empties the browser; its pages are gone with it. */
  wipe(): void;
  /** Somebody sets its clock right, or wrong. */
  setClock(): void;
};

const years = 365 * 24 * 3600 * 1000;
/** Nobody sits and looks at a letter for longer, whatever the clocks say. */
const longestWait = 60_000;


export const makeDevice = (world: World, role: Role, name: string, random: Random): Device => {
  const { turns } = world;
  const skew = () => Math.round((random.next() - 0.5) * 20 * years);
  let ahead = random.chance(0.5) ? 0 : skew();
  const emptyStore = (): Store => {
    const inside = memoryStore();
    const enqueue: Store['enqueue'] = (event, row) => {
      world.wrote(role, row.ag, event);
      return inside.enqueue(event, row);
    };
    const undo: Store['undo'] = row => {
      takenBack += 1;
      return inside.undo(row);
    };
    return { ...inside, enqueue, undo, device: async () => name };
  };
  let store = emptyStore();
  let life = 0;
  let takenBack = 0;
  let nonces = 0;
  let pages: OpenPage[] = [];
  const locked = new Set<string>();

  const newPage = (): OpenPage => {
    const page: Page = { isAlive: true };
    const strikes = makeStrikes(world, page, random);
    const lock: OutboxPorts['lock'] = async (lockName, act) => {
      while (locked.has(lockName)) await strikes.wait();
      locked.add(lockName);
      try {
        return await act();
      } finally {
        locked.delete(lockName);
      }
    };
    const ports = {
      mailbox: strikes.onMailbox(mailboxOf(role, world)),
      store: strikes.onStore(store),
      directory: strikes.onMailbox({ ownerOf: async (address: string) => ownerOf(address) }),
      clock: {
        now: () => Temporal.Instant.fromEpochMilliseconds(turns.now() + ahead).toZonedDateTimeISO('UTC'),
        wait(milliseconds: number, signal?: AbortSignal) {
          if (milliseconds > longestWait) world.violated('a wrong clock made someone wait');
          return strikes.wait(Math.max(0, milliseconds), signal);
        },
      },
      lock,
      nonce: () => `0198a000-0000-7000-8000-${name}${String((nonces += 1)).padStart(10, '0')}`,
    };
    return Object.assign(page, { ports, outbox: makeOutbox(ports) });
  };

  return {
    name,
    role,
    random,
    life: () => life,
    takenBack: () => takenBack,
    store: () => store,
    page() {
      pages = pages.filter(page => page.isAlive);
      if (pages.length < 2 && random.chance(pages.length === 0 ? 1 : 0.2)) pages.push(newPage());
      return random.of(pages);
    },
    wipe() {
      for (const page of pages) page.isAlive = false;
      pages = [];
      store = emptyStore();
      life += 1;
    },
    setClock() {
      ahead = random.chance(0.5) ? 0 : skew();
    },
  };
};
