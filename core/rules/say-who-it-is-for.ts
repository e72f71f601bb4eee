import { defineRule } from './rule.ts';

export type WhoItIsForFacts = { forWhom: string };

/** Asks who is served when the draft does not say, so that the work keeps their experience in view. */
export const sayWhoItIsFor = defineRule({
  id: 'say-who-it-is-for',
  severity: 'hint',
  principles: ['A1', 'C11', 'D5'],
  speaks: true,
  messages: ['missing'],
  check: ({ forWhom }: WhoItIsForFacts) => (forWhom.trim() === '' ? { messageId: 'missing', data: {} } : 'pass'),
});
