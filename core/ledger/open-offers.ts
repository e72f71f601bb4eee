import { isOver } from './endings.ts';
import type { EventId } from './event.ts';
import { formedOffers } from './formed.ts';
import type { Past } from './past.ts';

/** Offers that wait for the delegate: of the newest revision, and neither answered nor taken back. None once a twin of theirs has formed. */
export const openOffers = (past: Past): ReadonlySet<EventId> => {
  if (isOver(past)) return new Set();

  const formed = formedOffers(past);
  const newestRev = greatestRev(past);
  const newest = past.of('terms.offered').filter(offer => offer.body.rev === newestRev);
  if (newest.some(offer => formed.has(offer.id))) return new Set();

  const gone = past.named('terms.withdrawn', 'terms.declined');
  return new Set(newest.map(offer => offer.id).filter(id => !gone.has(id)));
};

/** The greatest revision offered; 0 before any. */
export const greatestRev = (past: Past): number => past.of('terms.offered').reduce((most, offer) => Math.max(most, offer.body.rev), 0);
