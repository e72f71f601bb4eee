import { describe, expect, it, test } from 'vitest';
import { roomFor, type Room } from '#core/load/room.ts';
import type { Busy, Hours, SeenSchedule } from '#core/load/seen.ts';

const now = Temporal.ZonedDateTime.from('2026-11-23T08:00[Europe/Oslo]');
const hours: Hours = { days: [1, 2, 3, 4, 5], startMinutes: 480, endMinutes: 960, zone: 'Europe/Oslo' };
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Oslo]`).epochMilliseconds / 1000;
const busy = (from: string, to: string, status: Busy['status'] = 'busy'): Busy => ({ startSeconds: at(from), endSeconds: at(to), status });
const calendar = (...spans: Busy[]): SeenSchedule => ({ seen: true, busy: spans, hours, unknown: [], isEmpty: false });
const day = (date: string) => Temporal.PlainDate.from(date);
const hour = 3600;

const look = (schedule: SeenSchedule, until: string, asked = 4, promised: { hours: number; due: string }[] = []) =>
  roomFor(schedule, now, {
    until: day(until),
    effortSeconds: asked * hour,
    commitments: promised.map(({ hours: long, due }, index) => ({ id: `c${index}`, remainingSeconds: long * hour, dueSeconds: at(due) })),
  });
const seen = (room: Room) => (room.seen ? room : expect.unreachable('not seen'));
const whole = (date: string) => busy(`${date}T08:00`, `${date}T16:00`);

describe('room for one piece of work', () => {
  it('is there when it fits beside daily business and some slack', () => {
    expect(seen(look(calendar(busy('2026-11-23T09:00', '2026-11-23T10:00')), '2026-11-24'))).toMatchObject({ band: 'room', lackingSeconds: 0 });
  });

  it('is tight when it takes the slack', () => {
    expect(seen(look(calendar(), '2026-11-23', 6)).band).toBe('full');
  });

  it('is not there when it does not fit, and says how much is lacking and when it would fit', () => {
    const room = seen(look(calendar(whole('2026-11-23'), whole('2026-11-24')), '2026-11-24'));
    expect(room).toMatchObject({ band: 'over', isCrumbs: false });
    expect(room.lackingSeconds).toBeGreaterThanOrEqual(4 * hour);
    expect(room.earliest?.toPlainDate().toString()).toBe('2026-11-25');
  });

  it('is not there in crumbs, though the hours are free', () => {
    const halves = Array.from({ length: 8 }, (_, at) => busy(`2026-11-23T${String(8 + at).padStart(2, '0')}:25`, `2026-11-23T${String(9 + at).padStart(2, '0')}:00`));
    expect(seen(look(calendar(...halves), '2026-11-23', 1))).toMatchObject({ band: 'over', isCrumbs: true });
  });

  it('is less when something is promised already, and that promise is kept', () => {
    const alone = seen(look(calendar(), '2026-11-25'));
    const after = seen(look(calendar(), '2026-11-25', 4, [{ hours: 8, due: '2026-11-24T16:00' }]));
    expect(after.sum.promisedSeconds).toBe(8 * hour);
    expect(Temporal.ZonedDateTime.compare(after.earliest!, alone.earliest!)).toBe(1);
  });

  it('the sum adds up', () => {
    const { sum } = seen(look(calendar(whole('2026-11-23')), '2026-11-24', 4, [{ hours: 1, due: '2026-11-24T12:00' }]));
    expect(sum.totalSeconds).toBe(sum.bookedSeconds + sum.baselineSeconds + sum.promisedSeconds + sum.askedSeconds);
    expect(sum).toMatchObject({ bookedSeconds: 8 * hour, promisedSeconds: hour, timeSeconds: 15 * hour, baselineSeconds: 2.25 * hour });
  });

  it('someone who is away is away, and until when', () => {
    expect(seen(look(calendar(busy('2026-11-20T00:00', '2026-11-26T00:00', 'oof')), '2026-11-24'))).toMatchObject({ band: 'absent', backOn: day('2026-11-26') });
  });

  it('what lies in the past, in the evening or in the weekend takes nothing', () => {
    const { sum } = seen(look(calendar(busy('2026-11-23T06:00', '2026-11-23T08:00'), busy('2026-11-23T18:00', '2026-11-23T20:00'), busy('2026-11-28T10:00', '2026-11-28T12:00')), '2026-11-29'));
    expect(sum.bookedSeconds).toBe(0);
  });
});

test('an empty calendar is not room: it may not be in use', () => {
  expect(roomFor({ seen: true, busy: [], hours, unknown: [], isEmpty: true }, now, { until: day('2026-11-24'), effortSeconds: hour, commitments: [] })).toEqual({ seen: false, why: 'empty' });
});

test('where we may not look, or so far ahead, nothing is guessed', () => {
  expect(look({ seen: false }, '2026-11-24')).toEqual({ seen: false, why: 'hidden' });
  expect(look(calendar(whole('2026-11-23')), '2026-12-21')).toEqual({ seen: false, why: 'too-far' });
  expect(look(calendar(whole('2026-11-23')), '2026-12-20')).toMatchObject({ seen: true });
});

test('hours nobody has given are assumed, and said to be', () => {
  expect(seen(look({ seen: true, busy: [whole('2026-11-23')], hours: null, unknown: [], isEmpty: false }, '2026-11-24'))).toMatchObject({ hoursAssumed: true, sum: { timeSeconds: 15 * hour } });
});

test('[T19] someone in Kathmandu has her own days', () => {
  const there: SeenSchedule = { seen: true, busy: [whole('2026-11-23')], hours: { ...hours, zone: 'Asia/Kathmandu' }, unknown: [], isEmpty: false };
  // Eight in Oslo is a quarter to one there: three and a quarter hours are left of her day.
  expect(seen(look(there, '2026-11-23', 1)).sum.timeSeconds).toBe(3.25 * hour);
});

describe('where the calendar does not tell whether some of the time is taken', () => {
  const untold = (...spans: Busy[]): SeenSchedule => ({ seen: true, busy: [busy('2026-11-23T09:00', '2026-11-23T10:00')], unknown: spans, hours, isEmpty: false });

  it('there is no answer when it depends on that time, but a date if it is free', () => {
    const room = look(untold(whole('2026-11-24'), whole('2026-11-26')), '2026-11-24', 8);
    expect(room).toMatchObject({ seen: false, why: 'partly', from: day('2026-11-24'), to: day('2026-11-26') });
    expect(!room.seen && room.why === 'partly' && room.ifFree?.toPlainDate().toString()).toBe('2026-11-24');
  });

  it('there is one when it is the same either way, from the worse of the two', () => {
    const room = seen(look(untold(whole('2026-11-26')), '2026-11-24'));
    expect(room.band).toBe('room');
    expect(seen(look(untold(whole('2026-11-24'), whole('2026-11-25')), '2026-11-27')).earliest?.toPlainDate().toString()).toBe('2026-11-23');
  });
});
