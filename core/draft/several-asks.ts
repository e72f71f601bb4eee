/** The ask a proposal is about, of a mail that asks for several things; `result` as it is now written, the others as they were read. */
export type AskOfSeveral = { sentence: string; result: string; others: readonly { sentence: string; result: string | null }[] };

/** An agreement that grew from the same mail; `ask` is the sentence it answers, null where this device doesn't know. */
export type GrownFromMail = { ask?: string | null; result?: string };

const bare = (text: string) => text.replace(/[\s.?!:]+/gu, ' ').trim().toLocaleLowerCase('nb');
const isSame = (one: string | null | undefined, other: string | null | undefined) => Boolean(one && other) && bare(one!) === bare(other!);

/** Whether an agreement is known to be about this ask. */
export const isOfAsk = (one: { sentence: string; result: string | null }, { ask = null, result = '' }: GrownFromMail): boolean =>
  ask === null ? isSame(one.result, result) || isSame(one.sentence, result) : isSame(ask, one.sentence);

/**
 * Whether an agreement is about another of a mail's asks, so that this one may still be asked for. What says the same as is asked for now is no
 * other, whatever sentence it grew from; and what can't be told apart counts as the same: a promise is not given to two for want of knowing.
 */
export const isAboutAnotherAsk = (asked: AskOfSeveral | null, { ask = null, result = '' }: GrownFromMail): boolean => {
  if (asked === null || isSame(result, asked.result)) return false;
  if (asked.others.some(other => isSame(other.sentence, ask) && isSame(other.result, asked.result))) return false;
  return ask === null ? asked.others.some(other => isOfAsk(other, { result })) : !isSame(ask, asked.sentence);
};
