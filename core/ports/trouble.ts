import type { Step } from './sign-in.ts';

/** What can go wrong on the way to a mailbox, as far as a person can do something about it. */
export type TroubleKind =
  | 'offline' // no answer at all
  | 'busy' // asked to wait, or the service is down for a moment
  | 'consent' // the person or the organisation must say yes first
  | 'cancelled' // the person closed the window
  | 'other-account' // signed in as someone else than the open mailbox
  | 'forbidden' // said no
  | 'missing' // no longer there
  | 'too-large' // more than a mail can carry
  | 'refused'; // our own request was wrong

/** Thrown by every port; `unsettled` is true when the act may have been done all the same. */
export class Trouble extends Error {
  readonly kind: TroubleKind;
  readonly step: Step | null;
  readonly unsettled: boolean;
  /** Seconds the service has asked us to stay away; null where it named none. */
  readonly retryAfterSeconds: number | null;

  constructor(kind: TroubleKind, options: { step?: Step; unsettled?: boolean; retryAfterSeconds?: number; cause?: unknown; detail?: string } = {}) {
    super(options.detail ? `${kind}: ${options.detail}` : kind, { cause: options.cause });
    this.name = 'Trouble';
    this.kind = kind;
    this.step = options.step ?? null;
    this.unsettled = options.unsettled ?? false;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}

/** The trouble in anything thrown; what nobody foresaw counts as the service being away. */
export const troubleOf = (thrown: unknown): Trouble => (thrown instanceof Trouble ? thrown : new Trouble('busy', { cause: thrown }));
