import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import { storeName } from '#core/browser/store-name.ts';
import { makeDirectory } from '#core/graph/directory.ts';
import { browserClock } from '#core/browser/clock.ts';
import type { Identity } from '#core/graph/auth-flow.ts';
import type { SignIn, Step } from '#core/ports/sign-in.ts';
import { Trouble } from '#core/ports/trouble.ts';
import { readAccount, writeAccount } from '../account.ts';
import { readConfig } from '../config.ts';
import type { Account } from '../messages/requests.ts';
import { tellNews } from '../news.ts';
import { showCount } from './badge.ts';
import { tellChips } from './chip-news.ts';
import { lockName } from './look-lock.ts';
import { owner } from './owner.ts';

type How = { fresh?: boolean; claims?: string };

/** A token for the one whose agreements are shown; never another's. */
export const tokenFor = async (account: Account | null, step: Step, how: How = {}): Promise<string> => {
  if (!account) throw new Trouble('consent', { step: 'sign-in' });
  const { token, as } = await owner.token({ step, as: account, ...how });
  if (as.oid !== account.oid) throw new Trouble('other-account', { step: 'sign-in' });
  return token;
};

/** The account's sign-in as the worker itself uses it: it never disturbs anyone. */
export const quietSignIn = (account: Account): SignIn => ({
  token: (step, how) => tokenFor(account, step, how),
  ask: step => Promise.reject(new Trouble('consent', { step })),
  forget: () => undefined,
});

const accountOf = async (as: Identity): Promise<Account> => {
  const { graph } = await readConfig();
  const signIn: SignIn = { token: async (step, how) => (await owner.token({ step, as, ...how })).token, ask: () => Promise.resolve(), forget: () => undefined };
  const directory = makeDirectory({ origin: graph, signIn, clock: browserClock, fetch: fetch.bind(globalThis) }, () => Promise.resolve(as.tid), null);
  return { ...(await directory.me()), username: as.username };
};

/**
 * Asks the person for one step of access. Signing in may bring another account: then hers is shown from now on, and the
 * first one's agreements stay where they lie. Any other step is asked of the one who is signed in, and of nobody else.
 */
export const askFor = async (step: Step, mustChoose: boolean): Promise<Account> => {
  const known = await readAccount();
  const as = await owner.ask(step, known, mustChoose);
  if (known?.oid === as.oid) {
    tellNews();
    return known;
  }
  if (known && step !== 'sign-in') throw new Trouble('other-account', { step: 'sign-in' });
  const account = await accountOf(as);
  await writeAccount(account);
  tellNews();
  return account;
};

/** Ends the sign-in in this browser, and empties what it remembers of the person: the agreements lie in her mailbox. */
export const signOut = async (): Promise<null> => {
  const account = await readAccount();
  await writeAccount(null);
  await owner.forget().catch(() => undefined);
  // A look that is under way would write what it found after all was emptied.
  await navigator.locks.request(lockName, async () => {
    if (account) await deleteDB(storeName(account.address));
    await browser.storage.session.clear();
  });
  await showCount(0);
  tellNews();
  await tellChips();
  return null;
};
