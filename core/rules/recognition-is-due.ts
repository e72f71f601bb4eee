import type { SharedAgreement } from '#core/vocabulary/shared-agreement.ts';
import { defineRule } from './rule.ts';

export type RecognitionFacts = { name: string; shared: readonly SharedAgreement[] | null };

/** Reminds of a delivery that waits for its recognition, before the next thing is asked. */
export const recognitionIsDue = defineRule({
  id: 'recognition-is-due',
  severity: 'hint',
  principles: ['A8', 'C12'],
  speaks: false,
  messages: ['waiting'],
  check({ name, shared }: RecognitionFacts) {
    if (!shared) return 'unknown';
    const waiting = shared.find(({ waitsForRecognition }) => waitsForRecognition);
    return waiting ? { messageId: 'waiting', data: { name, result: waiting.result, ag: waiting.ag } } : 'pass';
  },
});
