/** A word, a figure or a sign, and where it stands in the text. */
export type Token = { text: string; start: number; end: number };

const invisible = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const pieces = new RegExp(`mid(?=-\\p{L})|[\\p{L}\\p{M}][\\p{L}\\p{M}${invisible}]*(?:['’.-](?=\\p{L})[\\p{L}\\p{M}${invisible}]+)*|\\d[\\d${invisible}]*(?:[.:/,-]\\d+)*(?:st|nd|rd|th|:[ea])?(?!\\d|(?![ap]\\.?m(?!\\p{L}))\\p{L})|\\d+|\\S`, 'giu');
const unseen = new RegExp(`[${invisible}]`, 'gu');

/** The tokens of a text, in small letters, without signs nobody sees; their places are those of the text as it was given. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(pieces)].map(found => ({
    text: found[0].replace(unseen, '').replaceAll('’', "'").toLowerCase(),
    start: found.index,
    end: found.index + found[0].length,
  }));
