import type { Parties } from '#core/vocabulary/party.ts';
import { historyOf } from './effect.ts';
import { byCodeUnits, isReleased, type EventId, type Readable } from './event.ts';
import { namedParties } from './parties.ts';
import type { History } from './past.ts';
import { readOnce } from './read-once.ts';
import type { Unreadable } from './read.ts';
import { countingAmong, headsOf, type Counted } from './set.ts';

/** Why a text is as if never sent; the first that fits is told. */
export type Refusal = Unreadable | 'other-agreement' | 'wrong-n';

/** One agreement, as far as it has arrived. A pure function of the set of texts: order and repetition do not matter. */
export type Ledger = {
  /** The agreement asked for, else the one most events belong to; null where nothing can be read. */
  ag: EventId | null;
  /** The events that count, in topological order. */
  events: readonly Counted[];
  /** Known as soon as the first event is here. */
  parties: Parties | null;
  /** The events nothing builds on yet, in the order of ids. */
  heads: readonly EventId[];
  /** Ids of events that wait for something they build on, sorted. */
  pending: readonly EventId[];
  /** By place in the texts given, one entry for each refused text. */
  refused: readonly { index: number; reason: Refusal }[];
  /** What had effect, by type. */
  history: History;
  /** An event of an unknown type that must be understood counts: read-only here until the reader is updated. */
  isReadOnly: boolean;
};

/**
 * Reads an agreement from texts in any order, with any repetition and any rubbish among them.
 * `ag` is the agreement asked for; without it, the one most distinct events belong to, on a tie the least id.
 */
export const readLedger = (texts: readonly unknown[], ag?: string | null): Ledger => {
  const read = texts.map(readOnce);
  const distinct = new Map(read.flatMap(one => ('reason' in one ? [] : [[one.id, one]])));
  const asked = (ag ?? commonest([...distinct.values()])) as EventId | null;

  const { counted, pending, wrongN } = countingAmong([...distinct.values()].filter(one => one.ag === asked));
  const hasWrongN = new Set(wrongN.map(one => one.id));

  const refusalOf = (one: Readable | { reason: Unreadable }): Refusal | null => {
    if ('reason' in one) return one.reason;
    if (one.ag !== asked) return 'other-agreement';
    return hasWrongN.has(one.id) ? 'wrong-n' : null;
  };

  return {
    ag: asked,
    events: counted,
    parties: namedParties(counted[0]),
    heads: headsOf(counted).map(one => one.id),
    pending: pending.map(one => one.id).toSorted(byCodeUnits),
    refused: read.flatMap((one, index) => {
      const reason = refusalOf(one);
      return reason === null ? [] : [{ index, reason }];
    }),
    history: historyOf(counted),
    isReadOnly: counted.some(({ event }) => event.crit && !isReleased(event)),
  };
};

const commonest = (events: readonly Readable[]): EventId | null => {
  const votes = new Map<EventId, number>();
  for (const { ag } of events) votes.set(ag, (votes.get(ag) ?? 0) + 1);
  return [...votes].toSorted(([ag, count], [otherAg, otherCount]) => otherCount - count || byCodeUnits(ag, otherAg))[0]?.[0] ?? null;
};
