/** A label, or what was read, of an ask, a promise or an action. */
export type Labelled = { sentence: string; who: string | null; due: string | null; dueAlternatives?: readonly (string | null)[] };

/** Text as the corpus compares it: without signs nobody sees, with single spaces. */
export const folded = (text: string): string => text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '').replace(/[\s\u00A0\u202F]+/gu, ' ').trim();

const wordsOf = (text: string) => folded(text).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Equal, or containing it, or at least four fifths of its words. */
const isSameSentence = (read: string, labelled: string): boolean => {
  const [one, other] = [wordsOf(read).join(' '), wordsOf(labelled).join(' ')];
  if (one === other || one.includes(other)) return true;
  return other.includes(one) && wordsOf(read).length >= 0.8 * wordsOf(labelled).length;
};

const day = (due: string | null) => (due === null ? null : due.slice(0, 10));

/** Right by the day; a null among the alternatives means that saying nothing is right too. */
export const isSameDue = (read: string | null, { due, dueAlternatives = [] }: Labelled): boolean => [due, ...dueAlternatives].some(right => day(right) === day(read));

export type Matched<Read extends Labelled, Right extends Labelled> = { pairs: [Read, Right][]; extra: Read[]; missed: Right[] };

/** Each label with the first reading that hits it; what is grey counts neither way. */
export const matched = <Read extends Labelled, Right extends Labelled>(read: readonly Read[], labels: readonly Right[], grey: readonly string[]): Matched<Read, Right> => {
  const left = [...read];
  const pairs: [Read, Right][] = [];
  const missed: Right[] = [];
  for (const label of labels) {
    const at = left.findIndex(each => isSameSentence(each.sentence, label.sentence));
    if (at < 0) missed.push(label);
    else pairs.push([left.splice(at, 1)[0]!, label]);
  }
  const extra = left.filter(each => ![...grey, ...labels.map(({ sentence }) => sentence)].some(sentence => isSameSentence(each.sentence, sentence)));
  return { pairs, extra, missed };
};
