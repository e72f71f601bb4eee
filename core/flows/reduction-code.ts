/**
 * Which code a kept state was made by: a hash of every source that decides where an agreement stands. A test holds it to the sources, so that a state
 * made by other code is never shown.
 */
export const reductionCode = '3swuzuXXf4Ie';
