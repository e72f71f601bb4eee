/** Held while the mailbox is looked into, and while everything is forgotten: one never undoes the other. */
export const lockName = 'lofte-sync';
