/** A phrase to look for: words as they are written, and what is said of them. */
export type Phrase<More = object> = { words: string; /** Only where the text begins with it. */ atStart?: boolean; /** Words after which it says something else. */ unless?: string } & More;

/** The phrase as it stands in the text, and where. */
export type FoundPhrase<More> = { phrase: string; at: number } & More;

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);

const patterns = new WeakMap<object, RegExp>();
const patternOf = (phrase: Phrase): RegExp => {
  const known = patterns.get(phrase) ?? new RegExp(`${phrase.atStart ? '^' : String.raw`(?<![\p{L}\p{N}])`}${escaped(phrase.words)}(?![\\p{L}\\p{N}])${phrase.unless ? `(?!\\s+${escaped(phrase.unless)})` : ''}`, 'iu');
  patterns.set(phrase, known);
  return known;
};

const longestWord = ({ words }: Phrase): string => words.toLowerCase().split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest));

/** The first phrase that stands in a text as words of its own, the longest of those that begin there; null where none does. */
export const firstPhrase = <More extends object>(text: string, phrases: readonly Phrase<More>[]): FoundPhrase<Phrase<More>> | null => {
  if (text.trim() === '') return null;
  // A pattern takes long to make, and most phrases are nowhere near the text.
  const written = text.toLowerCase();
  const found = phrases.flatMap(one => {
    if (!written.includes(longestWord(one))) return [];
    const match = patternOf(one).exec(text);
    return match ? [{ ...one, phrase: match[0], at: match.index }] : [];
  });
  return found.toSorted((one, other) => one.at - other.at || other.phrase.length - one.phrase.length)[0] ?? null;
};
