import { v7 as uuid } from 'uuid';
import { browserClock } from '#core/browser/clock.ts';
import { webLock } from '#core/browser/lock.ts';
import { makeStore } from '#core/browser/store.ts';
import type { Ports } from '#core/flows/ports.ts';
import { makeCalendar } from '#core/graph/calendar.ts';
import { makeDirectory } from '#core/graph/directory.ts';
import { makeMailbox } from '#core/graph/mailbox.ts';
import { registrationUnder } from '#core/graph/registration.ts';
import { makeSignIn } from '#core/graph/sign-in.ts';
import { unseenCalendar } from '#core/ports/calendar.ts';
import { Trouble } from '#core/ports/trouble.ts';
import type { Policy } from '#core/vocabulary/policy.ts';

/** What stands beside the add-in in `config.json`, written when it is built or deployed. */
type Config = { clientId: string; authority: string; graph: string };

const readConfig = async (): Promise<Config> => {
  const response = await fetch('./config.json').catch((cause: unknown) => {
    throw new Trouble('offline', { cause });
  });
  if (!response.ok) throw new Trouble('busy', { detail: `config.json ${response.status}` });
  return response.json() as Promise<Config>;
};

/** Everything the pane reaches the world through, for one mailbox. Loaded at first use: sign-in and Graph weigh more than the rest. */
export const connect = async (address: string, { policy, load }: { policy: Policy; load: boolean }): Promise<Ports> => {
  const config = await readConfig();
  const registration = registrationUnder(config, policy);
  const redirectUri = new URL('./auth.html', location.href).href;
  const signIn = await makeSignIn({ ...registration, redirectUri, loginHint: address });
  const options = { origin: config.graph, signIn, clock: browserClock, fetch: fetch.bind(globalThis) };
  return {
    signIn,
    mailbox: makeMailbox(options),
    directory: makeDirectory(options, signIn.tenant, address),
    calendar: load ? makeCalendar(options) : unseenCalendar,
    store: makeStore(address),
    clock: browserClock,
    lock: webLock,
    nonce: uuid,
  };
};
