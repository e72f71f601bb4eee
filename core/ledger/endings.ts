import type { Role } from '#core/vocabulary/party.ts';
import { hasBit } from './bits.ts';
import { byOrder, type EventId } from './event.ts';
import { formingWords } from './formed.ts';
import { seenByAny, type Past, type SaidOf } from './past.ts';

/** Work received, an end agreed, or an end declared. After it nothing forms. */
export const isOver = (past: Past): boolean => past.of('delivery.confirmed', 'end.accepted', 'end.declared').length > 0;

export const endings = (past: Past): readonly SaidOf<'end.accepted' | 'end.declared'>[] => past.of('end.accepted', 'end.declared');

/** Confirmed deliveries that close the agreement. Where an ending was seen first, the confirmation is recognition and closes nothing. */
export const closings = (past: Past): readonly SaidOf<'delivery.confirmed'>[] => {
  const ended = endings(past);
  const isAfterEnding = (closing: SaidOf<'delivery.confirmed'>) => ended.some(ending => hasBit(closing.before, ending.place));
  return past.of('delivery.confirmed').filter(closing => !isAfterEnding(closing));
};

/** The ending that is named: of several at once the least (`n`, id). Told also when the agreement is closed. */
export const namedEnding = (past: Past): EventId | null => endings(past).toSorted(byOrder)[0]?.id ?? null;

/** Offers to end that wait for the other's answer, and whose they are. New terms formed by someone who had seen one answer it. */
export const openEnds = (past: Past): ReadonlyMap<EventId, Role> => {
  if (isOver(past)) return new Map();

  const isAnswered = seenByAny(formingWords(past));
  return new Map(past.of('end.offered').flatMap(end => (isAnswered(end) ? [] : [[end.id, end.actor] as const])));
};
