import { namedBy, type Word } from '#core/agreement/word.ts';
import type { EventId } from '#core/vocabulary/id.ts';
import type { Role } from '#core/vocabulary/party.ts';
import { hasBit } from './bits.ts';
import { byCodeUnits, byOrder } from './event.ts';
import { mostParents } from './read.ts';
import { headsOf, type Counted } from './set.ts';

/**
 * The parents of something new: all heads known, in the order of ids. An honest writer never omits.
 * Where there are more than sixteen: first the heads above what the event names or what answers it, then one's own, then the latest; notes
 * gather the rest.
 */
export const newParents = (events: readonly Counted[], by: Role, word: { body: Partial<Word['body']> }): Counted[] => {
  const heads = headsOf(events);
  if (heads.length <= mostParents) return heads;

  const about = eventsAbout(events, namedIn(word));
  const isAbove = (head: Counted) => about.some(({ place }) => place === head.place || hasBit(head.before, place));
  const rank = (head: Counted) => (isAbove(head) ? 0 : head.event.actor === by ? 1 : 2);

  return heads
    .map(head => ({ head, rank: rank(head), n: head.event.n, id: head.id }))
    .toSorted((a, b) => a.rank - b.rank || byOrder(b, a))
    .slice(0, mostParents)
    .map(({ head }) => head)
    .toSorted((a, b) => byCodeUnits(a.id, b.id));
};

/** These events, and those that answer them. */
const eventsAbout = (events: readonly Counted[], ids: ReadonlySet<EventId>): readonly Counted[] =>
  events.filter(({ id, event }) => ids.has(id) || [...namedIn(event)].some(named => ids.has(named)));

const namedIn = (word: { body: object }): ReadonlySet<EventId> => {
  const { adopts }: { adopts?: EventId } = word.body;
  return new Set([namedBy(word), adopts].filter(id => id !== undefined));
};
