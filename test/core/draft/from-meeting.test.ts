import { describe, expect, it } from 'vitest';
import { draftFromMeeting, linesOf, peopleIn, type SourceMeeting } from '#core/draft/from-meeting.ts';
import { draftFromWriting } from '#core/draft/from-writing.ts';
import { termsOfDraft } from '#core/draft/terms-of-draft.ts';

const geir = { name: 'Geir Fossli', address: 'geir.fossli@fjordvik.example' };
const nina = { name: 'Nina Dalseth', address: 'nina.dalseth@fjordvik.example' };
const start = Date.UTC(2026, 10, 30, 11) / 1000;
const meeting: SourceMeeting = { ref: '040000008200E0@fjordvik.example', subject: 'Vinterdrift', organizer: geir, attendees: [nina, geir], startSeconds: start, endSeconds: start + 5400, date: '2026-11-30' };

describe('a draft from a meeting', () => {
  it('has the line as its result, and the meeting as its source', () => {
    const draft = draftFromMeeting(meeting, 'action', 'Bestille strøsand');
    expect(draft.texts.result).toEqual({ value: 'Bestille strøsand', from: 'meeting' });
    expect(draft.source).toEqual({ kind: 'event', ref: meeting.ref, subject: 'Vinterdrift', date: '2026-11-30' });
    expect(draft.due.value).toBeNull();
  });

  it('of going there for someone is due that day, and takes as long as it lasts', () => {
    const draft = draftFromMeeting(meeting, 'stand-in', 'Nina er representert i møtet «Vinterdrift»');
    expect([draft.due.value, draft.effort.value]).toEqual(['2026-11-30', 'hours']);
    const done = termsOfDraft({ ...draft, delegate: { value: { oid: null, ...geir }, from: 'you' } }, 'Europe/Oslo', Temporal.PlainDate.from('2026-11-24'));
    expect(done.complete && done.terms.sources).toEqual([{ kind: 'event', ref: meeting.ref, subject: 'Vinterdrift', date: '2026-11-30' }]);
  });

  it('knows who is in the meeting, each once and without me', () => {
    expect(peopleIn(meeting, 'NINA.dalseth@fjordvik.example')).toEqual([geir]);
  });
});

describe('the lines of a meeting', () => {
  it('are read without bullets and numbers, each once, and nothing that holds no word', () => {
    expect(linesOf('Agenda\r\n- Bestille strøsand\n2) Varsle skolene\n\n---\n• Bestille strøsand\nAnsvar\tKari')).toEqual(['Agenda', 'Bestille strøsand', 'Varsle skolene', 'Ansvar', 'Kari']);
  });

  it('keep a year or a house number that begins them', () => {
    expect(linesOf('2026 blir stramt\n12 timer igjen')).toEqual(['2026 blir stramt', '12 timer igjen']);
  });

  it('are so many that they can be looked through, and no longer than an event can hold', () => {
    const lines = linesOf(Array.from({ length: 500 }, (_, at) => `Linje ${at} ${'x'.repeat(400)}`).join('\n'));
    expect(lines).toHaveLength(60);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(300);
  });
});

describe('a draft from a mail that is being written', () => {
  it('has its subject, its text, and the one it is to', () => {
    expect(draftFromWriting({ subject: 'SV: Årsplanen', text: 'Kan du ta denne?\r\n', to: [nina], cc: [geir] })).toMatchObject({
      texts: { result: { value: 'Årsplanen', from: 'mail' }, why: { value: 'Kan du ta denne?', from: 'mail' } },
      delegate: { value: { oid: null, ...nina }, from: 'mail' },
      source: null,
    });
  });

  it('asks nobody where it is to several, and gives no reason where it holds more than one', () => {
    const draft = draftFromWriting({ subject: '', text: 'a'.repeat(700), to: [nina, geir], cc: [] });
    expect([draft.delegate.value, draft.texts.why.value, draft.texts.result.value]).toEqual([null, '', '']);
  });
});
