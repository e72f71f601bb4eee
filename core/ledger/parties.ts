import type { Parties } from '#core/vocabulary/party.ts';
import type { Readable } from './event.ts';

/** The parties, as the agreement's first event names them; null of any other event. */
export const namedParties = (first: Readable | undefined): Parties | null =>
  first?.event.ag === '' && 'parties' in first.event.body ? (first.event.body.parties as Parties) : null;
