import { browser } from 'wxt/browser';
import type { Account } from './messages/requests.ts';

const key = 'account';

const isAccount = (value: unknown): value is Account =>
  typeof value === 'object' && value !== null && ['tid', 'oid', 'name', 'address', 'username'].every(part => typeof (value as Record<string, unknown>)[part] === 'string');

/** Whose agreements this browser shows: who signed in last, also when her tokens have run out. Null before the first time. */
export const readAccount = async (): Promise<Account | null> => {
  const { [key]: known } = await browser.storage.local.get(key);
  return isAccount(known) ? known : null;
};

/** Null forgets her. */
export const writeAccount = (account: Account | null): Promise<void> =>
  account ? browser.storage.local.set({ [key]: account }) : browser.storage.local.remove(key);
