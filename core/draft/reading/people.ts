import type { MailPerson } from '../from-mail.ts';

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? [];

const namesOf = ({ name, address }: MailPerson): readonly string[] => {
  const words = wordsOf(name).flatMap(word => (word.includes('-') ? [word, ...word.split('-')] : [word]));
  return words.length > 0 ? words : wordsOf((address.split('@')[0] ?? '').replaceAll(/[._]/gu, ' '));
};

const initials = /^@?(\p{Lu}{2,4})(?![\p{L}\p{M}])/u;
/** Capitals that are seldom anybody's. */
const noInitials = new Set(['OK', 'HR', 'IT', 'IKT', 'PR', 'AS', 'AI', 'KI', 'EU', 'PC', 'NB', 'PS', 'ROS', 'HMS', 'FYI', 'AP']);
const capitalsOf = ({ name }: MailPerson): readonly string[] => {
  const parts = name.split(/[\s-]+/u).map(part => part.charAt(0).toUpperCase());
  const words = name.split(/\s+/u).map(part => part.charAt(0).toUpperCase());
  return [parts.join(''), words.join(''), `${words[0] ?? ''}${words.at(-1) ?? ''}`];
};

/** «LPH», «KS», as minutes tell who: the only one on the list whose names begin so. */
const personByInitials = (text: string, people: readonly MailPerson[]): Named | null => {
  const said = initials.exec(text)?.[1];
  if (!said || noInitials.has(said)) return null;
  const [person, other] = people.filter(one => capitalsOf(one).includes(said));
  return person && !other ? { person, words: 1 } : null;
};

export type Named = { person: MailPerson; words: number };

/** How many of the first words name a person: the given name first, then as much of the rest as is said. */
const wordsNaming = (said: readonly string[], person: MailPerson): number => {
  const names = namesOf(person);
  const first = said[0];
  if (!first || !names.includes(first)) return 0;
  let count = 1;
  // «Anne L. H.»: a letter stands for a name.
  const isName = (word: string) => names.includes(word) || (word.length === 1 && names.some(name => name.startsWith(word)));
  while (count < said.length && isName(said[count]!) && said[count] !== said[count - 1]) count += 1;
  return count;
};

/** The person a text begins with the name of; the one most of whose name is said, and the one earlier in the list where two share it. */
export const personNamedFirst = (text: string, people: readonly MailPerson[]): Named | null => {
  const short = personByInitials(text, people);
  if (short) return short;
  const lead = (/^@?((?:[\p{Lu}][\p{L}\p{M}'’-]*\s*){1,4})/u.exec(text) ?? /^@?([\p{L}\p{M}'’-]{2,})(?=\s*,)/u.exec(text))?.[1];
  if (!lead) return null;
  const said = wordsOf(lead);
  const found = people.map(person => ({ person, words: wordsNaming(said, person) })).filter(({ words }) => words > 0);
  // A surname that is someone else's tells that another person is meant.
  const next = said[1];
  const best = found.toSorted((one, other) => other.words - one.words)[0];
  if (!best) return null;
  const isOther = best.words === 1 && next !== undefined && said.length > 1 && isFollowedByName(text, said);
  return isOther ? null : best;
};

/** The person named right behind what was found. */
export const personBehind = (text: string, found: RegExpExecArray, people: readonly MailPerson[]): Named | null => personNamedFirst(text.slice(found.index + found[0].length), people);

/** What stands after the name a text begins with. */
export const afterName = (text: string, { words }: Named): string => text.slice(new RegExp(`^@?(?:[\\p{L}\\p{M}'’-]+\\s*){${words}}`, 'u').exec(text)?.[0].trimEnd().length ?? 0);

/** «Kari Solli skriver»: a capital after the first name, inside a sentence, is a surname. */
const isFollowedByName = (text: string, said: readonly string[]): boolean => {
  const second = text.split(/\s+/u)[1] ?? '';
  return /^\p{Lu}/u.test(second) && second.toLowerCase().startsWith(said[1]!);
};
