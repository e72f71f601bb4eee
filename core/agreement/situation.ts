import type { Role } from '#core/vocabulary/party.ts';

/** Where an agreement stands. Each is defined in core/ledger/status.ts; the first that fits is told. */
export type Status =
  /** Nothing has been said with effect. */
  | 'none'
  /** The delegate asked to be given the work. */
  | 'requested'
  /** An offer waits for the delegate. */
  | 'offered'
  /** The delegate proposed other terms. */
  | 'countered'
  /** The delegator recorded a yes given by ordinary mail: «registrert svar», never «avtalt». */
  | 'recorded'
  /** Both have said yes to the same terms. */
  | 'agreed'
  | 'delivered'
  /** The work was received with recognition. */
  | 'closed'
  | 'ended'
  | 'declined'
  | 'withdrawn';

/** Who is expected to do something next; null when nobody is. */
export type Ball = Role | null;
