import { sameAddress } from '#core/vocabulary/party.ts';
import type { MailPerson } from '../from-mail.ts';
import type { Finding } from './findings.ts';

export type Addressed = { from: MailPerson | null; to: readonly MailPerson[]; cc: readonly MailPerson[]; me: string };

const has = (people: readonly MailPerson[], address: string) => people.some(person => sameAddress(person.address, address));

const listName =
  /^(?:alle?|all-?staff|allstaff|ansatte|tilsette|everyone|staff|personal|medarbeidere|kolleger|avdeling\S*|team\S*|info)(?:[._-].*)?$/iu;
const toAll =
  /^(?:til alle|til alle ansatte|kjære (?:alle|kolleger|kollegaer)|hei,? alle sammen|dear (?:all|colleagues|everyone)|all staff|hi everyone|hello everyone|til samtlige|till alla|kära kollegor|kære (?:alle|kolleger)|til alle ansatte|alle tilsette)/iu;

/** A mail to everyone: what it bids all do is no task of the reader's, unless a day stands with it. */
export const isBroadcast = ({ to, cc, me }: Addressed, text: string): boolean => {
  if (toAll.test(text.trim())) return true;
  return !has([...to, ...cc], me) && to.length > 0 && to.every(({ address }) => listName.test(address.split('@')[0] ?? ''));
};

/** Whom a finding is for: the one named, or the only one the mail is sent to, or the reader among several; null where it is everyone. */
export const whoOf = (finding: Finding, { from, to, me }: Addressed): string | null => {
  if (finding.kind === 'promise') return from?.address ?? null;
  if (finding.to && !(from && sameAddress(finding.to.address, from.address))) return finding.to.address;
  if (to.length === 1) return to[0]!.address;
  return has(to, me) ? me : null;
};

/**
 * To whom the reader may pass it on: those an ask turns to, then the others the mail went to, then those who have it for information; never the
 * reader herself, who cannot delegate to herself, nor the sender, who asks.
 */
export const likelyDelegates = (asked: readonly (string | null)[], { from, to, cc, me }: Addressed): string[] => {
  const isOther = (address: string) => !sameAddress(address, me) && !(from && sameAddress(address, from.address));
  const all = [...asked.filter(address => address !== null), ...[...to, ...cc].map(({ address }) => address)].filter(isOther);
  return all.filter((address, at) => all.findIndex(other => sameAddress(other, address)) === at);
};
