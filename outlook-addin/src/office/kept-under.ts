/** What the form of a meeting keeps until it is sent (sessionData, Mailbox 1.11): what a check came to, and what was asked about. */
export const checkUnder = 'lofte.check';
export const askedUnder = 'lofte.asked';
