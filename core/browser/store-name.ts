/** The database of one mailbox: two people at one computer never share one. */
export const storeName = (address: string) => `lofte-${address.toLowerCase()}`;

/** Whether this browser remembers anything of a mailbox; told without opening its database. */
export const isKnownHere = async (address: string): Promise<boolean> =>
  ((await indexedDB.databases?.()) ?? []).some(({ name }) => name === storeName(address));
