import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { StoredEvent } from './calendar-store.ts';
import type { OutsideMail, Switches } from './contract.ts';
import { makeMailbox, type Mailbox } from './mail/mailbox.ts';
import { makeTransport, type Transport } from './mail/transport.ts';
import { members } from './content/organisation.ts';

/** Everything in the tenant that changes. One value, so that it can be put back or kept in a file. */
export type World = {
  now: Clock;
  /** New at every reset; delta links of another world have expired. */
  epoch: string;
  /** By object id. */
  mailboxes: Map<string, Mailbox>;
  calendars: Map<string, StoredEvent[]>;
  /** Scopes a person has said yes to, by `oid clientId`. */
  consents: Map<string, Set<string>>;
  outside: OutsideMail[];
  transport: Transport;
  switches: Switches;
};

const defaultSwitches: Switches = {
  authAsVisible: true,
  headersFilterable: false,
  keepsDraftMessageId: true,
  keepsJsonFiles: true,
  basicProfiles: true,
};

export const makeWorld = (now: Clock, switches: Partial<Switches> = {}): World => ({
  now,
  switches: { ...defaultSwitches, ...switches },
  epoch: randomUUID(),
  mailboxes: new Map(members.map(({ oid }) => [oid, makeMailbox(oid)])),
  calendars: new Map(members.map(({ oid }) => [oid, []])),
  consents: new Map(),
  outside: [],
  transport: makeTransport(),
});

/** The mailbox of a member; every member has one. */
export const mailboxOf = (world: World, oid: string): Mailbox => {
  const mailbox = world.mailboxes.get(oid);
  if (!mailbox) throw new Error(`no mailbox for ${oid}`);
  return mailbox;
};
