import { dueText } from '#core/language/calendar.ts';
import type { Language } from '#core/language/language.ts';

/** A moment of a plan: «onsdag 2. desember kl. 11.30», to the quarter after it. */
export const planned = (language: Language, moment: Temporal.ZonedDateTime): string => {
  const up = moment.round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' });
  return dueText(language, { date: up.toPlainDate().toString(), time: up.toPlainTime().toString({ smallestUnit: 'minute' }) });
};
