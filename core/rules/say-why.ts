import { defineRule } from './rule.ts';

export type WhyFacts = { why: string; hasSource: boolean; reachesDelegate: boolean };

/** Asks why where neither the draft nor a mail that comes along says it: a purpose is explained again in each new context. */
export const sayWhy = defineRule({
  id: 'say-why',
  severity: 'hint',
  principles: ['A4', 'E9'],
  speaks: false,
  messages: ['missing', 'only-source'],
  check({ why, hasSource, reachesDelegate }: WhyFacts) {
    if (why.trim() !== '') return 'pass';
    return { messageId: hasSource && reachesDelegate ? 'only-source' : 'missing', data: {} };
  },
});
