import { expect, test } from 'vitest';
import { readReport } from '#core/letter/read-report.ts';
import { answeredBy, isReport, looksLikeReport } from '#core/letter/report-signs.ts';
import { letterId, report } from './reports.ts';

const bytes = (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
const exchangeMark = 'X-MS-Exchange-Message-Is-Ndr:';
const another = '<another@fjordvik.example>';

test.each([
  ['Postfix, with the mail in it', report()],
  ['a server that returns the headers alone', report({ returned: `Message-ID: ${letterId}\nSubject: Et forslag\n`, returnedType: 'text/rfc822-headers' })],
  ['Gmail, which answers the mail', report({ headers: [`In-Reply-To: ${letterId}`, `References: ${letterId}`], returned: null })],
  ['a server that names the original', report({ headers: [`Original-Message-ID: ${letterId}`], returned: null })],
  ['one that refers to the whole conversation, the mail last', report({ headers: [`References: ${another} ${letterId}`], returned: null })],
  ['one that answers another mail than it returns', report({ headers: [`In-Reply-To: ${another}`] })],
  ['Exchange, with no status part', bytes(`Subject: Kan ikke leveres: Et forslag\n${exchangeMark}\nIn-Reply-To: ${letterId}\nContent-Type: text/html\n\n<p>Kom ikke fram.</p>`)],
])('a mail that did not arrive is named by %s', async (_, mail) => {
  expect(await readReport(mail)).toBe(letterId);
});

test.each([
  ['a mail that is only late', report({ action: 'delayed' })],
  ['a mail that was handed on', report({ action: 'relayed' })],
  ['a mail that arrived', report({ action: 'delivered' })],
  ['a mail nobody can tell', report({ returned: null })],
  ['an ordinary answer with a report-like subject', bytes(`Subject: Undeliverable: Et forslag\nIn-Reply-To: ${letterId}\nContent-Type: text/plain\n\nHei`)],
  ['a receipt for reading', bytes(`Subject: Read: Et forslag\nIn-Reply-To: ${letterId}\nContent-Type: multipart/report; report-type=disposition-notification; boundary=B\n\n--B\n\nread\n--B--\n`)],
  ['nothing at all', new Uint8Array()],
])('%s is no failure', async (_, mail) => {
  expect(await readReport(mail)).toBeNull();
});

test.each([
  ['Kan ikke leveres: Et forslag', null, true],
  ['Kan ikkje leverast: Eit forslag', null, true],
  ['Undeliverable: A proposal', null, true],
  ['Olevererbart: Ett förslag', null, true],
  ['Ikke leveret: Et forslag', null, true],
  ['Et forslag', 'postmaster@fjordvik.example', true],
  ['Et forslag', 'MAILER-DAEMON@mx.example', true],
  ['Et forslag', 'MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@fjordvik.example', true],
  ['Sv: Undeliverable: A proposal', 'terje@fjordvik.example', false],
  ['Møte om det som kan ikke leveres', 'terje@fjordvik.example', false],
  ['Et forslag', 'postmasters@fjordvik.example', false],
])('«%s» from %s is looked into: %s', (subject, from, isLookedInto) => {
  expect(looksLikeReport({ subject, from })).toBe(isLookedInto);
});

test('headers that do not tell the type leave it open, and name no mail', () => {
  expect(isReport([{ name: 'Subject', value: 'Undeliverable' }])).toBeNull();
  expect(answeredBy([{ name: 'In-Reply-To', value: 'no id' }])).toBeNull();
});
