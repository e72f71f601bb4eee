import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { ReadingLanguage } from '#core/draft/dates/mark.ts';
import { readDate, type DateOptions } from '#core/draft/dates/read-date.ts';

const now = Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Oslo]');
const read = (lang: ReadingLanguage, text: string, options: Partial<DateOptions> = {}) => readDate(text, { lang, now, ...options });

const limits: [ReadingLanguage, string, string][] = [
  ['nb', 'innen fredag kl. 12', '2026-11-27T12:00:00+01:00'],
  ['nb', 'før årsmøtet lørdag 12. desember', '2026-12-11'],
  ['nb', 'før lunsj i dag', '2026-11-24T11:30:00+01:00'],
  ['nb', 'til styremøtet mandag 7. desember kl. 09.00', '2026-12-07T09:00:00+01:00'],
  ['nb', 'Svarfrist: 5. januar 2027', '2027-01-05'],
  ['nb', 'innen utgangen av uka', '2026-11-27'],
  ['nb', 'før helga', '2026-11-27'],
  ['nb', 'før påske', '2027-03-24'],
  ['nb', 'i morgen tidlig', '2026-11-25T08:00:00+01:00'],
  ['nb', 'onsdag ettermiddag', '2026-11-25T16:00:00+01:00'],
  ['nb', 'klokka kvart på to i morgen', '2026-11-25T13:45:00+01:00'],
  ['nb', 'torsdag i neste uke', '2026-12-03'],
  ['nb', 'mandag om to uker', '2026-12-14'],
  ['nb', 'innen årsskiftet', '2026-12-31'],
  ['nb', 'innen fredag 27.', '2026-11-27'],
  ['nb', 'innen fredag 4.', '2026-12-04'],
  ['nb', 'innen fredag 2. klasse har tur', '2026-11-27'],
  ['nn', 'seinast tysdag klokka tolv', '2026-12-01T12:00:00+01:00'],
  ['nn', 'før jol', '2026-12-23'],
  ['nn', 'innan to virkedagar', '2026-11-26'],
  ['en', 'no later than Wednesday, 9 December', '2026-12-09'],
  ['en', 'by Friday 4th', '2026-12-04'],
  ['en', 'by EOD Monday', '2026-11-30T16:00:00+01:00'],
  ['en', 'before noon tomorrow', '2026-11-25T12:00:00+01:00'],
  ['en', 'by December 9th, 2026 at 3pm', '2026-12-09T15:00:00+01:00'],
  ['en', 'by the end of the month', '2026-11-30'],
  ['en', 'within the next three days', '2026-11-27'],
  ['sv', 'senast den 18 december', '2026-12-18'],
  ['sv', 'före advent', '2026-11-27'],
  ['sv', 'inom tre arbetsdagar', '2026-11-27'],
  ['da', 'inden fredag den 11. december', '2026-12-11'],
  ['da', 'inden kl. 14.30', '2026-11-24T14:30:00+01:00'],
  ['da', 'senest fredag i næste uge', '2026-12-04'],
  ['da', 'inden weekenden', '2026-11-27'],
];

test.each(limits)('%s: «%s» is due %s', (lang, text, due) => {
  expect(read(lang, text)).toMatchObject({ kind: 'deadline', due });
});

const nothings: [ReadingLanguage, string][] = [
  ['nb', 'Viser til sak 24/1123, § 8-4 og punkt 12.3.'],
  ['nb', 'Ring 579 77 214, så får du 20 % rabatt på 3,5 km kabel.'],
  ['nb', 'Versjon 2.1 kom sist fredag.'],
  ['nb', 'Lag en liste over elevtallene per 1. oktober.'],
  ['nb', 'Ha en god jul!'],
  ['nn', 'Sidan tysdag har vatnet vore brunt.'],
  ['en', 'I counted 14 failed submissions since Monday.'],
  ['en', 'She moved here two weeks ago.'],
  ['sv', 'Vi sågs i fredags.'],
  ['da', 'Sagen blev lukket i går.'],
];

test.each(nothings)('%s: «%s» sets no time', (lang, text) => {
  expect(read(lang, text)).toEqual({ kind: 'none' });
});

test('the words a reading rests on can be shown', () => {
  const text = 'Kan du se på utkastet innen fredag?';
  const { start, end } = read('nb', text) as { start: number; end: number };
  expect(text.slice(start, end)).toBe('innen fredag');
});

test('signs nobody sees do not hide a date, and its place is that of the text as it is', () => {
  const text = 'Kan du be\u00ADstille ti innen\u00A0fre\u200Bdag 4.\u00A0desember?';
  const found = read('nb', text) as { start: number; end: number };
  expect(found).toMatchObject({ due: '2026-12-04' });
  expect(text.slice(found.start, found.end)).toBe('innen\u00A0fre\u200Bdag 4.\u00A0desember');
});

test('words that may mean two days say so, with both', () => {
  expect(read('nb', 'neste fredag')).toMatchObject({ isAmbiguous: true, due: '2026-12-04', alternatives: ['2026-11-27'] });
  expect(read('en', 'by 3/4/2027')).toMatchObject({ isAmbiguous: true, due: '2027-04-03', alternatives: ['2027-03-04'] });
});

test('the end of the day is the end of one’s own', () => {
  expect(read('en', 'by EOD', { workday: { start: '07:00', end: '15:30' } })).toMatchObject({ due: '2026-11-24T15:30:00+01:00' });
});

test('words that point back find the day they point at', () => {
  const anchor = Temporal.PlainDate.from('2026-12-15');
  expect(read('en', 'for 13:00 to 16:00 that day', { anchor })).toMatchObject({ due: '2026-12-15T13:00:00+01:00' });
  expect(read('nb', 'dagen før', { anchor })).toMatchObject({ due: '2026-12-14' });
  expect(read('nb', 'dagen før')).toEqual({ kind: 'none' });
});

test.each([
  ['en', 'within a fortnight', '2026-12-08'],
  ['en', 'by Friday week', '2026-12-04'],
  ['en', 'on 1 December at the latest', '2026-12-01'],
  ['en', 'two working days before the meeting on 15 December', '2026-12-11'],
  ['nb', 'en uke før møtet tirsdag 15. desember', '2026-12-08'],
  ['nb', 'innen første uke av januar', '2027-01-08'],
  ['nb', 'siste arbeidsdag i november', '2026-11-30'],
  ['nb', 'den 15. i neste måned', '2026-12-15'],
  ['nb', 'i løpet av formiddagen i morgen', '2026-11-25'],
  ['nb', 'frist 8/1-27', '2027-01-08'],
  ['nb', 'før uka er omme', '2026-11-27'],
  ['nb', 'innen neste møte, som er mandag 14. desember', '2026-12-14'],
  ['sv', 'innan veckan är slut', '2026-11-27'],
] as const)('%s: «%s»', (lang, text, due) => expect(read(lang, text)).toMatchObject({ due }));

test.each([
  ['nb', 'Kapittel 4.12 og 5.12 er tunge.'],
  ['nb', 'Det koster til sammen 4 380 kr.'],
  ['nb', 'Lyset står på til 23 hver kveld.'],
  ['nb', 'én hverdag og én lørdag'],
  ['nn', 'rommet frå kl. 10 til 15'],
] as const)('%s: «%s» is no deadline', (lang, text) => expect(read(lang, text)).toEqual({ kind: 'none' }));

const pieces = ['innen', 'før', 'kl.', 'halv', 'neste', 'uke', '53', '31.', '30.', 'februar', 'by', 'the', '15th', 'EOD', '99/99', '2026-13-40', 'om', 'to', 'uker', '\n', ':', '–', '12/5/2026', 'fredag', 'Q5', '100', 'arbeidsdager', '¡', '\u200B', '💥'];
const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(words => words.join(' ')));
const languages = fc.constantFrom<ReadingLanguage>('nb', 'nn', 'en', 'sv', 'da');

test('no text brings it down, and every place lies in the text', () => {
  fc.assert(
    fc.property(texts, languages, (text, lang) => {
      const found = read(lang, text);
      if (found.kind === 'none') return;
      expect(found.start).toBeGreaterThanOrEqual(0);
      expect(found.end).toBeGreaterThan(found.start);
      expect(found.end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});
