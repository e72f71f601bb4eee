import type { EventId } from '#core/vocabulary/id.ts';
import type { Terms } from '#core/vocabulary/terms.ts';

/** What the delegate can say to an offer: four doors, all alike. */
export type Answer =
  | { kind: 'promise'; promise: string; needs: readonly string[] }
  | { kind: 'counter'; terms: Terms; because: string }
  | { kind: 'ask'; text: string }
  | { kind: 'decline'; because: string; ask: string };

/** What else a party can do in an agreement. */
export type Move =
  | { kind: 'adopt'; counter: EventId; terms: Terms }
  | { kind: 'keep'; counter: EventId; because: string }
  | { kind: 'withdraw'; offer: EventId; because: string }
  | { kind: 'ask'; text: string }
  | { kind: 'answer'; question: EventId; text: string };
