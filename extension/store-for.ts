import { makeStore } from '#core/browser/store.ts';
import type { Store } from '#core/ports/store.ts';

const stores = new Map<string, Store>();

/** What this browser remembers for a mailbox; one connection for each part of the extension. */
export const storeFor = (address: string): Store => {
  const store = stores.get(address) ?? makeStore(address, () => stores.delete(address));
  stores.set(address, store);
  return store;
};
