import { decide, type Command, type No } from '#core/agreement/decide.ts';
import type { WordType } from '#core/agreement/word.ts';
import type { Parties, Role } from '#core/vocabulary/party.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import { fullBundleBytes, fullEvents, writeBundle } from './bundle.ts';
import { canonical, termsHashOf, utf8Bytes } from './canonical.ts';
import type { Envelope, EventId } from './event.ts';
import type { Ledger } from './ledger.ts';
import { newParents } from './new-parents.ts';
import { pastOf } from './past.ts';
import { readText, type Unreadable } from './read.ts';
import { nAfter, placesUpTo } from './set.ts';
import { standingIn } from './standing.ts';

export type Written = { id: EventId; text: string };

/** Why an event is not written: it is no possible move, or could not be read by the other side. */
export type WriteRefusal =
  | No
  | Unreadable
  /** There is no agreement to write in. */
  | 'nothing-begun'
  /** The agreement has no room for more; leaving, declining and withdrawing still fit. */
  | 'full'
  /** More than sixteen heads: write a note first, which gathers them. */
  | 'too-many-heads';

/** Who writes, and when: time and installation come in with the command. */
type Writing = { dev: string; at: string };

/** Writes an agreement's first event: the delegator's offer, or the delegate's request. `nonce` is a UUIDv7. */
export const writeGenesis = ({
  by,
  parties,
  terms,
  nonce,
  dev,
  at,
}: Writing & { by: Role; parties: Parties; terms: Terms; nonce: string }): Written | { refusal: Unreadable } => {
  const beginning = { parties, terms, nonce };
  const word = by === 'delegator' ? { type: 'terms.offered', body: { rev: 1, ...beginning } } : { type: 'terms.requested', body: beginning };
  return sealed({ v: 1, ag: '', actor: by, dev, n: 0, at, parents: [], crit: false, ...word });
};

/** Writes what a party wants to say, if it is a possible move now. Its parents are all heads known. */
export const writeEvent = (
  ledger: Ledger,
  { actor, dev, at, ...command }: Writing & { actor: Role } & Command,
): Written | { refusal: WriteRefusal } => {
  if (ledger.ag === null || ledger.events.length === 0) return { refusal: 'nothing-begun' };

  const terms = hashOfTermsIn(command.body);
  if (terms === undefined) return { refusal: 'not-canonical' };

  const known = { terms, isReadOnly: ledger.isReadOnly };
  const now = decide(command, actor, standingIn(pastOf(ledger.history)), known);
  if ('no' in now) return { refusal: now.no };

  const parents = newParents(ledger.events, actor, command);
  const past = pastOf(ledger.history, placesUpTo(parents, ledger.events.length));
  const word = decide(now as Command, actor, standingIn(past), known);
  if ('no' in word) return { refusal: 'too-many-heads' };

  const written = sealed({
    v: 1,
    ag: ledger.ag,
    actor,
    dev,
    n: nAfter(parents),
    at,
    parents: parents.map(parent => parent.id),
    crit: false,
    type: word.type,
    body: word.body,
  });
  return 'text' in written && !hasRoomFor(written.text, word.type, actor, ledger) ? { refusal: 'full' } : written;
};

/** Writes the text, and reads it as the other side will. */
const sealed = (event: Envelope & { type: string; body: object }): Written | { refusal: Unreadable } => {
  const text = wellFormed(event);
  if (text === undefined) return { refusal: 'not-canonical' };

  const read = readText(text);
  return 'reason' in read ? { refusal: read.reason } : { id: read.id, text };
};

/** The canonical text; undefined where half a character stands alone in it. */
const wellFormed = (value: object): string | undefined => {
  try {
    return canonical(value);
  } catch {
    return undefined;
  }
};

/** The hash of the terms carried, null where there are none, undefined where they cannot be written. */
const hashOfTermsIn = (body: object) => {
  if (!('terms' in body) || typeof body.terms !== 'object' || body.terms === null) return null;
  return wellFormed(body.terms) === undefined ? undefined : termsHashOf(body.terms as Terms);
};

/** To leave, decline or withdraw there is always room. */
const isLeaving: ReadonlySet<WordType> = new Set<WordType>([
  'terms.withdrawn',
  'terms.declined',
  'counter.declined',
  'counter.retracted',
  'end.offered',
  'end.accepted',
  'end.declared',
]);

const hasRoomFor = (text: string, type: WordType, by: Role, ledger: Ledger): boolean => {
  if (isLeaving.has(type)) return true;
  const bytes = utf8Bytes(writeBundle(ledger, by) ?? '') + utf8Bytes(JSON.stringify(text));
  return ledger.events.length < fullEvents && bytes <= fullBundleBytes;
};
