import type { Answer } from '#core/overview/move.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import { asLine, asLines, asText } from '#core/vocabulary/text.ts';

/** What she has typed behind the four doors; going from one door to another loses none of it. */
export type Words = { promise: string; needs: string; result: string; date: string; because: string; question: string; suggestion: string };

/** Why a counter-proposal can't be sent as it stands. */
export const counterProblem = (terms: Terms, { result, date }: Words, today: Temporal.PlainDate): 'same' | 'past' | null => {
  const line = asLine(result);
  if (line === '' || (line === terms.result && date === terms.due.date)) return 'same';
  return date !== terms.due.date && Temporal.PlainDate.compare(Temporal.PlainDate.from(date), today) < 0 ? 'past' : null;
};

const countered = (terms: Terms, { result, date }: Words): Terms => ({
  ...terms,
  result: asLine(result),
  // An hour belongs to its day; on another day it is open again.
  due: date === terms.due.date ? terms.due : { ...terms.due, date, time: null },
});

/** The answer behind a door, or null while it still lacks something. */
export const answerOf = (kind: Answer['kind'], words: Words, terms: Terms, today: Temporal.PlainDate): Answer | null => {
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
      return text === '' ? null : { kind, text };
    }
    case 'decline':
      return { kind, because, ask: asText(words.suggestion) };
  }
};
