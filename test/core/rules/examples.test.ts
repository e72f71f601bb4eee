import { describe, expect, it } from 'vitest';
import { catalogue, type Facts } from '#core/rules/catalogue.ts';
import type { Outcome, Rule } from '#core/rules/rule.ts';
import { thresholdsOf, type RuleId } from '#core/vocabulary/rule-table.ts';
import { facts, type Example } from './facts.ts';

const files = import.meta.glob<{ examples: readonly Example[] }>('./examples/*.ts', { eager: true });

export const examplesOf = (id: string): readonly Example[] => files[`./examples/${id}.ts`]?.examples ?? [];

const said = (outcome: Outcome) => (typeof outcome === 'string' ? outcome : outcome.messageId);

describe.each((catalogue as readonly Rule<RuleId, Facts>[]).map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(examplesOf(id).map(([sentence, change, answer]) => [sentence, change, answer] as const))('%s', (_, change, answer) => {
    expect(said(rule.check(facts(change), thresholdsOf(id)))).toBe(answer);
  });
});
