import { defineRule } from './rule.ts';

export type ResourcesFacts = { name: string; effortSeconds: number; resources: readonly string[] };

const aDay = 7.5 * 3600;

/** Asks what there is to draw on, where the work takes more than a day: people, money, tools, access. */
export const resourcesNamed = defineRule({
  id: 'resources-named',
  severity: 'hint',
  principles: ['C4', 'E7', 'A17'],
  speaks: false,
  messages: ['missing'],
  check: ({ name, effortSeconds, resources }: ResourcesFacts) =>
    effortSeconds > aDay && resources.length === 0 ? { messageId: 'missing', data: { name } } : 'pass',
});
