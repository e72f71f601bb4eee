import { firstPhrase } from './phrases/find.ts';
import { wordings } from './phrases/wordings.ts';
import { defineRule } from './rule.ts';

/** Texts the delegate reads, by the name of their field. */
export type WordingFacts = { texts: Readonly<Record<string, string>> };

/** Points out a word that orders, may mean anything, or sows doubt, with one that does not. */
export const wording = defineRule({
  id: 'wording',
  severity: 'hint',
  principles: ['D5', 'A12', 'B5'],
  speaks: true,
  messages: ['order', 'time', 'vague', 'doubt'],
  check({ texts }: WordingFacts) {
    for (const [field, text] of Object.entries(texts)) {
      const found = firstPhrase(text, wordings);
      if (found) return { messageId: found.kind, data: { phrase: found.phrase, better: found.better, field, at: found.at } };
    }
    return 'pass';
  },
});
