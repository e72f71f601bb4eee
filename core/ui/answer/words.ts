import type { Answer } from '#core/overview/move.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import { asLines, asText } from '#core/vocabulary/text.ts';
import { counterProblem, countered, type CounterWords } from './counter-words.ts';

/** The doors of an answer. */
export type Door = Exclude<Answer['kind'], 'concern'>;

/** What she has typed behind the four doors; going from one door to another loses none of it. */
export type Words = CounterWords & { promise: string; needs: string; because: string; question: string; /** What stands as the question is a worry. */ isWorried: boolean; suggestion: string };

/** The answer behind a door, or null while it still lacks something. */
export const answerOf = (kind: Door, words: Words, terms: Terms, today: Temporal.PlainDate): Answer | null => {
  const because = asText(words.because);
  switch (kind) {
    case 'promise': {
      const promise = asText(words.promise);
      return promise === '' ? null : { kind, promise, needs: asLines(words.needs) };
    }
    case 'counter':
      return counterProblem(terms, words, today) ? null : { kind, terms: countered(terms, words), because };
    case 'ask': {
      const text = asText(words.question);
      return text === '' ? null : { kind: words.isWorried ? 'concern' : kind, text };
    }
    case 'decline':
      return { kind, because, ask: asText(words.suggestion) };
  }
};
