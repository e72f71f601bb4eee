import { expect, test } from 'vitest';
import { mailLink } from '#core/outlook-web/mail-link.ts';
import { meetingLink } from '#core/outlook-web/meeting-link.ts';

test('Outlook’s form for a meeting is opened with what is known, in UTC and with every sign kept', () => {
  const start = Date.UTC(2026, 10, 27, 8) / 1000;
  const link = new URL(meetingLink('https://outlook.office.com', { subject: 'Vinterdrift & skole: «50 %»', to: ['amira@fjordvik.example', 'o+le@fjordvik.example'], startSeconds: start, endSeconds: start + 5400 }));
  expect(link.pathname).toBe('/calendar/deeplink/compose');
  expect(link.search).not.toContain('+');
  expect(Object.fromEntries(link.searchParams)).toMatchObject({ subject: 'Vinterdrift & skole: «50 %»', to: 'amira@fjordvik.example,o+le@fjordvik.example', startdt: '2026-11-27T08:00:00Z', enddt: '2026-11-27T09:30:00Z' });
});

test('a mail is opened as one mailto link, with every sign kept', () => {
  const link = new URL(mailLink('https://outlook.office.com', { to: 'geir@fjordvik.example', subject: 'Møte & mer', text: 'Hei. Ole går i mitt sted; 50 % sikkert?' }));
  expect(link.search).not.toContain('+');
  const mailto = new URL(link.searchParams.get('mailtouri') ?? '');
  expect(mailto.pathname).toBe('geir@fjordvik.example');
  expect(Object.fromEntries(mailto.searchParams)).toEqual({ subject: 'Møte & mer', body: 'Hei. Ole går i mitt sted; 50 % sikkert?' });
});
