/** The database of one mailbox: two people at one computer never share one. */
export const storeName = (address: string) => `lofte-${address.toLowerCase()}`;
