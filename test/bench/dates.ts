/** `npm run bench -- dates`: how long a date takes, over the labelled phrases and 10,000 random texts; and a whole mail, over the labelled ones. */
import fc from 'fast-check';
import type { ReadingLanguage } from '#core/draft/dates/mark.ts';
import { readDate } from '#core/draft/dates/read-date.ts';
import { readMail } from '#core/draft/read-mail.ts';
import { mailOf, type MailLine } from '../inspect/mail.ts';
import phrases from '../data/date-phrases.json' with { type: 'json' };
import mailFile from '../tenant/content/data/mails-open.json' with { type: 'json' };

const languages: readonly ReadingLanguage[] = ['nb', 'nn', 'en', 'sv', 'da'];
const words = 'innen før kl. halv neste uke 53 31. februar by the 15th EOD 99/99 om to uker : fredag Q5 100 arbeidsdager 2026-13-40 . , \n'.split(' ');
const seed = 20_261_124;

const timed = <Input>(inputs: readonly Input[], doing: (input: Input, at: number) => void): number[] =>
  inputs.map((input, at) => {
    const start = performance.now();
    doing(input, at);
    return performance.now() - start;
  });

const told = (what: string, times: readonly number[]) => {
  const ordered = times.toSorted((one, other) => one - other);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  console.log(`${what.padEnd(34)} mean ${mean.toFixed(3)} ms, 99 % within ${ordered[Math.floor(times.length * 0.99)]!.toFixed(2)} ms, longest ${ordered.at(-1)!.toFixed(2)} ms`);
};

export const benchDates = () => {
  const now = Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Oslo]');
  const labelled = phrases.items as { text: string; lang: ReadingLanguage }[];
  for (const { text, lang } of labelled) readDate(text, { lang, now });
  told('a labelled phrase', timed(labelled, ({ text, lang }) => void readDate(text, { lang, now })));

  const random = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.array(fc.constantFrom(...words), { maxLength: 60 }).map(each => each.join(' ')));
  const texts = fc.sample(random, { numRuns: 10_000, seed });
  told('a random text, of 10,000', timed(texts, (text, at) => void readDate(text, { lang: languages[at % languages.length]!, now })));

  const mails = (mailFile.mails as unknown as MailLine[]).map(line => mailOf(line)!);
  for (const mail of mails) readMail(mail);
  told('a whole mail', timed(mails, mail => void readMail(mail)));
};
