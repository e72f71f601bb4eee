import { describe, expect, it, test } from 'vitest';
import { isWarning, meetingRoom } from '#core/load/meeting.ts';
import type { Busy, Hours, SeenSchedule } from '#core/load/seen.ts';
import { nextSlots } from '#core/load/slots.ts';

/** A Monday morning. */
const now = Temporal.ZonedDateTime.from('2026-11-23T08:00[Europe/Oslo]');
const hours: Hours = { days: [1, 2, 3, 4, 5], startMinutes: 480, endMinutes: 960, zone: 'Europe/Oslo' };
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Oslo]`).epochMilliseconds / 1000;
const span = (from: string, to: string) => ({ startSeconds: at(from), endSeconds: at(to) });
const busy = (from: string, to: string, status: Busy['status'] = 'busy'): Busy => ({ ...span(from, to), status });
const calendar = (...spans: Busy[]): SeenSchedule => ({ seen: true, busy: [busy('2026-12-01T08:00', '2026-12-01T09:00'), ...spans], unknown: [], hours, isEmpty: false });
const meeting = span('2026-11-26T14:00', '2026-11-26T15:30');

const reasons = (schedule: SeenSchedule, when = meeting, replaces: typeof meeting | null = null) => {
  const room = meetingRoom(schedule, now, { meeting: when, replaces, commitments: [] });
  return room.seen ? room.findings.map(({ why }) => why) : room.why;
};

describe('a meeting for one who is asked to it', () => {
  it('is nothing to speak of where there is time', () => {
    expect(reasons(calendar())).toEqual([]);
  });

  it('meets another that stands there, a tentative one more mildly, and absence before all', () => {
    expect(reasons(calendar(busy('2026-11-26T15:00', '2026-11-26T16:00')))).toContain('busy');
    expect(reasons(calendar(busy('2026-11-26T15:00', '2026-11-26T16:00', 'tentative')))).toContain('tentative');
    expect(reasons(calendar(busy('2026-11-26T00:00', '2026-11-27T00:00', 'oof')))[0]).toBe('away');
  });

  it('goes beyond working hours, in her own zone', () => {
    const late = span('2026-11-26T15:30', '2026-11-26T17:00');
    expect(meetingRoom(calendar(), now, { meeting: late, replaces: null, commitments: [] })).toMatchObject({ findings: [{ why: 'outside', seconds: 3600 }] });
    const lisbon: SeenSchedule = { ...(calendar() as Extract<SeenSchedule, { seen: true }>), hours: { ...hours, zone: 'Europe/Lisbon' } };
    expect(reasons(lisbon, span('2026-11-26T16:00', '2026-11-26T17:00'))).not.toContain('outside');
  });

  it('in the evening leaves too little rest before the next working day', () => {
    expect(reasons(calendar(), span('2026-11-26T20:00', '2026-11-26T22:00'))).toEqual(['outside', 'rest']);
  });

  it('takes more than its own length where it breaks a long stretch in two', () => {
    const room = meetingRoom(calendar(busy('2026-11-26T08:00', '2026-11-26T12:00')), now, { meeting: span('2026-11-26T13:00', '2026-11-26T14:30'), replaces: null, commitments: [] });
    expect(room).toMatchObject({ seen: true, findings: [{ why: 'focus' }] });
    expect(isWarning({ why: 'focus', seconds: 1 })).toBe(false);
  });

  it('puts a promise the two share at risk', () => {
    const full = Array.from({ length: 4 }, (_, day) => busy(`2026-11-${23 + day}T08:00`, `2026-11-${23 + day}T10:00`));
    const commitments = [{ id: 'a', remainingSeconds: 12 * 3600, dueSeconds: at('2026-11-26T16:00') }];
    const room = meetingRoom(calendar(...full), now, { meeting, replaces: null, commitments });
    expect(room.seen && room.findings.map(({ why }) => why)).toContain('promise');
  });

  it('that is moved is not in its own way', () => {
    const standing = calendar(busy('2026-11-26T14:00', '2026-11-26T15:30'));
    expect(reasons(standing)).toContain('busy');
    expect(reasons(standing, span('2026-11-26T14:30', '2026-11-26T16:00'), meeting)).not.toContain('busy');
  });

  it('cannot be told where we may not look, where nothing stands, or so far ahead', () => {
    expect(reasons({ seen: false })).toBe('hidden');
    expect(reasons({ seen: true, busy: [], unknown: [], hours, isEmpty: true })).toBe('empty');
    expect(reasons(calendar(), span('2027-02-01T10:00', '2027-02-01T11:00'))).toBe('too-far');
  });
});

const local = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO('Europe/Oslo').toPlainDateTime().toString({ smallestUnit: 'minute' });
const slots = (schedules: SeenSchedule[], lengthMinutes = 90) => nextSlots({ schedules, now, lengthSeconds: lengthMinutes * 60, replaces: null, meeting });

describe('times that suit better', () => {
  it('are the first of each day that all have free, an hour from now at the earliest', () => {
    const found = slots([calendar(busy('2026-11-23T08:00', '2026-11-23T15:00')), calendar(busy('2026-11-24T08:00', '2026-11-24T10:00'))]);
    expect(found.map(({ startSeconds }) => local(startSeconds))).toEqual(['2026-11-24T10:00', '2026-11-25T08:00', '2026-11-26T08:00']);
    expect(found.every(({ fits, of, isShorter }) => fits === of && !isShorter)).toBe(true);
  });

  it('do not go by those whose calendar is not seen', () => {
    expect(slots([calendar(), { seen: false }]).length).toBe(3);
    expect(slots([{ seen: false }])).toEqual([]);
  });

  it('are shorter where none is as long', () => {
    const mornings = Array.from({ length: 40 }, (_, day) => Temporal.PlainDate.from('2026-11-23').add({ days: day }).toString()).flatMap(day => [busy(`${day}T08:00`, `${day}T11:00`), busy(`${day}T12:00`, `${day}T16:00`)]);
    const [first] = slots([calendar(...mornings)]);
    expect(first).toMatchObject({ isShorter: true });
    expect(local(first!.startSeconds)).toBe('2026-11-23T11:00');
  });

  it('suit the most where none suits all, and none is offered that suits half or fewer', () => {
    const away = calendar(busy('2026-11-20T00:00', '2027-01-10T00:00', 'oof'));
    expect(slots([calendar(), calendar(), away])[0]).toMatchObject({ fits: 2, of: 3 });
    expect(slots([calendar(), away])).toEqual([]);
  });
});

test('two hundred people are told of in a moment', () => {
  const people = Array.from({ length: 200 }, (_, one) => calendar(busy(`2026-11-24T${String(8 + (one % 7)).padStart(2, '0')}:00`, '2026-11-24T16:00')));
  expect(slots(people).length).toBe(3);
});
