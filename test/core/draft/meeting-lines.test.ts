import { expect, test } from 'vitest';
import { draftFromMeeting } from '#core/draft/from-meeting.ts';
import { meetingLines } from '#core/draft/meeting-lines.ts';
import { amira, jonas, tuesday } from './reading/reading.ts';

const read = (bodyText: string) => meetingLines({ subject: 'Vinterdrift', organizer: jonas, attendees: [amira, jonas], start: tuesday, isAllDay: false, bodyText, lastModified: tuesday.add({ hours: 2 }), lang: 'nb' });

test('what someone is to do stands by itself, and its line is not offered again among the others', () => {
  const { actions, others } = read('Vi gikk gjennom planen.\n- Amira: skrive saken innen fredag 4.\n- Været blir kaldt');
  expect(actions.map(({ text, who, due }) => [text, who, due])).toEqual([['Amira: skrive saken innen fredag 4.', amira.address, '2026-12-04']]);
  expect(others).toEqual(['Vi gikk gjennom planen.', 'Været blir kaldt']);
});

test('the same thing written twice is one thing to do', () => {
  expect(read('- Amira: skrive saken\n- Amira: skrive saken').actions).toHaveLength(1);
});

test('a meeting that came to nothing has its lines, as they are', () => {
  expect(read('Vi gikk gjennom planen.\nVæret blir kaldt')).toEqual({ actions: [], others: ['Vi gikk gjennom planen.', 'Været blir kaldt'] });
});

test('a line with a day begins the form with that day; without one the person says when', () => {
  const meeting = { ref: 'r', subject: 'Vinterdrift', organizer: jonas, attendees: [amira], startSeconds: 0, endSeconds: 3600, date: '2026-11-24' };
  expect(draftFromMeeting(meeting, 'action', 'Skrive saken', '2026-12-04').due).toEqual({ value: '2026-12-04', from: 'meeting' });
  expect(draftFromMeeting(meeting, 'action', 'Skrive saken').due.value).toBeNull();
});
