import { alwaysAllowed, movesOf } from '#core/agreement/possible.ts';
import type { WordType } from '#core/agreement/word.ts';
import type { Role } from '#core/vocabulary/party.ts';
import type { Ledger } from './ledger.ts';
import { pastOf } from './past.ts';
import { standingIn } from './standing.ts';

/** The types of which a role could write an event with effect now, sorted. */
export const movesNow = (ledger: Ledger, by: Role): WordType[] => {
  const moves = movesOf(by, standingIn(pastOf(ledger.history)));
  return ledger.isReadOnly ? moves.filter(type => alwaysAllowed.has(type)) : moves;
};
