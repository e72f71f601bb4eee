import { daysBetween } from '#core/time/days.ts';
import { defineRule } from './rule.ts';

export type AnswerByFacts = { name: string; today: Temporal.PlainDate; due: Temporal.PlainDate | null; answerBy: Temporal.PlainDate | null };

/** Asks for a day to answer by, where there is time enough that the question could be left lying. */
export const answerByDate = defineRule({
  id: 'answer-by-date',
  severity: 'hint',
  principles: ['B7', 'B5'],
  speaks: false,
  messages: ['missing'],
  check({ name, today, due, answerBy }: AnswerByFacts, { daysAhead }) {
    if (!due) return 'unknown';
    return answerBy === null && daysBetween(today, due) >= daysAhead ? { messageId: 'missing', data: { name } } : 'pass';
  },
});
