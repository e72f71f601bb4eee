import type { EventId } from '#core/vocabulary/id.ts';
import type { Terms } from '#core/vocabulary/terms.ts';

/** What the delegate can say to an offer, through four doors, all alike; a question and a worry go through the same. */
export type Answer =
  | { kind: 'promise'; promise: string; needs: readonly string[] }
  | { kind: 'counter'; terms: Terms; because: string }
  | { kind: 'ask'; text: string }
  | { kind: 'concern'; text: string }
  | { kind: 'decline'; because: string; ask: string };

/** What else a party can do in an agreement. */
export type Move =
  | { kind: 'adopt'; counter: EventId; terms: Terms }
  | { kind: 'keep'; counter: EventId; because: string }
  | { kind: 'withdraw'; offer: EventId; because: string }
  | { kind: 'ask'; text: string }
  | { kind: 'answer'; question: EventId; text: string }
  /** Something that worries. It moves nothing and breaks nothing. */
  | { kind: 'concern'; text: string };
