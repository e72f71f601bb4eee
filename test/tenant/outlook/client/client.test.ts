import { expect, test } from 'vitest';
import { hasText, languages, say } from '../texts.ts';
import { fullDate, shortDate } from './dates.ts';
import { badAddress, readMailto, readPeople, writePeople } from './recipients.ts';
import { problemOf } from './result.ts';

test('people are written with names and addresses, and read back', () => {
  const people = readPeople('Anne Berg <anne@x.example>; ola@x.example,\n "Per, P" <per@x.example>');
  expect(people.slice(0, 2)).toEqual([{ name: 'Anne Berg', address: 'anne@x.example' }, { name: 'ola@x.example', address: 'ola@x.example' }]);
  expect(writePeople(people.slice(0, 2))).toBe('Anne Berg <anne@x.example>, ola@x.example');
  expect(badAddress(readPeople('Anne <anne>'))).toBe('anne');
  expect(badAddress(people.slice(0, 2))).toBeUndefined();
});

test('a mailto link fills a form', () => {
  expect(readMailto('mailto:ola@x.example?subject=Jeg%20lover&body=Hei%0D%0AJa&cc=per@x.example')).toEqual({
    to: [{ name: 'ola@x.example', address: 'ola@x.example' }],
    cc: [{ name: 'per@x.example', address: 'per@x.example' }],
    subject: 'Jeg lover',
    text: 'Hei\nJa',
  });
});

test.each([[401, 'denied'], [404, 'gone'], [429, 'busy'], [503, 'busy'], [400, 'refused']])('%s from Graph is «%s»', (status, kind) => {
  expect(problemOf(status, 'x').kind).toBe(kind);
});

test('dates in nynorsk are nynorsk', () => {
  expect(fullDate('2026-11-28T10:00:00', 'nn-NO')).toMatch(/^laurdag 28\. november 2026/);
  expect(shortDate('2026-11-26T08:05:00', 'nb-NO', new Date('2026-11-26T12:00:00'))).toBe('08:05');
  expect(shortDate('2026-11-24T08:05:00', 'nb-NO', new Date('2026-11-26T12:00:00'))).toBe('24. nov.');
});

test('values are filled in, in every language', () => {
  for (const language of languages) expect(say(language, 'consent.as', { name: 'Anne' })).toContain('Anne');
  expect(hasText('scope.Mail.Send') && !hasText('scope.Nothing')).toBe(true);
});
