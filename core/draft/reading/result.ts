import { asLine } from '#core/vocabulary/text.ts';
import type { ReadingLanguage } from '../dates/mark.ts';
import { plainSubject } from '../from-mail.ts';
import type { Finding, Scene } from './findings.ts';
import { toldAsDone } from './told-as-done.ts';

const longestResult = 120;

/** What a finding says, without the words that say when. */
const withoutWhen = ({ piece: { text, start, end }, due }: Finding): string => {
  const words = due?.words;
  if (!words || words.start < start || words.end > end) return text;
  return text.replace(text.slice(words.start - start, words.end - start), ' ');
};

const done = (finding: Finding, { patterns, people }: Scene, language: ReadingLanguage): string | null => toldAsDone(withoutWhen(finding), language, people, patterns);

const short = (text: string) => asLine(text.replace(/[\s?!.:]+$/u, ''), longestResult);

/** What is to be reached, in one line: the first ask told as done, or else the mail's subject, or the ask as it stands. */
export const resultOf = (asks: readonly Finding[], subject: string, language: ReadingLanguage, scene: Scene): string | null => {
  const first = asks[0];
  if (!first) return short(plainSubject(subject)) || null;
  return short(done(first, scene, language) ?? '') || short(plainSubject(subject)) || short(first.piece.text);
};
