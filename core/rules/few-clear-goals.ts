import { defineRule } from './rule.ts';

export type GoalsFacts = { goals: readonly string[] };

/** Asks for fewer goals when there are more than people can steer by. */
export const fewClearGoals = defineRule({
  id: 'few-clear-goals',
  severity: 'hint',
  principles: ['C1', 'E8'],
  speaks: false,
  messages: ['too-many'],
  check({ goals }: GoalsFacts, { mostGoals }) {
    return goals.length > mostGoals ? { messageId: 'too-many', data: { count: goals.length, most: mostGoals } } : 'pass';
  },
});
