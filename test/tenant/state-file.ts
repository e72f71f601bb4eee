import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { AdapterPayload } from 'oidc-provider';
import type { StoredEvent } from './calendar-store.ts';
import type { OutsideMail } from './contract.ts';
import type { TokenStore } from './identity/store.ts';
import type { Mailbox } from './mail/mailbox.ts';
import type { World } from './world.ts';

/** Mailboxes, consents and sign-ins as they were; of the calendars only what people made, since recipes follow today. */
type State = {
  version: 1;
  epoch: string;
  mailboxes: [string, Mailbox][];
  events: [string, StoredEvent[]][];
  consents: [string, string[]][];
  outside: OutsideMail[];
  tokens: [string, AdapterPayload][];
};

const madeByPeople = ({ calendars }: World): State['events'] =>
  [...calendars].map(([oid, events]) => [oid, events.filter(({ madeBy }) => madeBy === 'person')]);

/** Writes the file whole and then puts it in place, so that a sudden end leaves the one before. */
export const writeState = (file: string, world: World, tokens: TokenStore): void => {
  const state: State = {
    version: 1,
    epoch: world.epoch,
    mailboxes: [...world.mailboxes],
    events: madeByPeople(world),
    consents: [...world.consents].map(([key, scopes]) => [key, [...scopes]]),
    outside: world.outside,
    tokens: [...tokens],
  };
  writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

const read = (file: string): State | undefined => {
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as State;
    return state.version === 1 ? state : undefined;
  } catch {
    return undefined;
  }
};

/** Puts what the file holds over a freshly filled world. Answers whether there was anything; a file that cannot be read counts as none. */
export const readState = (file: string, world: World, tokens: TokenStore): boolean => {
  const state = read(file);
  if (!state) return false;

  world.epoch = state.epoch;
  world.mailboxes = new Map(state.mailboxes);
  for (const [oid, own] of state.events) {
    const keys = new Set(own.map(({ key }) => key));
    const made = (world.calendars.get(oid) ?? []).filter(({ key }) => !keys.has(key));
    world.calendars.set(oid, [...made, ...own]);
  }
  world.consents = new Map(state.consents.map(([key, scopes]) => [key, new Set(scopes)]));
  world.outside.splice(0, Infinity, ...state.outside);
  for (const [key, payload] of state.tokens) tokens.set(key, payload);
  return true;
};
