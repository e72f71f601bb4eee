import { expect, test } from 'vitest';
import { inspectMail } from './mail.ts';
import { inspectMeeting } from './meeting.ts';

const eml = [
  'From: Vera Holm <vera@fjordvik.example>',
  'To: Amira Haddad <amira@fjordvik.example>, Jonas Moe <jonas@fjordvik.example>',
  'Subject: =?utf-8?q?M=C3=B8tet?=',
  'Date: Tue, 24 Nov 2026 10:00:00 +0100',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Hei Amira,',
  '',
  'kan du sende innkallingen f=C3=B8r fredag?',
  '',
  'Mvh Vera',
].join('\r\n');

test('a whole mail is read as it was sent', async () => {
  expect(await inspectMail({ eml, me: 'amira@fjordvik.example' })).toMatchObject({
    delegable: true,
    result: 'Innkallingen er sendt',
    forWhom: 'Vera Holm',
    asks: [{ sentence: 'kan du sende innkallingen før fredag?', who: 'amira@fjordvik.example', due: '2026-11-26' }],
    promises: [],
    likelyDelegates: ['amira@fjordvik.example', 'jonas@fjordvik.example'],
    uniqueText: 'Hei Amira,\n\nkan du sende innkallingen før fredag?',
    language: 'nb',
  });
});

test('a mail that came as markup alone is read all the same', async () => {
  const line = { subject: '', from: { name: 'Vera', address: 'v@a.example' }, to: [{ name: 'Amira', address: 'a@a.example' }], cc: [], me: 'a@a.example', sent: '2026-11-24T10:00:00+01:00', text: '', html: '<div>Hei</div><p>Kan du svare i dag?</p>' };
  expect(await inspectMail(line)).toMatchObject({ asks: [{ sentence: 'Kan du svare i dag?', due: '2026-11-24' }] });
});

test.each([null, 'mail', {}, { text: 'Kan du?' }])('what is no mail is told so: %j', async line => {
  expect(await inspectMail(line)).toHaveProperty('error');
});

test('what is no meeting is told so', () => {
  expect(inspectMeeting({ bodyText: 'Hei' })).toEqual({ error: 'not-a-meeting' });
});
