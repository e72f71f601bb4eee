import { defineRule } from './rule.ts';

export type AuthorityFacts = { name: string; decidesAlone: readonly string[]; consultsFirst: readonly string[]; staysWithDelegator: readonly string[] };

/** Asks whether responsibility comes with something to decide, where the draft only says what she may not. */
export const authorityMatchesResponsibility = defineRule({
  id: 'authority-matches-responsibility',
  severity: 'hint',
  principles: ['E7', 'E5'],
  speaks: false,
  messages: ['only-limits'],
  check({ name, decidesAlone, consultsFirst, staysWithDelegator }: AuthorityFacts) {
    const limits = consultsFirst.length + staysWithDelegator.length;
    return limits > 0 && decidesAlone.length === 0 ? { messageId: 'only-limits', data: { name } } : 'pass';
  },
});
