import { namedBy, type WordOf, type WordType } from '#core/agreement/word.ts';
import type { EventId } from '#core/vocabulary/id.ts';
import type { Role } from '#core/vocabulary/party.ts';
import { addBits, hasBit, noBits, type Bits } from './bits.ts';
import type { TermsHash } from './event.ts';
import type { Counted } from './set.ts';

/** A word that had effect, and where it stands in the history. */
export type SaidOf<T extends WordType> = WordOf<T> & {
  id: EventId;
  n: number;
  actor: Role;
  terms: TermsHash | null;
  place: number;
  before: Bits;
};
export type Said = SaidOf<WordType>;

/** All that had effect, by type, in topological order. */
export type History = Map<WordType, Said[]>;

/**
 * What had effect up to a point: within the ancestors of one event, or within everything that counts.
 * All words of ledger.md – formed, open, recorded, over – are functions of a past, and see nothing else.
 */
export type Past = {
  /** The words of these types. */
  of: <T extends WordType>(...types: readonly T[]) => readonly SaidOf<T>[];
  /** The events that words of these types are about. */
  named: (...types: readonly WordType[]) => ReadonlySet<EventId>;
};

/** The past made of these places; of everything, when none are given. */
export const pastOf = (history: History, places?: Bits): Past => {
  const known = new Map<WordType, readonly Said[]>();

  const ofType = (type: WordType): readonly Said[] => {
    const before = known.get(type);
    if (before) return before;
    const said = history.get(type) ?? [];
    const within = places ? said.filter(({ place }) => hasBit(places, place)) : said;
    known.set(type, within);
    return within;
  };
  const of = <T extends WordType>(...types: readonly T[]) => {
    const [only] = types;
    const said = only !== undefined && types.length === 1 ? ofType(only) : types.flatMap(ofType);
    return said as readonly SaidOf<T>[];
  };

  return { of, named: (...types) => new Set(of(...types).flatMap(said => namedBy(said) ?? [])) };
};

/** Answers whether one of these words had the event asked about among its ancestors: whether its writer had seen it. */
export const seenByAny = (words: readonly Said[]): ((event: Said) => boolean) => {
  const seen = noBits(32 * Math.max(0, ...words.map(word => word.before.length)));
  for (const word of words) addBits(seen, word.before);
  return event => hasBit(seen, event.place);
};

export const saidOf = ({ id, event, terms, place, before }: Counted & { event: { type: WordType } }): Said =>
  ({ id, n: event.n, actor: event.actor, type: event.type, body: event.body, terms, place, before }) as Said;
