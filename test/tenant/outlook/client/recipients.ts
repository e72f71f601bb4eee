import type { Recipient } from '@microsoft/microsoft-graph-types';
import type { HostPerson } from '../host/item.ts';

/** `Anne Berg <anne@fjordvik.example>, ola@fjordvik.example` ↔ people. A bare address is its own name. */
export const readPeople = (text: string): HostPerson[] =>
  text
    .split(/[;,\n]/)
    .map(part => part.trim())
    .filter(Boolean)
    .map(part => {
      const [, name, address] = /^(.*?)\s*<([^>]*)>$/.exec(part) ?? [undefined, undefined, part];
      return { name: name?.replaceAll('"', '').trim() || (address ?? part), address: (address ?? part).trim() };
    });

const quoted = (name: string) => (/[;,]/.test(name) ? name.replaceAll(/[;,]/g, ' ') : name);
export const writePeople = (people: readonly HostPerson[]): string =>
  people.map(({ name, address }) => (name && name !== address ? `${quoted(name)} <${address}>` : address)).join(', ');

export const badAddress = (people: readonly HostPerson[]): string | undefined => people.find(({ address }) => !/^[^\s@<>]+@[^\s@<>]+$/.test(address))?.address;

export const toRecipients = (people: readonly HostPerson[]): Recipient[] => people.map(({ name, address }) => ({ emailAddress: { name, address } }));
export const fromRecipients = (recipients: readonly Recipient[] | null | undefined): HostPerson[] =>
  (recipients ?? []).map(({ emailAddress }) => ({ name: emailAddress?.name || (emailAddress?.address ?? ''), address: emailAddress?.address ?? '' }));

/** A `mailto:` link as the fields of a new message (RFC 6068). */
export const readMailto = (link: string) => {
  const url = new URL(link);
  const field = (name: string) => url.searchParams.get(name) ?? '';
  const to = [decodeURIComponent(url.pathname), field('to')].filter(Boolean).join(', ');
  return { to: readPeople(to), cc: readPeople(field('cc')), subject: field('subject'), text: field('body').replaceAll('\r\n', '\n') };
};
