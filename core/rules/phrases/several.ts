import type { Phrase } from './find.ts';

const nb = ['dere', 'dere to', 'begge to', 'alle sammen', 'i fellesskap', 'noen av dere', 'en av dere'];
const nn = ['dykk to', 'alle saman', 'i fellesskap', 'nokon av dykk', 'ein av dykk'];
const en = ['both of you', 'you both', 'all of you', 'the two of you', 'one of you', 'somebody', 'someone'];

/** Ways to put one thing to several people. */
export const several: readonly Phrase[] = [...new Set([...nb, ...nn, ...en])].map(words => ({ words }));
