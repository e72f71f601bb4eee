import { describe, expect, it } from 'vitest';
import { bookingOf, type Attendee, type BookingAsked } from '#core/load/booking.ts';
import type { Busy, Hours, SeenSchedule } from '#core/load/seen.ts';

/** A Monday morning. */
const now = Temporal.ZonedDateTime.from('2026-11-23T08:00[Europe/Oslo]');
const hours: Hours = { days: [1, 2, 3, 4, 5], startMinutes: 480, endMinutes: 960, zone: 'Europe/Oslo' };
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Oslo]`).epochMilliseconds / 1000;
const span = (from: string, to: string) => ({ startSeconds: at(from), endSeconds: at(to) });
const busy = (from: string, to: string): Busy => ({ ...span(from, to), status: 'busy' });
const calendar = (...spans: Busy[]): SeenSchedule => ({ seen: true, busy: [busy('2026-12-01T08:00', '2026-12-01T09:00'), ...spans], unknown: [], hours, isEmpty: false });
const thursday = span('2026-11-26T14:00', '2026-11-26T15:00');
const taken = calendar(busy('2026-11-26T14:00', '2026-11-26T16:00'));

const person = (name: string, schedule: Attendee['schedule']): Attendee => ({ name, address: `${name.toLowerCase()}@fjordvik.example`, schedule });
const check = (attendees: readonly Attendee[], more: Partial<BookingAsked> = {}) => bookingOf(attendees, now, { meeting: thursday, replaces: null, organizer: null, promises: () => [], isAllDay: false, ...more });
const names = (all: readonly { name: string }[]) => all.map(({ name }) => name);

describe('a meeting for those who are asked to it', () => {
  it('tells whom it is hard for, whom we can’t tell of, and who has room, each in the order they were asked', () => {
    const busier = calendar(busy('2026-11-26T08:00', '2026-11-26T16:00'), busy('2026-11-27T08:00', '2026-11-27T16:00'));
    const booking = check([person('Ole', taken), person('Kari', calendar()), person('Amira', busier), person('Thanh', { seen: false }), person('Alle', 'group')]);
    expect([names(booking.tight), names(booking.unseen), names(booking.fine)]).toEqual([['Ole', 'Amira'], ['Thanh', 'Alle'], ['Kari']]);
    expect(booking.unseen.map(({ why }) => why)).toEqual(['hidden', 'group']);
  });

  it('looks for better times only where it is hard for someone', () => {
    expect(check([person('Kari', calendar())]).better).toEqual([]);
    expect(check([person('Ole', taken)]).better[0]).toMatchObject({ startSeconds: at('2026-11-23T09:00'), fits: 1, of: 1 });
  });

  it('offers times that suit whoever asks, too', () => {
    const organizer = calendar(busy('2026-11-23T08:00', '2026-11-23T16:00'));
    expect(check([person('Ole', taken)], { organizer }).better[0]).toMatchObject({ startSeconds: at('2026-11-24T08:00'), fits: 2, of: 2 });
  });

  it('that lasts all day is hard only for whoever is away or has something there, and no other time is offered', () => {
    const day = span('2026-11-26T00:00', '2026-11-27T00:00');
    const booking = check([person('Ole', taken), person('Kari', calendar())], { meeting: day, isAllDay: true });
    expect(booking).toMatchObject({ tight: [{ name: 'Ole', finding: { why: 'busy' } }], fine: [{ name: 'Kari', findings: [] }], better: [] });
  });

  it('further ahead than we see says so of everyone', () => {
    expect(check([person('Kari', calendar())], { meeting: span('2027-02-01T10:00', '2027-02-01T11:00') }).unseen).toMatchObject([{ why: 'too-far' }]);
  });

  it('with two hundred people is answered within a moment, and nobody is left out', () => {
    const all = Array.from({ length: 200 }, (_, one) => person(`P${one}`, one % 2 === 0 ? taken : calendar()));
    const booking = check(all);
    expect([booking.tight.length, booking.fine.length]).toEqual([100, 100]);
    expect(booking.better[0]).toMatchObject({ fits: 200, of: 200 });
  });
});
