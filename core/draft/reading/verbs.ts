import type { AskWords } from './words/words.ts';

const isVowel = (letter: string) => 'aeiouyæøåäöé'.includes(letter);

/** The present of a verb by the language's endings: every form they can make, for a list says only which verbs are meant. */
const presentForms = (verb: string, endings: readonly string[]): string[] =>
  endings.map(ending => {
    const last = verb.at(-1) ?? '';
    if (isVowel(last)) return ending.startsWith('e') ? verb.slice(0, -1) + ending : verb + ending;
    return ending === 'r' ? `${verb}er` : verb + ending;
  });

const listOf = (words: string) => words.split(' ').filter(Boolean);

/** The verbs of work of a language, as they ask and as they tell. */
export const verbsOf = (words: AskWords): { asking: ReadonlySet<string>; telling: ReadonlySet<string> } => {
  const asking = listOf(words.verbs);
  const telling = asking.flatMap(verb => presentForms(verb, words.presentEndings)).filter(form => !words.presentEndings.includes('s') || form.endsWith('s'));
  const doubled = asking.filter(verb => /[bdgklmnprt]$/u.test(verb)).map(verb => `${verb}${verb.at(-1)}er`);
  return { asking: new Set(asking), telling: new Set([...telling, ...doubled, ...listOf(words.irregularPresent)]) };
};
