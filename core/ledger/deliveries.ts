import type { EventId } from './event.ts';
import type { Past, SaidOf } from './past.ts';

export const deliveries = (past: Past): readonly SaidOf<'work.delivered' | 'delivery.recorded'>[] => past.of('work.delivered', 'delivery.recorded');

/** Deliveries someone has received with recognition. That is never taken back. */
export const confirmedDeliveries = (past: Past): ReadonlySet<EventId> => past.named('delivery.confirmed');

/** Deliveries that stand: confirmed, or neither returned nor retracted. */
export const standingDeliveries = (past: Past): ReadonlySet<EventId> => {
  const confirmed = confirmedDeliveries(past);
  const gone = past.named('delivery.returned', 'delivery.retracted');
  return new Set(deliveries(past).flatMap(({ id }) => (confirmed.has(id) || !gone.has(id) ? [id] : [])));
};

/** Deliveries that wait for the delegator's word. */
export const waitingDeliveries = (past: Past): ReadonlySet<EventId> => {
  const answered = past.named('delivery.returned', 'delivery.retracted', 'delivery.confirmed');
  return new Set(deliveries(past).flatMap(({ id }) => (answered.has(id) ? [] : [id])));
};
