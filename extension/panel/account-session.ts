import { isKnownHere } from '#core/browser/store-name.ts';
import type { SignIn } from '#core/ports/sign-in.ts';
import { Trouble } from '#core/ports/trouble.ts';
import { makeSession, type Session } from '#core/screens/session.ts';
import type { Policy } from '#core/vocabulary/policy.ts';
import { request } from '../messages/exchange.ts';
import type { Account } from '../messages/requests.ts';

/** Sign-in as a page of ours has it: the worker keeps the tokens, and asks the person. */
const signInBy = (account: Account): SignIn => ({
  token: (step, how = {}) => request({ kind: 'token', step, ...how }),
  async ask(step) {
    const { oid } = await request({ kind: 'ask', step });
    if (oid !== account.oid) throw new Trouble('other-account', { step: 'sign-in' });
  },
  forget: () => undefined,
});

/** One account's session in the panel. */
export const sessionFor = (account: Account, policy: Policy): Session =>
  makeSession(account.address, {
    connect: async () => (await import('../ports.ts')).portsFor(account, signInBy(account)),
    policy,
    isKnownHere: () => isKnownHere(account.address),
  });
