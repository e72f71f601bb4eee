import type { WorkingHours as GraphHours } from '@microsoft/microsoft-graph-types';
import { describe, expect, it } from 'vitest';
import { workingHoursOf } from '#core/graph/working-hours.ts';

const seconds = (date: string) => Date.parse(`${date}T00:00:00Z`) / 1000;
const period = (from: string, to: string) => ({ startSeconds: seconds(from), endSeconds: seconds(to) });
const spring = period('2027-03-15', '2027-04-12');

const hours = (timeZone: object): GraphHours => ({
  daysOfWeek: ['monday', 'tuesday'],
  startTime: '08:00:00.0000000',
  endTime: '16:00:00.0000000',
  timeZone: timeZone as NonNullable<GraphHours['timeZone']>,
});

const turn = (month: number, dayOccurrence: number, time: string) => ({ month, dayOccurrence, dayOfWeek: 'sunday', time: `${time}:00.0000000`, year: 0 });
/** Microsoft's own example in scheduleInformation: the Pacific coast by its rules. */
const pacific = { name: 'Customized Time Zone', bias: 480, standardOffset: turn(11, 1, '02:00'), daylightOffset: { ...turn(3, 2, '02:00'), daylightBias: -60 } };
const oslo = { name: 'Customized Time Zone', bias: -60, standardOffset: turn(10, 5, '03:00'), daylightOffset: { ...turn(3, 5, '02:00'), daylightBias: -60 } };

describe('working hours as Graph tells them', () => {
  it.each([
    ['a Windows name is its IANA zone', { name: 'W. Europe Standard Time' }, 'Europe/Berlin'],
    ['an IANA name stands', { name: 'Asia/Kathmandu' }, 'Asia/Kathmandu'],
    ['rules are the zone whose clock goes that way, also where it is moved', oslo, 'Europe/Oslo'],
    ['west of Greenwich the bias is positive', pacific, 'America/Los_Angeles'],
    ['rules that are never moved are the zone of that offset', { bias: -345, standardOffset: { month: 0 }, daylightOffset: { month: 0, daylightBias: -60 } }, 'Asia/Kathmandu'],
    ['rules that no zone keeps are an offset', { bias: -61, standardOffset: null, daylightOffset: null }, '+01:01'],
  ])('%s', (_, zone, expected) => {
    const found = workingHoursOf(hours(zone), spring);
    const offsets = [spring.startSeconds, spring.endSeconds].map(at => [found!.zone, expected].map(name => Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(name).offset));
    for (const [ours, meant] of offsets) expect(ours).toBe(meant);
  });

  it('south of the equator summer goes over the new year', () => {
    const sydney = { bias: -600, standardOffset: turn(4, 1, '03:00'), daylightOffset: { ...turn(10, 1, '02:00'), daylightBias: -60 } };
    const found = workingHoursOf(hours(sydney), period('2026-12-20', '2027-01-17'));
    expect(Temporal.Instant.fromEpochMilliseconds(seconds('2027-01-10') * 1000).toZonedDateTimeISO(found!.zone).offset).toBe('+11:00');
  });

  it.each([
    ['no hours', undefined],
    ['a name nobody knows', hours({ name: 'Fjordvik Standard Time' })],
    ['a name that only looks like a zone', hours({ name: 'Fjordvik/Torget' })],
    ['no days', { ...hours({ name: 'UTC' }), daysOfWeek: [] }],
  ])('%s: nothing is taken for known', (_, graph) => {
    expect(workingHoursOf(graph, spring)).toBeNull();
  });
});
