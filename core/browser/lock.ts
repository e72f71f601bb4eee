import type { Lock } from '#core/ports/lock.ts';

/** The Web Lock of a name: one page of this origin at a time. */
export const webLock: Lock = (name, act) => navigator.locks.request(name, act) as ReturnType<typeof act>;
