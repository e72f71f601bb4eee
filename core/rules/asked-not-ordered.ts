import { firstPhrase } from './phrases/find.ts';
import { imperatives } from './phrases/imperatives.ts';
import { defineRule } from './rule.ts';

export type AskedFacts = { result: string };

/** A sentence with one of these tells how something is; what looks like an order in it is a name or a noun. */
const tellsHowItIs = /(?<!\p{L})(?:er|har|blir|vert|is|are|has|have)(?!\p{L})/iu;

/** Asks for what is to be in place, where the result is an order to do something: a result can be promised, an order only obeyed. */
export const askedNotOrdered = defineRule({
  id: 'asked-not-ordered',
  severity: 'hint',
  principles: ['B5', 'D5', 'D6'],
  speaks: false,
  messages: ['imperative', 'exclaims'],
  check({ result }: AskedFacts) {
    const found = tellsHowItIs.test(result) ? null : firstPhrase(result.trim(), imperatives);
    if (found) return { messageId: 'imperative', data: { phrase: found.phrase } };
    return result.includes('!') ? { messageId: 'exclaims', data: {} } : 'pass';
  },
});
