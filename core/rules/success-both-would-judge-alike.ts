import { firstPhrase } from './phrases/find.ts';
import { praise } from './phrases/praise.ts';
import { defineRule } from './rule.ts';

export type SuccessFacts = { success: string };

/** Asks for a success that both would judge the same way: something to be seen or counted, and no word of praise. */
export const successBothWouldJudgeAlike = defineRule({
  id: 'success-both-would-judge-alike',
  severity: 'hint',
  principles: ['A6', 'A11', 'E9'],
  speaks: false,
  messages: ['missing', 'praise'],
  check({ success }: SuccessFacts) {
    if (success.trim() === '') return { messageId: 'missing', data: {} };
    const found = firstPhrase(success, praise);
    return found ? { messageId: 'praise', data: { phrase: found.phrase } } : 'pass';
  },
});
