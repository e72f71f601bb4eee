import { addBits, hasBit, noBits, setBit, type Bits } from './bits.ts';
import { byCodeUnits, type EventId, type LedgerEvent, type Readable } from './event.ts';

/** An event all of whose ancestors are here. */
export type Counted = Readable & {
  /** Its place in the topological order: every ancestor has a lower one. */
  place: number;
  /** The places of all its ancestors. */
  before: Bits;
};

export type Counting = {
  /** In topological order, by (`n`, id). */
  counted: readonly Counted[];
  /** Something they build on has not arrived, or was refused. */
  pending: readonly Readable[];
  /** Everything they build on is here, and `n` is not 1 + the greatest `n` among the parents. */
  wrongN: readonly Readable[];
};

/**
 * Which events of one agreement count: those whose parents all count and whose `n` is right.
 * A right `n` is greater than that of every parent, so one pass in the order of `n` meets every parent before its children.
 */
export const countingAmong = (readable: readonly Readable[]): Counting => {
  const counted: Counted[] = [];
  const left: Readable[] = [];
  const byId = new Map<EventId, Counted>();
  const areHere = (event: LedgerEvent) => event.parents.every(parent => byId.has(parent));

  for (const one of readable.toSorted((a, b) => a.event.n - b.event.n || byCodeUnits(a.id, b.id))) {
    const parents = one.event.parents.flatMap(id => byId.get(id) ?? []);
    if (parents.length < one.event.parents.length || one.event.n !== nAfter(parents)) {
      left.push(one);
      continue;
    }
    const counts = { ...one, place: counted.length, before: placesUpTo(parents, readable.length) };
    counted.push(counts);
    byId.set(one.id, counts);
  }
  return { counted, pending: left.filter(one => !areHere(one.event)), wrongN: left.filter(one => areHere(one.event)) };
};

/** The number of an event with these parents. */
export const nAfter = (parents: readonly Readable[]): number => Math.max(-1, ...parents.map(parent => parent.event.n)) + 1;

/** These events and all their ancestors. */
export const placesUpTo = (events: readonly Counted[], places: number): Bits => {
  const upTo = noBits(places);
  for (const { place, before } of events) {
    addBits(upTo, before);
    setBit(upTo, place);
  }
  return upTo;
};

/** What counts, and is parent of nothing that counts. In the order of ids. */
export const headsOf = (counted: readonly Counted[]): Counted[] => {
  const parents = new Set(counted.flatMap(one => one.event.parents));
  return counted.filter(one => !parents.has(one.id)).toSorted((a, b) => byCodeUnits(a.id, b.id));
};

/** Neither knew of the other. */
export const areConcurrent = (one: { place: number; before: Bits }, other: { place: number; before: Bits }): boolean =>
  one.place !== other.place && !hasBit(one.before, other.place) && !hasBit(other.before, one.place);
