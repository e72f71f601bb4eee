
/**
 * What is asked for, step by step, each at its first use:
 * `rooms` sees colleagues' names and free/busy, `agreements` reads and writes the letters, and looks up who an address belongs to.
 */
export type Step = 'sign-in' | 'rooms' | 'agreements';

/** Delegated scopes of each step; `User.Read` goes along so that a first step is one question. */
export const scopesOf: Record<Step, readonly string[]> = {
  'sign-in': ['User.Read'],
  rooms: ['User.Read', 'Calendars.ReadBasic', 'User.ReadBasic.All'],
  agreements: ['User.Read', 'User.ReadBasic.All', 'Mail.ReadWrite', 'Mail.Send'],
};

export type SignIn = {
  /**
   * An access token for a step, without disturbing the person.
   *
   * @throws Trouble `consent` when the person must say yes first, `offline` when the sign-in service can't be reached.
   */
  token(step: Step, options?: { fresh?: boolean; claims?: string }): Promise<string>;
  /** Asks the person, in a window of the sign-in service. Call it from a click. Throws `cancelled` when she closes it. */
  ask(step: Step): Promise<void>;
  /** Lets go of an account that turned out to be another's; the next time she is asked, she chooses. */
  forget(): void;
};

