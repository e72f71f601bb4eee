import { da } from './words/da.ts';
import { en } from './words/en.ts';
import { nb } from './words/nb.ts';
import { nn } from './words/nn.ts';
import { sv } from './words/sv.ts';
import type { Words } from './words/words.ts';
import { tokensOf } from './token.ts';

export type ReadingLanguage = 'nb' | 'nn' | 'en' | 'sv' | 'da';

/** What a stretch of text may mean: a place in the list of its kind, counted from one; 1 where the kind is no list. */
export type Meanings = { readonly [Kind in keyof Words]?: number };
export type Mark = { text: string; start: number; end: number; means: Meanings };

type Lexicon = { phrases: ReadonlyMap<string, Meanings>; longest: number };

const lexiconOf = (tables: readonly Words[]): Lexicon => {
  const phrases = new Map<string, Record<string, number>>();
  let longest = 1;
  const learn = (kind: string, ways: string, value: number) => {
    for (const way of ways.split('|')) {
      const words = tokensOf(way).map(({ text }) => text);
      longest = Math.max(longest, words.length);
      const phrase = words.join(' ');
      const known = phrases.get(phrase) ?? {};
      known[kind] ??= value;
      phrases.set(phrase, known);
    }
  };
  for (const table of tables) {
    for (const [kind, ways] of Object.entries(table) as [string, string | readonly string[]][]) {
      if (typeof ways === 'string') learn(kind, ways, 1);
      else ways.forEach((each, at) => learn(kind, each, at + 1));
    }
  }
  return { phrases, longest };
};

// Bokmål and nynorsk stand side by side in many mails, so each knows the other's words.
const tables: Record<ReadingLanguage, readonly Words[]> = { nb: [nb, nn], nn: [nn, nb], en: [en], sv: [sv], da: [da] };
const lexicons = new Map<ReadingLanguage, Lexicon>();

const lexiconFor = (language: ReadingLanguage): Lexicon => {
  const known = lexicons.get(language) ?? lexiconOf(tables[language]);
  lexicons.set(language, known);
  return known;
};

/** The text as marks: each the longest phrase the language's table knows, or a single token that means nothing to it. */
export const marksOf = (text: string, language: ReadingLanguage): Mark[] => {
  const { phrases, longest } = lexiconFor(language);
  const tokens = tokensOf(text);
  const marks: Mark[] = [];
  for (let at = 0; at < tokens.length; ) {
    let length = Math.min(longest, tokens.length - at);
    let means: Meanings | undefined;
    for (; length > 0 && !means; length -= 1) {
      const phrase = length === 1 ? tokens[at]!.text : tokens.slice(at, at + length).map(token => token.text).join(' ');
      means = phrases.get(phrase);
    }
    const last = means ? at + length : at;
    marks.push({ text: tokens.slice(at, last + 1).map(token => token.text).join(' '), start: tokens[at]!.start, end: tokens[last]!.end, means: means ?? {} });
    at = last + 1;
  }
  return marks;
};
