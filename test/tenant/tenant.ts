import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Certificate } from './certificate.ts';
import { makeClock } from './clock.ts';
import { fillCalendars } from './content/calendars.ts';
import { canaryWord } from './content/canaries.ts';
import { fillMailboxes } from './content/mails.ts';
import { domain, externals, members, organisationName } from './content/organisation.ts';
import { controlPart } from './control.ts';
import type { Part, Person, Switches, Tenant } from './contract.ts';
import { defaultConcurrency } from './graph/concurrency.ts';
import { makeGraph, type Limits } from './graph/graph.ts';
import { immutableId } from './graph/ids.ts';
import { makeValidator, type Validator } from './graph/validate.ts';
import { makeIdentity } from './identity/identity.ts';
import type { TokenStore } from './identity/store.ts';
import { layInInbox } from './mail/hand-made.ts';
import type { Mailbox } from './mail/mailbox.ts';
import { makeTransport } from './mail/transport.ts';
import { readState, writeState } from './state-file.ts';
import { makeWorld, type World } from './world.ts';

export type TenantOptions = {
  /** A date such as `2026-11-24`; without it, the real today. */
  today?: string;
  /** Kept on every change and read at the start. */
  stateFile?: string;
  parts?: (tenant: Tenant) => readonly Part[];
  limits?: Partial<Limits>;
  switches?: Partial<Switches>;
};

const defaultLimits: Limits = { concurrency: defaultConcurrency, requestMilliseconds: 5 };

const publicPerson = ({ oid, id, displayName, givenName, surname, mail, jobTitle, department, language }: Person): Person => ({
  oid,
  id,
  displayName,
  givenName,
  surname,
  mail,
  jobTitle,
  department,
  language,
});

let sharedValidator: Validator | undefined;

/** Compiling the description takes a while; one is enough for every tenant in a process. */
const validator = () => (sharedValidator ??= makeValidator());

const filled = async (today: string | undefined, switches: Partial<Switches> | undefined): Promise<World> => {
  const world = makeWorld(makeClock(today), switches);
  fillCalendars(world);
  await fillMailboxes(world);
  return world;
};

const writtenIn = ({ messages }: Mailbox): string =>
  messages
    .map(({ subject, body, attachments }) => [subject, body.content, ...attachments.map(({ contentBytes }) => Buffer.from(contentBytes, 'base64').toString())].join('\n'))
    .join('\n');

/** Mails are changed in place and copied whole; events are not, so their lists are enough. */
const copyOf = ({ now, switches, mailboxes, calendars, outside }: World): World => ({
  now,
  switches,
  epoch: randomUUID(),
  mailboxes: structuredClone(mailboxes),
  calendars: new Map([...calendars].map(([oid, events]) => [oid, [...events]])),
  consents: new Map(),
  outside: [...outside],
  transport: makeTransport(),
});

/** The tenant behind its origin: everything but the sockets. `login` answers Node's requests for the sign-in pages. */
export const makeTenant = async (origin: string, certificate: Certificate, options: TenantOptions) => {
  const { today, stateFile, parts, limits, switches } = options;
  const tokens: TokenStore = new Map();
  const first = await filled(today, switches);
  let world = copyOf(first);
  if (stateFile) readState(stateFile, world, tokens);

  const { identity, bearerOf, listener } = makeIdentity(origin, () => world, tokens, certificate);
  const graph = makeGraph(origin, () => world, { bearerOf }, validator(), { ...defaultLimits, ...limits });

  const keep = () => {
    if (stateFile) writeState(stateFile, world, tokens);
  };

  const handle = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    for (const part of all) {
      const response = await part(request, url);
      if (!response) continue;
      if (request.method !== 'GET') keep();
      return response;
    }
    return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
  };

  const tenant: Tenant = {
    origin,
    domain,
    organisation: organisationName,
    people: members.map(publicPerson),
    externals: externals.map(publicPerson),
    identity,
    now: () => world.now(),
    handle,
    reset() {
      world = copyOf(first);
      tokens.clear();
      graph.reset();
      keep();
    },
    addFaults: graph.faults.add,
    clearFaults() {
      graph.faults.clear();
      world.transport.clear();
    },
    addMailFaults: rules => world.transport.add(rules),
    releaseMail: (order = 'as-sent') => world.transport.release(order),
    deliver(to, message) {
      const laid = layInInbox(world, to, message);
      keep();
      return laid && immutableId(laid);
    },
    graphLog: clientId => graph.log.filter(entry => clientId === undefined || entry.clientId === clientId).map(({ line }) => line),
    violations: graph.violations,
    get outside() {
      return world.outside;
    },
    canaries: () => [...world.calendars.values()].flat().filter(({ subject }) => subject.startsWith(canaryWord)).map(({ subject, start }) => ({ subject, start })),
    written: () => [...world.mailboxes.values()].map(writtenIn).join('\n'),
  };
  const all = [graph.part, controlPart(tenant), ...(parts?.(tenant) ?? [])];

  const login = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    outgoing.on('finish', keep);
    listener(incoming, outgoing);
  };
  return { tenant, login };
};
