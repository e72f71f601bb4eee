import { defineRule } from './rule.ts';

export type HistoryFacts = { name: string; /** A mail, a meeting or a page it grew from. */ hasSource: boolean; /** The one asked has had it, or gets it now. */ reachesDelegate: boolean };

/** Asks for what came before: a handover carries its history. */
export const handOverWithHistory = defineRule({
  id: 'hand-over-with-history',
  severity: 'hint',
  principles: ['B3', 'B4', 'A2'],
  speaks: false,
  messages: ['no-source', 'stays-behind'],
  check({ name, hasSource, reachesDelegate }: HistoryFacts) {
    if (!hasSource) return { messageId: 'no-source', data: { name } };
    return reachesDelegate ? 'pass' : { messageId: 'stays-behind', data: { name } };
  },
});
