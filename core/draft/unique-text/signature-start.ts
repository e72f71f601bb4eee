import { asSeen, type Line } from './lines.ts';
import { closing, deviceLine, listFoot, softClosing } from './words.ts';

const longestSignature = 14;
const longestLine = 120;

const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{M}]+/u).filter(Boolean);

/** A line that holds nothing but the sender's name, or parts of it, or initials. */
const isNameOf = (names: ReadonlySet<string>, text: string): boolean => {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 8 || /[.?!:]$/u.test(text.replace(/\b\p{L}\.$/u, ''))) return false;
  const isInitial = (word: string) => word.length === 1 && [...names].some(name => name.startsWith(word));
  const [first = '', ...titles] = text.split(/\s*[|,–]\s+|\s+(?=\()/u);
  // «Priya Raman | Solution architect», «Bjørg Halvorsen, Smedbakken 9».
  if (titles.length > 0 && (wordsOf(first).length > 1 || /^[\p{Lu}(]/u.test(titles[0]!)) && isNameOf(names, first)) return true;
  // «LP» under a mail of Lars Petter's.
  if (/^\p{Lu}{2,3}$/u.test(text.trim())) return [...text.trim().toLowerCase()].every(letter => [...names].some(name => name.startsWith(letter)));
  return words.some(word => names.has(word)) ? words.every(word => names.has(word) || isInitial(word)) : words.length <= 2 && words.every(isInitial) && text === text.toUpperCase();
};

const isShort = (line: Line) => asSeen(line.text).length <= longestLine;

/** Nothing below reads like more text: a few short lines, none of them a sentence. */
const isFoot = (lines: readonly Line[]): boolean => {
  const filled = lines.filter(line => asSeen(line.text) !== '');
  return filled.length <= longestSignature && filled.every(isShort);
};
const isSilent = (lines: readonly Line[]) => isFoot(lines) && lines.every(line => !/[\p{L}][.?!]$/u.test(asSeen(line.text)));

const restAfter = (text: string) => text.replace(closing, '').replace(/^[\s,.!:–-]+/u, '');

const isClosing = (text: string, names: ReadonlySet<string>): boolean => {
  if (text.length > 70 || !closing.test(text)) return false;
  const rest = restAfter(text);
  return rest === '' || isNameOf(names, rest) || (!/[?!]$/u.test(rest) && rest.split(/\s+/u).length <= 8 && /^(?:(?:fra |frå |från |from )?[\p{Lu}]|(?:oss|alle|alla|meg|vi|styret|laget|klubben|naboene|rådet)(?![\p{L}]))/u.test(rest));
};

/**
 * The line a signature begins at: a dash line, a leave-taking, a device's line, the foot of a list, or the sender's bare name; the number of
 * lines where there is none.
 *
 * @param sender name and address of the writer, for mails signed by name alone.
 */
export const signatureStart = (lines: readonly Line[], sender: string): number => {
  const names = new Set(wordsOf(sender));
  const seen = lines.map(line => asSeen(line.text));
  const below = (at: number) => lines.slice(at + 1);
  const nextFilled = (at: number) => seen.slice(at + 1).find(text => text !== '') ?? '';

  const found = seen.findIndex((text, at) => {
    if (text === '') return false;
    if (/^--\s*$/u.test(text) || deviceLine.test(text) || listFoot.test(text)) return true;
    if (isClosing(text, names)) return isFoot(below(at));
    if (softClosing.test(text)) return isNameOf(names, nextFilled(at)) && isSilent(below(at));
    return at > 0 && isNameOf(names, text) && isSilent(below(at));
  });
  return found < 0 ? lines.length : found;
};
