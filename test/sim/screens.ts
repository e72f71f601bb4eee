import { formingWords } from '#core/ledger/formed.ts';
import type { Ledger } from '#core/ledger/ledger.ts';
import { pastOf } from '#core/ledger/past.ts';
import { stateOf, type State } from '#core/ledger/state.ts';
import type { EventId } from '#core/ledger/event.ts';

/** What one screen of one device has shown of an agreement so far, since its browser was last emptied. */
export type Shown = Pick<State, 'rev' | 'status' | 'ended' | 'formed' | 'confirmed' | 'crossed' | 'events' | 'ineffective'>;

const isWithin = (before: readonly string[], after: readonly string[]): boolean => {
  const held = new Set(after);
  return before.every(id => held.has(id));
};

/** What must only grow from one look to the next. What the person took back herself within ten seconds is never looked at. */
export const shrunk = (before: Shown, after: Shown): string[] => [
  ...(after.rev < before.rev ? ['the revision went back'] : []),
  ...(before.ended !== null && after.ended === null ? ['an ending was undone'] : []),
  ...(before.status === 'closed' && after.status !== 'closed' ? ['a closing was undone'] : []),
  ...(before.status === 'ended' && after.status !== 'ended' && after.status !== 'closed' ? ['an ending was undone'] : []),
  ...(['formed', 'confirmed', 'crossed', 'events', 'ineffective'] as const).filter(key => !isWithin(before[key], after[key])).map(key => `${key} shrank`),
];

/** Every formed offer rests on each party's own consent to those very terms, in events that party truly wrote. */
export const withoutConsent = (ledger: Ledger, isTrue: (id: EventId, by: string) => boolean): string[] => {
  const past = pastOf(ledger.history);
  const offers = new Map(past.of('terms.offered').map(offer => [offer.id, offer]));
  const counters = new Map(past.of('terms.countered', 'terms.requested').map(counter => [counter.id, counter]));

  return stateOf(ledger).formed.flatMap(id => {
    const offer = offers.get(id);
    const adopted = offer?.body.adopts && counters.get(offer.body.adopts);
    const isOffered = offer !== undefined && isTrue(id, 'delegator');
    const isAccepted = past.of('terms.accepted').some(yes => yes.body.offer === id && yes.body.terms === offer?.terms && isTrue(yes.id, 'delegate'));
    const isProposed = Boolean(adopted && adopted.terms === offer?.terms && isTrue(adopted.id, 'delegate'));
    return isOffered && (isAccepted || isProposed) ? [] : [`in force without consent: ${id}`];
  });
};

/** The formed offers whose forming does not rest on a letter that still waits here. */
export const shownAsAgreed = (ledger: Ledger, unsent: ReadonlySet<string>): EventId[] =>
  formingWords(pastOf(ledger.history)).flatMap(word => (unsent.has(word.id) ? [] : [word.type === 'terms.accepted' ? word.body.offer : word.id]));

/** Nobody is locked in: both have a move, and while something binds each can end it alone. */
export const lockedIn = ({ status, formed, recorded, moves }: State): string[] => {
  if (status === 'none') return [];
  const isOver = status === 'closed' || status === 'ended';
  const isBound = (formed.length > 0 || recorded !== null) && !isOver;
  return (['delegator', 'delegate'] as const).flatMap(role => [
    ...(moves[role].length === 0 ? [`${role} has no move`] : []),
    ...(isBound && !moves[role].includes('end.declared') ? [`${role} cannot end it`] : []),
  ]);
};
