import { v7 as uuid } from 'uuid';
import { makeOutbox, type Sending } from '#core/flows/outbox.ts';
import type { Ports } from '#core/flows/ports.ts';
import { composeLetter } from '#core/letter/compose.ts';
import { loadLanguage } from '#core/language/language.ts';
import { makeCalendar } from '#core/graph/calendar.ts';
import { makeDirectory } from '#core/graph/directory.ts';
import { makeMailbox } from '#core/graph/mailbox.ts';
import { scopesOf, type SignIn } from '#core/ports/sign-in.ts';
import { addinClientId, tenantId, type Tenant } from '#tenant/contract.ts';
import { personNamed } from '#tenant/as-person.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import { makeOffer } from '#core/flows/speak.ts';
import { memoryStore, oneLock, patientClock } from './world.ts';

/** Someone with our real Graph ports on the local tenant, and a store, a clock and a lock of her own. */
export const makePerson = async (tenant: Tenant, id: string) => {
  const { oid, mail, displayName } = personNamed(tenant, id);
  const scopes = [...new Set(Object.values(scopesOf).flat())];
  tenant.identity.consent(oid, addinClientId, scopes);
  const signIn: SignIn = {
    token: async () => (await tenant.identity.issue(oid, addinClientId, scopes)).access_token,
    ask: async () => undefined,
    forget: () => undefined,
  };
  const clock = patientClock();
  const fetch = (input: RequestInfo | URL, init?: RequestInit) => tenant.handle(new Request(input, init));
  const options = { origin: tenant.origin, signIn, clock, fetch };
  const ports: Ports = {
    signIn,
    clock,
    mailbox: makeMailbox(options),
    directory: makeDirectory(options, async () => tenantId, mail),
    calendar: makeCalendar(options),
    store: memoryStore(),
    lock: oneLock(),
    nonce: uuid,
  };
  const me = { tid: tenantId, oid, name: displayName, address: mail };

  const send = async (rowId: string): Promise<Sending['step'][]> => {
    const told: Sending['step'][] = [];
    await makeOutbox(ports).send(rowId, ({ step }) => told.push(step));
    return told;
  };
  /** The newest mail in her inbox. */
  const newest = async (): Promise<string> => {
    const mails = await ports.mailbox.withAttachment('lofte.json');
    const received = mails.filter(({ folder }) => folder === 'inbox').toSorted((a, b) => ((a.receivedAt ?? '') < (b.receivedAt ?? '') ? 1 : -1));
    return received[0]?.id ?? '';
  };
  return { ports, me, send, newest };
};

export type Somebody = Awaited<ReturnType<typeof makePerson>>;

/** Offers something to someone, as far as the outbox. */
export const offer = async (from: Somebody, to: Somebody, terms: Terms, along: Parameters<typeof makeOffer>[1]['along'] = []) => {
  const language = await loadLanguage('nb');
  const wording = composeLetter(language, { from: from.me, to: to.me, terms, telling: { kind: 'offer', hasMailAlong: along.length > 0 } });
  const spoken = await makeOffer(from.ports, { parties: { delegator: from.me, delegate: to.me }, terms, wording, along });
  if ('refusal' in spoken) throw new Error(spoken.refusal);
  return spoken;
};
