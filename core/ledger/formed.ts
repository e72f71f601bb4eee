import { byCodeUnits, type EventId } from './event.ts';
import type { Past, SaidOf } from './past.ts';

/**
 * The offers both parties have said yes to: the delegate accepted it, or it adopts a counter she made.
 * Whether the yes had effect was settled by its own past, so nothing that arrives later can undo it (ledger.md, decision 3).
 */
export const formedOffers = (past: Past): ReadonlySet<EventId> => {
  const adopting = past.of('terms.offered').filter(isAdopting);
  return new Set([...past.named('terms.accepted'), ...adopting.map(offer => offer.id)]);
};

/** The formed offer that holds: the one with the greatest (rev, id). */
export const currentOffer = (past: Past): SaidOf<'terms.offered'> | undefined => {
  const formed = formedOffers(past);
  return greatestOffer(past.of('terms.offered').filter(offer => formed.has(offer.id)));
};

/** The events by which an offer forms. */
export const formingWords = (past: Past): readonly SaidOf<'terms.accepted' | 'terms.offered'>[] => [
  ...past.of('terms.accepted'),
  ...past.of('terms.offered').filter(isAdopting),
];

/** Two formed offers of the current revision with different terms: two devices accepted two offers at once. The next revision resolves it. */
export const isTwin = (past: Past): boolean => {
  const formed = formedOffers(past);
  const current = currentOffer(past);
  return past.of('terms.offered').some(({ id, body, terms }) => formed.has(id) && body.rev === current?.body.rev && terms !== current.terms);
};

export const greatestOffer = (offers: readonly SaidOf<'terms.offered'>[]): SaidOf<'terms.offered'> | undefined =>
  offers.toSorted((a, b) => a.body.rev - b.body.rev || byCodeUnits(a.id, b.id)).at(-1);

const isAdopting = (offer: SaidOf<'terms.offered'>): boolean => offer.body.adopts !== undefined;
