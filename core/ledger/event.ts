import { writersOf, type Word, type WordType } from '#core/agreement/word.ts';
import type { EventId, TermsHash } from '#core/vocabulary/id.ts';
import type { Role } from '#core/vocabulary/party.ts';

export type { EventId, TermsHash };

/** What surrounds everything that is said. An event's id is no field of it, so it cannot lie about it. */
export type Envelope = {
  v: 1;
  /** The id of the agreement's first event; empty in that event itself. */
  ag: EventId | '';
  actor: Role;
  /** 1–16 characters `[a-z0-9]`, made at random per installation. */
  dev: string;
  /** 1 + the greatest `n` among the parents; 0 in the first event. */
  n: number;
  /** `YYYY-MM-DDTHH:MM:SSZ`, for people to read. It decides nothing. */
  at: string;
  /** The heads its writer knew, sorted, at most 16. */
  parents: EventId[];
  /** Whether a reader who does not know the type must stop writing. */
  crit: boolean;
};

export type ReleasedEvent = Envelope & Word;

/** An event of a type made after this version: kept, byte for byte, and without effect. */
export type UnknownEvent = Envelope & { type: string & { readonly brand: 'unknown type' }; body: object };

export type LedgerEvent = ReleasedEvent | UnknownEvent;

/** A text that was readable, with what its bytes say of it. */
export type Readable = {
  id: EventId;
  text: string;
  event: LedgerEvent;
  /** The agreement it belongs to: its `ag`, or its own id when it begins one. */
  ag: EventId;
  /** The hash of the terms it carries, if any. */
  terms: TermsHash | null;
};

export const isReleasedType = (type: string): type is WordType => Object.hasOwn(writersOf, type);

export const isReleased = (event: LedgerEvent): event is ReleasedEvent => isReleasedType(event.type);

/** Order by code units, the only order of ids: no language's rules may move an event. */
export const byCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Earlier first: by `n`, and where equal by id. Agrees with the hash links, since a parent's `n` is always less. */
export const byOrder = (one: { n: number; id: string }, other: { n: number; id: string }): number =>
  one.n - other.n || byCodeUnits(one.id, other.id);
