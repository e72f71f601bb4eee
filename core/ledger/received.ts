import { byOrder, type EventId } from './event.ts';
import type { Ledger } from './ledger.ts';
import { hasBit } from './bits.ts';
import { placesUpTo } from './set.ts';
import type { Role } from '#core/vocabulary/party.ts';

/** The event a party wrote last, as far as this device knows; null where there is none. */
export const newestOf = ({ events }: Ledger, role: Role): EventId | null =>
  events.filter(({ event }) => event.actor === role).toSorted((a, b) => byOrder({ n: a.event.n, id: a.id }, { n: b.event.n, id: b.id })).at(-1)?.id ?? null;

/** Whether someone with these heads holds an event: it is among them or their ancestors. What is not here tells nothing. */
export const isReceived = ({ events }: Ledger, heads: readonly string[], id: EventId): boolean => {
  const known = new Set(heads);
  const upTo = placesUpTo(events.filter(one => known.has(one.id)), events.length);
  return events.some(one => one.id === id && hasBit(upTo, one.place));
};
