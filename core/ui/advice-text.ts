import { longDay, sentenceCase } from '#core/language/calendar.ts';
import type { Language, MessageId } from '#core/language/language.ts';
import type { Advice } from '#core/rules/catalogue.ts';
import { firstName } from '#core/vocabulary/party.ts';

/** A finding as a sentence; days and names in it are put in the reader's own form. */
export const adviceText = ({ sayChosen, tag }: Language, { rule, messageId, data }: Pick<Advice, 'rule' | 'messageId' | 'data'>): string => {
  const filled = Object.entries(data).map(([key, value]) => {
    if (value instanceof Temporal.PlainDate) return [key, longDay(tag, value)] as const;
    return [key, key === 'name' ? firstName(String(value)) : (value ?? '')] as const;
  });
  return sentenceCase(sayChosen(`advice.${rule}.${messageId}` as MessageId, Object.fromEntries(filled)));
};
