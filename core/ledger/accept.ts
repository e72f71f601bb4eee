import { otherRole, sameAddress, type Parties, type Party, type Role } from '#core/vocabulary/party.ts';
import { mostEvents, readBundle, type Bundle, type BundleRefusal } from './bundle.ts';
import { byCodeUnits, type EventId, type Readable } from './event.ts';
import { readLedger } from './ledger.ts';
import type { Letter, Me, Policy } from './letter-facts.ts';
import { mayRead, type ReadRefusal } from './letter.ts';
import { namedParties } from './parties.ts';
import { readOnce } from './read-once.ts';
import { addressOf, isMine, ownerOf, type Proof } from './sender.ts';

export { mayRead } from './letter.ts';

/** Most events that may wait for something they build on. */
const mostPending = 200;

/** Why a mail is not applied. Each has a sentence in core/language. */
export type AcceptRefusal =
  | ReadRefusal
  | BundleRefusal
  /** An agreement that is not known here, and the mail does not begin it. */
  | 'unknown-agreement'
  /** A new agreement in which I am no party. */
  | 'not-my-agreement'
  /** A new agreement in a mail that is not addressed to me. */
  | 'not-to-me'
  /** Its sender is no party to the agreement. */
  | 'not-a-party'
  /** It holds an event in another's name than its sender's. */
  | 'others-name'
  /** An event made by a newer version of Løfte. */
  | 'newer-version'
  /** An event that cannot be read, is of another agreement, or does not fit what it builds on. */
  | 'bad-event'
  /** Too much waits for letters that have not come. */
  | 'too-many-pending';

/** What is known of an agreement before this mail. */
export type Known = { ag: string; parties: Parties; events: readonly string[] };

export type Accepted = {
  ag: EventId;
  /** Whose letter it is. */
  by: Role;
  /** How its sender is known. */
  proof: Proof;
  parties: Parties;
  /** The events of this letter, sorted; those known before are among them. */
  accepted: readonly EventId[];
  /** Their texts, byte for byte. */
  texts: readonly string[];
  /** Of these, the events not known before. */
  news: readonly EventId[];
  /** What its sender had seen: the other's event is «Mottatt» when it is among these or their ancestors. A hint for the screen. */
  heads: readonly EventId[];
};

/**
 * Whether a mail is applied, and what comes of it: «Accepting a mail» in ledger.md, fail closed, in that order. All or nothing.
 * `content` is the decoded text of the attachment that `mayRead` named. No clock, no mailbox, no network: the same mail gets the same answer.
 */
export const acceptLetter = (
  letter: Letter & { content: string | null },
  me: Me,
  known: readonly Known[],
  policy: Policy = {},
): Accepted | { reason: AcceptRefusal } => {
  const read = mayRead(letter, me, policy);
  if ('reason' in read) return read;

  const bundle = readBundle(letter.content);
  if ('reason' in bundle) return bundle;
  const events = bundle.events.map(readOnce);

  const before = known.find(agreement => agreement.ag === bundle.ag);
  const parties = before?.parties ?? partiesInGenesis(bundle, events);
  if (!parties) return { reason: 'unknown-agreement' };

  const by = roleOf(read.address, parties, policy);
  if (!by) return { reason: 'not-a-party' };

  const isOwn = isMe(parties[by], me);
  if (!isOwn && (read.proof === 'self' || !isMe(parties[otherRole(by)], me))) return { reason: 'not-my-agreement' };
  if (isOwn && read.proof !== 'self' && read.proof !== 'internal') return { reason: 'unverified' };
  if (!before && read.proof !== 'self' && !isAddressedTo(letter, me, policy)) return { reason: 'not-to-me' };

  if (bundle.by !== by || events.some(one => !('reason' in one) && one.event.actor !== by)) return { reason: 'others-name' };

  return fitting(bundle, events, before?.events ?? [], read.proof) ?? accepted(bundle, events, before, { by, parties, proof: read.proof });
};

type Read = ReturnType<typeof readOnce>;

const readable = (events: readonly Read[]): Readable[] => events.flatMap(one => ('reason' in one ? [] : [one]));

/** A new agreement's parties, where this very mail begins it. */
const partiesInGenesis = (bundle: Bundle, events: readonly Read[]): Parties | null =>
  namedParties(readable(events).find(one => one.id === bundle.ag));

/** By the directory where it knows the address, else by the address in the agreement itself. */
const roleOf = (address: string, parties: Parties, policy: Policy): Role | undefined => {
  const owner = ownerOf(address, policy);
  const isSender = (party: Party) => (owner ? isMe(party, owner) : sameAddress(party.address, address));
  return (['delegator', 'delegate'] as const).find(role => isSender(parties[role]));
};

const isMe = (party: Party, { tid, oid }: { tid: string; oid: string }): boolean => party.tid === tid && party.oid === oid;

const isAddressedTo = (letter: Letter, me: Me, policy: Policy): boolean =>
  (letter.toRecipients ?? []).some(recipient => isMine(addressOf(recipient) ?? '', me, policy));

/** Why the events do not fit together with what is known; null when they do. Those that wait for another letter do. */
const fitting = (bundle: Bundle, events: readonly Read[], before: readonly string[], proof: Proof): { reason: AcceptRefusal } | null => {
  if (events.some(one => 'reason' in one && one.reason === 'newer-version')) return { reason: 'newer-version' };
  if (events.some(one => 'reason' in one)) return { reason: 'bad-event' };

  const ledger = readLedger([...bundle.events, ...before], bundle.ag);
  if (ledger.refused.some(({ index }) => index < bundle.events.length)) return { reason: 'bad-event' };
  // One's own letters always come back: no flood of the other's keeps them away.
  if (proof !== 'self' && ledger.events.length + ledger.pending.length > mostEvents) return { reason: 'too-many-events' };
  return ledger.pending.length > mostPending ? { reason: 'too-many-pending' } : null;
};

const accepted = (
  bundle: Bundle,
  events: readonly Read[],
  before: Known | undefined,
  { by, parties, proof }: { by: Role; parties: Parties; proof: Proof },
): Accepted => {
  const distinct = [...new Map(readable(events).map(one => [one.id, one])).values()].toSorted((a, b) => byCodeUnits(a.id, b.id));
  const knownTexts = new Set(before?.events);

  return {
    ag: bundle.ag,
    by,
    proof,
    parties,
    accepted: distinct.map(one => one.id),
    texts: distinct.map(one => one.text),
    news: distinct.filter(one => !knownTexts.has(one.text)).map(one => one.id),
    heads: bundle.heads,
  };
};
