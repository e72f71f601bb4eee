import type { User } from '@microsoft/microsoft-graph-types';
import type { Directory, DirectoryPerson, Me } from '#core/ports/directory.ts';
import { Trouble } from '#core/ports/trouble.ts';
import { sameAddress } from '#core/vocabulary/party.ts';
import { asLine } from '#core/vocabulary/text.ts';
import { makeAsk, quoted, type Ask, type GraphOptions } from './client.ts';

const userFields = 'id,displayName,mail,userPrincipalName,jobTitle,department';
const mostHits = 10;

const personOf = (user: User): DirectoryPerson[] => {
  const address = user.mail ?? user.userPrincipalName;
  if (!user.id || !address) return [];
  const role = [user.jobTitle, user.department].filter(Boolean).join(' · ');
  // A name can hold signs that turn the reading direction; an event can't.
  return [{ oid: user.id, name: asLine(user.displayName ?? '') || address, address, role }];
};

/**
 * The organisation's people on Microsoft Graph.
 *
 * @param tenant the directory (tenant) id of the signed-in account.
 * @param mailbox the address of the open mailbox; whoever is signed in must be its owner, by mail address or sign-in name. Null where none is open.
 */
export const makeDirectory = (options: GraphOptions, tenant: () => Promise<string>, mailbox: string | null): Directory => {
  const rooms = makeAsk(options, 'rooms');
  const letters = makeAsk(options, 'agreements');
  const self = makeAsk(options, 'sign-in');

  const search = async (text: string): Promise<DirectoryPerson[]> => {
    const term = text.replaceAll(/["\\]/g, ' ').trim();
    if (term === '') return [];
    const query = `$search=${encodeURIComponent(`"displayName:${term}" OR "mail:${term}"`)}&$select=${userFields}&$top=${mostHits}`;
    const page: { value: User[] } = await rooms(`/users?${query}`, request => request.header('ConsistencyLevel', 'eventual').get());
    return page.value.flatMap(personOf);
  };

  const personAt = async (ask: Ask, address: string): Promise<DirectoryPerson | null> => {
    const filter = encodeURIComponent(`mail eq ${quoted(address)}`);
    const page: { value: User[] } = await ask(`/users?$filter=${filter}&$select=${userFields}&$top=1`, request => request.get());
    return page.value.flatMap(personOf)[0] ?? null;
  };

  // Who an address belongs to changes so seldom that one answer does for as long as the page lives.
  const owners = new Map<string, Promise<string | null>>();
  const ownerOf = (address: string): Promise<string | null> => {
    const key = address.toLowerCase();
    const known = owners.get(key) ?? personAt(letters, address).then(person => person?.oid ?? null);
    owners.set(key, known);
    known.catch(() => owners.delete(key));
    return known;
  };

  let me: Promise<Me> | null = null;
  const readMe = async (): Promise<Me> => {
    const user = await self<User>(`/me?$select=${userFields}`, request => request.get());
    const address = user.mail ?? user.userPrincipalName;
    if (!user.id || !address) throw new Trouble('refused', { detail: 'the account has no mailbox' });
    if (mailbox !== null && ![user.mail, user.userPrincipalName].some(known => known && sameAddress(known, mailbox))) {
      options.signIn.forget();
      throw new Trouble('other-account', { step: 'sign-in' });
    }
    return { tid: await tenant(), oid: user.id, name: asLine(user.displayName ?? '') || address, address };
  };

  return {
    me: () =>
      (me ??= readMe().catch((trouble: unknown) => {
        me = null;
        throw trouble;
      })),
    search,
    byAddress: address => personAt(rooms, address),
    ownerOf,
  };
};
