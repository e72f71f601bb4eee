import type { DateTimeTimeZone, ScheduleInformation, ScheduleItem, WorkingHours } from '@microsoft/microsoft-graph-types';
import type { StoredEvent } from '../calendar-store.ts';
import { findMember, membersBehind, type Member } from '../content/organisation.ts';
import { windowsZone } from '../content/zones.ts';
import { ok, refuse, type Call, type Operation } from './call.ts';
import { instantOf, wallTime } from './times.ts';

const dayNames = { MO: 'monday', TU: 'tuesday', WE: 'wednesday', TH: 'thursday', FR: 'friday', SA: 'saturday', SU: 'sunday' } as const;

export const workingHoursOf = ({ workingHours: { daysOfWeek, startTime, endTime, timeZone } }: Member): WorkingHours => ({
  daysOfWeek: daysOfWeek.map(day => dayNames[day]),
  startTime: `${startTime}:00.0000000`,
  endTime: `${endTime}:00.0000000`,
  timeZone: { name: windowsZone(timeZone) },
});

/** Working elsewhere counts as free in the view, as Exchange has it since 2021; the item says what it is. */
const digits = { free: 0, workingElsewhere: 0, tentative: 1, busy: 2, oof: 3 };

type Window = { start: Temporal.Instant; end: Temporal.Instant; minutes: number };

const viewOf = (events: readonly StoredEvent[], { start, end, minutes }: Window) => {
  const slot = minutes * 60_000;
  const from = start.epochMilliseconds;
  const view = Array.from({ length: Math.ceil((end.epochMilliseconds - from) / slot) }, () => 0);
  for (const event of events) {
    const first = Math.max(0, Math.floor((Date.parse(event.start) - from) / slot));
    const last = Math.min(view.length, Math.ceil((Date.parse(event.end) - from) / slot));
    for (let at = first; at < last; at++) view[at] = Math.max(view[at] ?? 0, digits[event.showAs]);
  }
  return view.join('');
};

const isIn = ({ start, end }: Window) => (event: StoredEvent) =>
  Date.parse(event.start) < end.epochMilliseconds && Date.parse(event.end) > start.epochMilliseconds;

/** Colleagues see when, never what: no subject and no place. One's own schedule shows both. */
const itemOf = (event: StoredEvent, isOwn: boolean, zone: string): ScheduleItem => ({
  ...(isOwn ? { isPrivate: event.sensitivity === 'private', subject: event.subject, location: event.location ?? '' } : {}),
  status: event.showAs,
  start: wallTime(event.start, zone),
  end: wallTime(event.end, zone),
});

const failure = (scheduleId: string, responseCode: string, message: string): ScheduleInformation => ({
  scheduleId,
  scheduleItems: [],
  error: { responseCode, message },
});

/** One merged answer for a group: when anyone in it is taken, and no working hours. */
const groupScheduleOf = (call: Call, address: string, window: Window): ScheduleInformation => {
  const events = (membersBehind(address) ?? []).flatMap(({ oid }) => call.world.calendars.get(oid) ?? []);
  return { scheduleId: address, availabilityView: viewOf(events.filter(isIn(window)), window), scheduleItems: [] };
};

const isGroup = (address: string) => findMember(address)?.mail !== address.toLowerCase() && (membersBehind(address)?.length ?? 0) > 0;

const scheduleOf = (call: Call, address: string, window: Window, zone: string): ScheduleInformation => {
  if (isGroup(address)) return groupScheduleOf(call, address, window);
  const person = findMember(address);
  if (person?.mail !== address.toLowerCase()) {
    return failure(address, '5009', `Unable to resolve e-mail address ${address} to an Active Directory object.`);
  }

  const isOwn = person === call.bearer.member;
  if (!isOwn && !person.freeBusyVisible) return failure(address, '5037', 'The caller does not have access to free/busy data.');

  const events = (call.world.calendars.get(person.oid) ?? []).filter(isIn(window)).toSorted((a, b) => a.start.localeCompare(b.start));
  return {
    scheduleId: address,
    availabilityView: viewOf(events, window),
    scheduleItems: events.map(event => itemOf(event, isOwn, zone)),
    ...(person.sharesWorkingHours ? { workingHours: workingHoursOf(person) } : {}),
  };
};

type Question = { schedules: string[]; startTime: DateTimeTimeZone; endTime: DateTimeTimeZone; availabilityViewInterval?: number };

const longestDays = 62;
/** A group counts as many as it has members. */
const mostEntities = 20;

/** Free and busy of up to twenty mailboxes; one that cannot be shown says so for itself (calendar-getschedule). */
export const getSchedule: Operation = call => {
  const body = call.body as Question;
  const owner = call.params['user-id'];
  if (owner !== undefined && !findMember(owner)) return refuse(404, 'ErrorInvalidUser', `The requested user '${owner}' is invalid.`);

  const [start, end] = [instantOf(body.startTime), instantOf(body.endTime)];
  if (!start || !end) return refuse(400, 'TimeZoneNotSupportedException', 'A time or time zone specified is not valid.');
  const days = start.until(end).total('hours') / 24;
  if (days <= 0 || days >= longestDays) {
    return refuse(400, 'ErrorInvalidTimeInterval', 'The time duration specified for FreeBusyViewOptions.TimeWindow is invalid.');
  }

  const entities = body.schedules.reduce((all, address) => all + (isGroup(address) ? (membersBehind(address)?.length ?? 0) : 1), 0);
  if (entities > mostEntities) return refuse(400, 'ErrorMailboxDataArrayTooBig', `The mailbox data array is too big: ${entities}, allowed size = ${mostEntities}.`);

  const window = { start, end, minutes: body.availabilityViewInterval ?? 30 };
  return ok({ value: body.schedules.map(address => scheduleOf(call, address, window, call.prefer.timeZone ?? 'UTC')) });
};
