import { defineRule } from './rule.ts';

export type ReachableFacts = { name: string; delegatorPromises: readonly string[]; checkIns: string | null };

/** Asks what the delegator promises in return, where nothing says when she is there for consultation. */
export const delegatorIsReachable = defineRule({
  id: 'delegator-is-reachable',
  severity: 'hint',
  principles: ['A15', 'A9', 'B10', 'E3'],
  speaks: false,
  messages: ['missing'],
  check: ({ name, delegatorPromises, checkIns }: ReachableFacts) =>
    delegatorPromises.length === 0 && checkIns === null ? { messageId: 'missing', data: { name } } : 'pass',
});
