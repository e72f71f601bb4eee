import { describe, expect, it } from 'vitest';
import type { Ports } from '#core/flows/ports.ts';
import { unseenCalendar, type Calendar } from '#core/ports/calendar.ts';
import { Trouble } from '#core/ports/trouble.ts';
import { checkOf, lookAt, meetingState, type AskedMeeting } from '#core/screens/booking.ts';
import { meetingOfIdea, newIdea } from '#core/screens/meeting-idea.ts';
import type { Session } from '#core/screens/session.ts';

const now = Temporal.ZonedDateTime.from('2026-11-23T08:00[Europe/Oslo]');
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Oslo]`).epochMilliseconds / 1000;
const me = 'ingrid.solheim@fjordvik.example';
const ole = { name: 'Ole Brekke', address: 'ole.brekke@fjordvik.example', isGroup: false };

/** A session that has nothing but a calendar. */
const sessionWith = (calendar: Partial<Calendar>) => {
  const asked: string[][] = [];
  const ports = { calendar: { ...unseenCalendar, ...calendar }, clock: { now: () => now }, store: {} } as unknown as Ports;
  const seen: Calendar['schedules'] = async (addresses, period) => {
    asked.push([...addresses]);
    return (calendar.schedules ?? unseenCalendar.schedules)(addresses, period);
  };
  ports.calendar.schedules = seen;
  return { session: { address: me, ports: async () => ports, isKnownHere: async () => false } as unknown as Session, asked };
};

const meeting: AskedMeeting = { startSeconds: at('2026-11-26T14:00'), endSeconds: at('2026-11-26T15:00'), subject: '', attendees: [ole], isAllDay: false, isRecurring: false, eventId: null };

describe('looking at those who are asked to a meeting', () => {
  it('asks once for all of them and for whoever asks, and for no group', async () => {
    const { session, asked } = sessionWith({});
    const looked = await lookAt(session, [ole, { name: 'Alle', address: 'alle@fjordvik.example', isGroup: true }, { name: 'Ingrid', address: me.toUpperCase(), isGroup: false }], null);
    expect(asked).toEqual([[ole.address, me]]);
    expect(looked.attendees.map(({ schedule }) => schedule)).toEqual([{ seen: false }, 'group']);
  });

  it('reads when the meeting stands where it is changed, so that it is not in its own way', async () => {
    const busy = [{ startSeconds: meeting.startSeconds, endSeconds: meeting.endSeconds, status: 'busy' as const }, { startSeconds: at('2026-12-01T08:00'), endSeconds: at('2026-12-01T09:00'), status: 'busy' as const }];
    const hours = { days: [1, 2, 3, 4, 5], startMinutes: 480, endMinutes: 960, zone: 'Europe/Oslo' };
    const { startSeconds, endSeconds } = meeting;
    const { session } = sessionWith({
      schedules: async addresses => new Map(addresses.map(address => [address, { seen: true, busy, unknown: [], hours, isEmpty: false }])),
      event: async () => ({ startSeconds, endSeconds, iCalUId: 'a', subject: '', organizer: null, attendees: [] }),
    });
    expect(checkOf(await lookAt(session, [ole], null), meeting, now).tight).toHaveLength(1);
    expect(checkOf(await lookAt(session, [ole], 'AAMk'), meeting, now).tight).toEqual([]);
  });

  it('throws what stands in the way, and guesses nothing', async () => {
    const { session } = sessionWith({ schedules: () => Promise.reject(new Trouble('consent', { step: 'rooms' })) });
    await expect(lookAt(session, [ole], null)).rejects.toMatchObject({ kind: 'consent' });
  });
});

describe('a meeting that is being written', () => {
  it.each([
    ['nobody', { attendees: [] }],
    ['no-time', { endSeconds: meeting.startSeconds }],
    ['past', { startSeconds: at('2026-11-20T14:00'), endSeconds: at('2026-11-20T15:00') }],
    ['ready', {}],
    ['ready', { startSeconds: at('2026-11-23T00:00'), endSeconds: at('2026-11-24T00:00'), isAllDay: true }],
  ] as const)('is %s', (state, part) => {
    expect(meetingState({ ...meeting, ...part }, now.toInstant())).toBe(state);
  });

  it('that is only thought of begins the next working day, and without an hour has no time', () => {
    expect(newIdea(Temporal.PlainDate.from('2026-11-27')).date).toBe('2026-11-30');
    const idea = { ...newIdea(now.toPlainDate()), people: [{ oid: null, role: '', ...ole }] };
    expect(meetingOfIdea(idea, 'Europe/Oslo')).toMatchObject({ startSeconds: at('2026-11-24T09:00'), endSeconds: at('2026-11-24T10:00'), attendees: [ole] });
    expect(meetingState(meetingOfIdea({ ...idea, time: '' }, 'Europe/Oslo'), now.toInstant())).toBe('no-time');
  });
});
