import { browser } from 'wxt/browser';
import { readOverview } from '#core/flows/overview.ts';
import { makeOutbox } from '#core/flows/outbox.ts';
import type { Ports } from '#core/flows/ports.ts';
import { syncLetters } from '#core/flows/sync.ts';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import { readAccount } from '../account.ts';
import type { Account, Looked } from '../messages/requests.ts';
import { tellNews } from '../news.ts';
import { portsFor } from '../ports.ts';
import { storeFor } from '../store-for.ts';
import { lockName } from './look-lock.ts';
import { showCount } from './badge.ts';
import { tellChips } from './chip-news.ts';
import { quietSignIn } from './sign-in.ts';

const notBeforeKey = 'not-before';

/** The service has asked us to stay away until a moment; the browser forgets it when it closes. */
const isToldToWait = async (): Promise<boolean> => {
  const { [notBeforeKey]: until } = await browser.storage.session.get(notBeforeKey);
  return typeof until === 'number' && until > Date.now();
};

const rememberToWait = async ({ retryAfterSeconds }: Trouble): Promise<void> => {
  if (retryAfterSeconds) await browser.storage.session.set({ [notBeforeKey]: Date.now() + retryAfterSeconds * 1000 });
};

/** Sends what a page left, and what stopped on its way. */
const sendLeft = async (ports: Ports): Promise<void> => {
  const rows = (await ports.store.rows()).filter(({ state }) => state !== 'failed');
  const outbox = makeOutbox(ports);
  await Promise.all(rows.map(({ id }) => outbox.send(id, () => undefined)));
};

/** The number beside the icon, from what this browser remembers. */
const countWaiting = async (account: Account): Promise<void> => {
  const store = storeFor(account.address);
  const { waitsForMe } = await readOverview(store, account.oid, Temporal.Now.plainDateISO());
  await showCount(waitsForMe.length);
};

const stateOf = ({ kind, step }: Trouble): Looked['state'] => {
  if (!navigator.onLine) return 'offline';
  if (kind === 'offline' || kind === 'busy') return kind;
  if (kind === 'refused' && step === null) return 'not-set-up';
  return step === 'agreements' ? 'no-access' : 'signed-out';
};

const lookedKey = 'looked';

/** Whether the latest look since the browser began went well; then the mailbox can be asked again without disturbing anyone. */
export const isFresh = async (): Promise<boolean> => (await browser.storage.session.get(lookedKey))[lookedKey] === 'fresh';

const look = async (account: Account): Promise<Looked> => {
  const looked = await lookInto(account);
  await browser.storage.session.set({ [lookedKey]: looked.state });
  await countWaiting(account);
  tellNews();
  await tellChips();
  return looked;
};

const lookInto = async (account: Account): Promise<Looked> => {
  if (await isToldToWait()) return { state: 'busy' };
  const ports = await portsFor(account, quietSignIn(account));
  try {
    // Asked for first, so that an account without access makes no noise in the mailbox.
    await ports.signIn.token('sign-in');
    await ports.signIn.token('agreements');
    await sendLeft(ports);
    await syncLetters(ports, account);
    return { state: 'fresh' };
  } catch (thrown) {
    const trouble = troubleOf(thrown);
    await rememberToWait(trouble);
    return { state: stateOf(trouble) };
  }
};

let looking: Promise<Looked> | null = null;

/**
 * One look into the mailbox: what waits in the outbox goes, what has come is taken in, the badge is set. One at a time in this browser.
 * A worker that dies in the midst loses nothing: each step stands in the mailbox or in the store before the next begins.
 */
export const lookIntoMailbox = (): Promise<Looked> =>
  (looking ??= navigator.locks
    .request(lockName, async () => {
      const account = await readAccount();
      return account ? look(account) : { state: 'signed-out' as const };
    })
    .finally(() => (looking = null)));
