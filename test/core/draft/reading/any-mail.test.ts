import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadingLanguage } from '#core/draft/dates/mark.ts';
import { readMeeting } from '#core/draft/read-meeting.ts';
import { amira, jonas, reading, tuesday, vera } from './reading.ts';

const pieces = ['Kan du', 'Amira,', 'sende', 'innen fredag', '?', '.', '\n', '\n\n', '- ', '1. ', '\t', '> ', 'Fra: X', 'Sendt: Y', 'Til: Z', 'Mvh', 'Vera', '-- ', 'hvis', 'ikke', 'jeg', 'skal', '«', '»', '@Jonas', 'kl.', '12', ':', '________________________', '{"a":', '💥', '\u200B', '\u202E'];
const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(words => words.join(' ')), fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(words => words.join('')));
const languages = fc.constantFrom<ReadingLanguage>('nb', 'nn', 'en', 'sv', 'da');

test('no mail brings it down, and every ask and promise stands where it is said to stand', () => {
  fc.assert(
    fc.property(texts, languages, (text, lang) => {
      const { asks, promises, uniqueText, delegable, result } = reading(text, lang, { to: [amira, jonas] });
      expect(delegable).toBe(result !== null);
      for (const { sentence, start, end } of [...asks, ...promises]) expect(uniqueText.slice(start, end).replace(/\s*\n\s*/gu, ' ')).toBe(sentence);
    }),
    { numRuns: 1000 },
  );
});

test('no meeting brings it down', () => {
  fc.assert(
    fc.property(texts, languages, fc.boolean(), (bodyText, lang, isOver) => {
      const meeting = { subject: '', organizer: vera, attendees: [amira], start: tuesday, isAllDay: false, bodyText, lang, lastModified: tuesday.add({ hours: isOver ? 2 : -2 }) };
      for (const { start, end } of readMeeting(meeting).actions) expect(bodyText.slice(start, end).trim()).not.toBe('');
    }),
    { numRuns: 500 },
  );
});
