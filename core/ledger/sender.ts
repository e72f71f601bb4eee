import { sameAddress } from '#core/vocabulary/party.ts';
import type { Letter, Me, Policy, Recipient } from './letter-facts.ts';

/** How we know who sent a mail: it lies in my own Sent Items, the organisation vouches for it, its checks passed, or I looked at it myself. */
export type Proof = 'self' | 'internal' | 'authenticated' | 'by-hand';

export type SenderRefusal =
  /** No sender, or not one. */
  | 'no-sender'
  /** Sent on behalf of another, or `from` is not who sent it: a promise is given in one's own name. */
  | 'on-behalf'
  /** The organisation says it came from outside. */
  | 'from-outside'
  /** More than one `AuthAs`: one of them is forged. */
  | 'several-verdicts'
  /** Nobody vouches for it. She may look at it and confirm by hand. */
  | 'unverified';

/**
 * Who sent a mail, and how we know. `from` alone proves nothing: an outsider can send as an internal From by Direct Send.
 * The organisation's own header is set by Exchange and stripped from mail that comes in (facts: header firewall).
 */
export const senderOf = (letter: Letter, me: Me, policy: Policy): { address: string; proof: Proof } | { reason: SenderRefusal } => {
  const address = addressOf(letter.from);
  const sender = addressOf(letter.sender);
  if (!address || !sender) return { reason: 'no-sender' };
  if (!sameAddress(address, sender)) return { reason: 'on-behalf' };

  if (letter.parentFolder?.toLowerCase() === 'sentitems') return isMine(address, me, policy) ? { address, proof: 'self' } : { reason: 'on-behalf' };

  const verdicts = valuesOf(letter, 'x-ms-exchange-organization-authas');
  if (verdicts.some(verdict => verdict !== 'Internal')) return { reason: 'from-outside' };
  if (verdicts.length > 1) return { reason: 'several-verdicts' };
  if (verdicts.length === 1) return { address, proof: 'internal' };

  if (isAuthenticated(valuesOf(letter, 'authentication-results')[0], domainOf(address), policy)) return { address, proof: 'authenticated' };
  return policy.confirmedByHand ? { address, proof: 'by-hand' } : { reason: 'unverified' };
};

export const addressOf = (recipient: Recipient | null | undefined): string | undefined => recipient?.emailAddress?.address || undefined;

/** Whether an address is one of mine: the one I signed in with, or another that the directory says is mine. */
export const isMine = (address: string, me: Me, policy: Policy): boolean => {
  const owner = ownerOf(address, policy);
  return owner ? owner.tid === me.tid && owner.oid === me.oid : sameAddress(address, me.address);
};

/** Who the directory says an address belongs to, where it knows it. */
export const ownerOf = (address: string, { directory = [] }: Policy) => directory.find(entry => sameAddress(entry.address, address));

/** The values of a header, from the top. Names are compared without regard to case, folded lines joined. */
const valuesOf = (letter: Letter, name: string): string[] =>
  (letter.internetMessageHeaders ?? [])
    .filter(header => header.name.trim().toLowerCase() === name)
    .map(header => header.value.replace(/\r?\n[ \t]+/g, ' ').trim());

/** Explicit passes of composite authentication; other reasons are implicit passes or overrides (Microsoft Learn, «Anti-spam message headers»). */
const explicitPasses = /^10[012]$/;

/**
 * Whether the topmost Authentication-Results vouches for the domain, and the policy names the domain as ours. Only the topmost is the
 * receiver's own; those below came with the mail.
 */
const isAuthenticated = (results: string | undefined, domain: string, { ownDomains = [] }: Policy): boolean => {
  if (results === undefined || !ownDomains.some(own => sameAddress(own, domain))) return false;

  const methods = withoutForeignWords(results)
    .split(';')
    .map(method => Object.fromEntries(method.trim().split(/\s+/).map(asPair)));
  const dmarc = methods.filter(method => 'dmarc' in method);
  const composite = methods.filter(method => 'compauth' in method);
  if (dmarc.length > 1 || composite.length > 1) return false;

  const isAligned = dmarc[0]?.['dmarc'] === 'pass' && sameAddress(dmarc[0]['header.from'] ?? '', domain);
  return isAligned || (composite[0]?.['compauth'] === 'pass' && explicitPasses.test(composite[0]['reason'] ?? ''));
};

/** Comments and quoted strings may hold what the sender wrote; no verdict stands in them. */
const withoutForeignWords = (results: string): string => results.replace(/"(?:[^"\\]|\\.)*"|\([^()]*\)/g, ' ');

const asPair = (word: string): [string, string] => {
  const [name = '', ...value] = word.split('=');
  return [name.toLowerCase(), value.join('=')];
};

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
