/** The delegator gives the work and answers for the whole; the delegate promises the result. */
export type Role = 'delegator' | 'delegate';

/** One person in one directory. `tid` and `oid` are the tenant's and the person's GUIDs, small letters; the name is for display. */
export type Party = { tid: string; oid: string; address: string; name: string };

export type Parties = { delegator: Party; delegate: Party };

export const otherRole = (role: Role): Role => (role === 'delegator' ? 'delegate' : 'delegator');

/** The name people use of someone in a sentence. */
export const firstName = (name: string): string => name.trim().split(/\s+/u)[0] || name;

/** Addresses are compared without regard to ASCII case and to nothing else, so that no look-alike letter is ever folded into another. */
export const sameAddress = (one: string, other: string): boolean => withSmallAscii(one) === withSmallAscii(other);

/** Two ids that are both equal, or one address, are one person: nobody agrees with herself. */
export const samePerson = (one: Party, other: Party): boolean =>
  (one.tid === other.tid && one.oid === other.oid) || sameAddress(one.address, other.address);

const withSmallAscii = (text: string): string => text.replace(/[A-Z]/g, letter => letter.toLowerCase());
