import { defineRule } from './rule.ts';

export type MandateFacts = { mandate: string; /** How many tasks and goals there are to choose among. */ mandatesKnown: number };

/** Asks which task or goal the work serves, so that whoever takes it knows where it leads. Where nobody has named any, there is nothing to ask for. */
export const serveAMandate = defineRule({
  id: 'serve-a-mandate',
  severity: 'hint',
  principles: ['A3', 'D1'],
  speaks: true,
  messages: ['missing'],
  check({ mandate, mandatesKnown }: MandateFacts) {
    if (mandate.trim() !== '') return 'pass';
    return mandatesKnown === 0 ? 'unknown' : { messageId: 'missing', data: {} };
  },
});
