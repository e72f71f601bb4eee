import { createHash } from 'node:crypto';
import type { Attendee } from '@microsoft/microsoft-graph-types';
import type { StoredEvent } from '../calendar-store.ts';
import { dayOf, stamp } from '../clock.ts';
import type { World } from '../world.ts';
import { canariesOf } from './canaries.ts';
import { meetingsAround } from './meetings.ts';
import { domain, findMember, members, series, type Member } from './organisation.ts';
import { calendarOf, daysAround, type Planned } from './recipes.ts';

/** Room for the product's 42 days ahead and for `getSchedule`'s longest window. */
const firstDay = -14;
const dayCount = 77;

const keyOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

type Day = { midnight: number; changesClocks: boolean };

/** Days are asked for again and again, and Temporal takes its time. */
const known = new Map<string, Day>();

const dayIn = (zone: string, date: string): Day => {
  const key = `${date} ${zone}`;
  const before = known.get(key);
  if (before) return before;

  const start = Temporal.PlainDate.from(date).toZonedDateTime(zone);
  const day = { midnight: start.epochMilliseconds, changesClocks: start.hoursInDay !== 24 };
  known.set(key, day);
  return day;
};

/** What the wall shows so many minutes into a day, also on the two days a year when clocks change. */
const instant = (date: string, minutes: number, zone: string): string => {
  const { midnight, changesClocks } = dayIn(zone, date);
  if (!changesClocks) return new Date(midnight + minutes * 60_000).toISOString();

  const wall = Temporal.PlainDateTime.from(date).add({ minutes });
  return new Date(wall.toZonedDateTime(zone).epochMilliseconds).toISOString();
};

const guest = (address: string): Attendee => ({
  type: 'required',
  status: { response: 'accepted', time: '0001-01-01T00:00:00Z' },
  emailAddress: { name: findMember(address)?.displayName ?? address, address },
});

/** An event of a recipe in its owner's calendar. A series is held by the first who attends it. */
const eventOf = (owner: Member, planned: Planned, made: string): StoredEvent => {
  const meeting = series.find(({ id }) => id === planned.series);
  const host = findMember(meeting?.attendees[0] ?? '') ?? owner;
  const start = instant(planned.date, planned.start, planned.zone);
  return {
    key: keyOf(`${owner.oid} ${start} ${planned.subject}`),
    changed: 1,
    start,
    end: instant(planned.date, planned.end, planned.zone),
    timeZone: planned.zone,
    isAllDay: planned.end - planned.start === 1440,
    subject: planned.subject,
    showAs: planned.showAs,
    sensitivity: 'normal',
    location: meeting?.room ?? null,
    isOnlineMeeting: false,
    organizer: { name: host.displayName, address: host.mail },
    attendees: (meeting?.attendees ?? []).filter(address => address !== host.mail).map(guest),
    body: { contentType: 'text', content: '' },
    categories: [],
    seriesKey: planned.series ?? null,
    iCalUId: `${keyOf(planned.series ? `${planned.series} ${start}` : `${owner.oid} ${start} ${planned.subject}`)}@${domain}`,
    transactionId: null,
    created: made,
    modified: made,
    extendedProperties: [],
    madeBy: 'recipe',
  };
};

/** A meeting of the corpus takes the place of the series' own meeting at the same time. */
const withMeetings = (events: StoredEvent[], meetings: readonly StoredEvent[]) => {
  const isReplaced = (event: StoredEvent) =>
    meetings.some(({ start, end }) => event.seriesKey !== null && event.start === start && event.end === end);
  return [...events.filter(event => !isReplaced(event)), ...meetings];
};

/** Fills every calendar from its recipe, the corpus's meetings and the canaries, from two weeks before today to nine after. */
export const fillCalendars = (world: World): void => {
  const today = dayOf(world.now());
  const made = stamp(world.now().subtract({ hours: 24 * 60 }));
  const meetings = meetingsAround(today, made);
  const days = daysAround(today, firstDay, dayCount);

  for (const person of members) {
    if (!person.usesCalendar) {
      world.calendars.set(person.oid, []);
      continue;
    }
    const planned = [...calendarOf(person, days), ...canariesOf(person, days)];
    world.calendars.set(person.oid, withMeetings(planned.map(one => eventOf(person, one, made)), meetings.get(person.oid) ?? []));
  }
};
