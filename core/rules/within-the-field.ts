import type { SharedAgreement } from '#core/vocabulary/shared-agreement.ts';
import { defineRule } from './rule.ts';

export type FieldFacts = { name: string; competence: readonly string[]; shared: readonly SharedAgreement[] | null };

const same = (one: string, other: string) => one.trim().toLocaleLowerCase('nb') === other.trim().toLocaleLowerCase('nb');

/** Asks whether the work lies in her field, where a competence is named that no agreement between the two has had. Nothing is inferred, nothing kept. */
export const withinTheField = defineRule({
  id: 'within-the-field',
  severity: 'hint',
  principles: ['A10'],
  speaks: false,
  messages: ['ask'],
  check({ name, competence, shared }: FieldFacts) {
    if (competence.length === 0) return 'pass';
    if (!shared) return 'unknown';
    const unheard = competence.find(one => !shared.some(agreement => agreement.competence.some(known => same(known, one))));
    return unheard === undefined ? 'pass' : { messageId: 'ask', data: { name, competence: unheard } };
  },
});
