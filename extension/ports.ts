import { v7 as uuid } from 'uuid';
import { browserClock } from '#core/browser/clock.ts';
import { webLock } from '#core/browser/lock.ts';
import type { Ports } from '#core/flows/ports.ts';
import { makeCalendar } from '#core/graph/calendar.ts';
import { makeDirectory } from '#core/graph/directory.ts';
import { makeMailbox } from '#core/graph/mailbox.ts';
import { unseenCalendar } from '#core/ports/calendar.ts';
import type { SignIn } from '#core/ports/sign-in.ts';
import { readConfig } from './config.ts';
import type { Account } from './messages/requests.ts';
import { readRules } from './rules.ts';
import { storeFor } from './store-for.ts';

/** Everything a part of the extension reaches the world through, for one account. Nothing is asked of the network here. */
export const portsFor = async (account: Account, signIn: SignIn): Promise<Ports> => {
  const [{ graph }, { load }] = await Promise.all([readConfig(), readRules()]);
  const options = { origin: graph, signIn, clock: browserClock, fetch: fetch.bind(globalThis) };
  const { tid, oid, name, address } = account;
  return {
    signIn,
    mailbox: makeMailbox(options),
    // Who I am is known from signing in; without the network it is still known.
    directory: { ...makeDirectory(options, () => Promise.resolve(tid), address), me: () => Promise.resolve({ tid, oid, name, address }) },
    calendar: load ? makeCalendar(options) : unseenCalendar,
    store: storeFor(address),
    clock: browserClock,
    lock: webLock,
    nonce: uuid,
  };
};
