import { defineRule } from './rule.ts';

/** What has been tried in an agreement one thinks of stepping into; null where one does not. */
export type StepInFacts = { name: string; stepIn: { hasOfferedHelp: boolean; hasTriedChange: boolean } | null };

/** Asks whether help, or other terms, would do, before the delegator steps in with what she alone is answerable for. */
export const stepInOnlyAfterTryingHelp = defineRule({
  id: 'step-in-only-after-trying-help',
  severity: 'warning',
  principles: ['E13', 'A12'],
  speaks: false,
  messages: ['try-help'],
  check({ name, stepIn }: StepInFacts) {
    if (!stepIn) return 'unknown';
    return stepIn.hasOfferedHelp || stepIn.hasTriedChange ? 'pass' : { messageId: 'try-help', data: { name } };
  },
});
