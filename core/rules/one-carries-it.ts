import { firstPhrase } from './phrases/find.ts';
import { several } from './phrases/several.ts';
import { defineRule } from './rule.ts';

export type OneCarriesFacts = { name: string; result: string };

/** Asks who carries it, where the result is put to several: the whole responsibility lies with one, and others help. */
export const oneCarriesIt = defineRule({
  id: 'one-carries-it',
  severity: 'hint',
  principles: ['A13'],
  speaks: false,
  messages: ['several'],
  check({ name, result }: OneCarriesFacts) {
    const found = firstPhrase(result, several);
    return found ? { messageId: 'several', data: { name, phrase: found.phrase } } : 'pass';
  },
});
