import type { Calendar } from '#core/ports/calendar.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Directory } from '#core/ports/directory.ts';
import type { Lock } from '#core/ports/lock.ts';
import type { Mailbox } from '#core/ports/mailbox.ts';
import type { SignIn } from '#core/ports/sign-in.ts';
import type { Store } from '#core/ports/store.ts';

/** Everything a story reaches the world through. */
export type Ports = {
  signIn: SignIn;
  mailbox: Mailbox;
  directory: Directory;
  calendar: Calendar;
  store: Store;
  clock: Clock;
  lock: Lock;
  /** A new UUIDv7, for an agreement's nonce. */
  nonce: () => string;
};
