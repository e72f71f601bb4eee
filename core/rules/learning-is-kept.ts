import type { SharedAgreement } from '#core/vocabulary/shared-agreement.ts';
import { defineRule } from './rule.ts';

export type LearningFacts = { name: string; shared: readonly SharedAgreement[] | null };

/** Brings back what the two wrote that they learned, the latest first. */
export const learningIsKept = defineRule({
  id: 'learning-is-kept',
  severity: 'hint',
  principles: ['C2'],
  speaks: false,
  messages: ['last-time'],
  check({ name, shared }: LearningFacts) {
    if (!shared) return 'unknown';
    const learned = shared.find(agreement => agreement.learned !== null)?.learned;
    return learned ? { messageId: 'last-time', data: { name, learned } } : 'pass';
  },
});
