import { expect, test } from 'vitest';
import { roomUntil, type Busy, type SeenSchedule } from '#core/load/preliminary-room.ts';

const now = Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Oslo]');
const hours = { days: [1, 2, 3, 4, 5], startMinutes: 480, endMinutes: 960, zone: 'Europe/Oslo' };
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Oslo]`).epochMilliseconds / 1000;
const busy = (from: string, to: string, status: Busy['status'] = 'busy'): Busy => ({ startSeconds: at(from), endSeconds: at(to), status });
const day = (date: string) => Temporal.PlainDate.from(date);
const calendar = (...spans: Busy[]): SeenSchedule => ({ seen: true, busy: spans, hours });

test('an empty calendar has the working hours that are left', () => {
  expect(roomUntil(calendar(), now, day('2026-11-25'))).toMatchObject({ band: 'room', workingMinutes: 6 * 60 + 8 * 60, bookedMinutes: 0, freeMinutes: 14 * 60 });
});

test('meetings in working hours are taken once, however they overlap', () => {
  const seen = roomUntil(calendar(busy('2026-11-24T12:00', '2026-11-24T14:00'), busy('2026-11-24T13:00', '2026-11-24T15:00')), now, day('2026-11-24'));
  expect(seen).toMatchObject({ bookedMinutes: 180, freeMinutes: 180, band: 'full' });
});

test('what lies in the past, in the evening or in the weekend takes nothing', () => {
  const seen = roomUntil(calendar(busy('2026-11-24T08:00', '2026-11-24T10:00'), busy('2026-11-24T18:00', '2026-11-24T20:00'), busy('2026-11-28T10:00', '2026-11-28T12:00')), now, day('2026-11-29'));
  expect(seen).toMatchObject({ bookedMinutes: 0 });
});

test('a tentative meeting is not counted as taken', () => {
  expect(roomUntil(calendar(busy('2026-11-24T12:00', '2026-11-24T14:00', 'tentative')), now, day('2026-11-24'))).toMatchObject({ bookedMinutes: 0 });
});

test('a full calendar is said to be full', () => {
  expect(roomUntil(calendar(busy('2026-11-24T08:00', '2026-11-24T16:00')), now, day('2026-11-24'))).toMatchObject({ band: 'over', freeMinutes: 0 });
});

test('someone who is away all the time is absent, until the first day with time', () => {
  const away = busy('2026-11-24T00:00', '2026-11-30T00:00', 'oof');
  const seen = roomUntil(calendar(away), now, day('2026-11-27'));
  expect(seen).toMatchObject({ band: 'absent' });
  expect(seen.seen && seen.backOn?.toString()).toBe('2026-11-30');
});

test('a hidden calendar is unknown, never free', () => {
  expect(roomUntil({ seen: false }, now, day('2026-11-27'))).toEqual({ seen: false, why: 'hidden' });
});

test('what lies beyond four weeks is too far to say', () => {
  expect(roomUntil(calendar(), now, day('2026-12-22'))).toEqual({ seen: false, why: 'too-far' });
  expect(roomUntil(calendar(), now, day('2026-12-21'))).toMatchObject({ seen: true });
});

test('without working hours the usual week is assumed, and said so', () => {
  expect(roomUntil({ seen: true, busy: [], hours: null }, now, day('2026-11-24'))).toMatchObject({ workingMinutes: 360, hoursAssumed: true });
});

test('the night summer time ends is an hour longer for a night shift', () => {
  const night = { days: [6], startMinutes: 22 * 60, endMinutes: 6 * 60, zone: 'Europe/Oslo' };
  const before = Temporal.ZonedDateTime.from('2026-10-24T12:00[Europe/Oslo]');
  expect(roomUntil({ seen: true, busy: [], hours: night }, before, day('2026-10-25'))).toMatchObject({ workingMinutes: 9 * 60 });
});
