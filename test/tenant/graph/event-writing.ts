import type { Event } from '@microsoft/microsoft-graph-types';
import type { StoredEvent } from '../calendar-store.ts';
import { stamp } from '../clock.ts';
import { domain, findMember } from '../content/organisation.ts';
import { ianaZone } from '../content/zones.ts';
import { newKey } from '../mail/mailbox.ts';
import { isAnswer, refuse, type Answer, type Call, type Operation } from './call.ts';
import { myEvents, namedEvent } from './calendar.ts';
import { eventEtag, shownEvent } from './event-shape.ts';
import { changedMeanwhile } from './messages.ts';
import { instantOf } from './times.ts';

const showAs = (wanted: Event['showAs'], before: StoredEvent['showAs']) => (!wanted || wanted === 'unknown' ? before : wanted);

/** An event with what a request says written over it, or why it cannot be. The event itself stays as it was. */
const write = (event: StoredEvent, written: Event): StoredEvent | Answer => {
  const start = written.start ? instantOf(written.start)?.toString() : event.start;
  const end = written.end ? instantOf(written.end)?.toString() : event.end;
  if (!start || !end) return refuse(400, 'TimeZoneNotSupportedException', 'A time or time zone specified is not valid.');
  if (Date.parse(end) < Date.parse(start)) {
    return refuse(400, 'ErrorCalendarEndDateIsEarlierThanStartDate', 'The end date is earlier than the start date.');
  }

  return {
    ...event,
    start,
    end,
    timeZone: ianaZone(written.start?.timeZone ?? event.timeZone) ?? event.timeZone,
    subject: written.subject ?? event.subject,
    body: written.body ? { contentType: written.body.contentType ?? 'text', content: written.body.content ?? '' } : event.body,
    isAllDay: written.isAllDay ?? event.isAllDay,
    showAs: showAs(written.showAs, event.showAs),
    sensitivity: written.sensitivity ?? event.sensitivity,
    location: written.location ? (written.location.displayName ?? null) : event.location,
    attendees: written.attendees ?? event.attendees,
    categories: written.categories ?? event.categories,
    isOnlineMeeting: written.isOnlineMeeting ?? event.isOnlineMeeting,
    extendedProperties: written.singleValueExtendedProperties ?? event.extendedProperties,
  };
};

const emptyEvent = ({ bearer: { member }, world }: Call, transactionId: string | null): StoredEvent => {
  const key = newKey();
  const at = stamp(world.now());
  return {
    key,
    changed: 1,
    start: at,
    end: at,
    timeZone: member.workingHours.timeZone,
    isAllDay: false,
    subject: '',
    showAs: 'busy',
    sensitivity: 'normal',
    location: null,
    isOnlineMeeting: false,
    organizer: { name: member.displayName, address: member.mail },
    attendees: [],
    body: { contentType: 'text', content: '' },
    categories: [],
    seriesKey: null,
    iCalUId: `${key}@${domain}`,
    transactionId,
    created: at,
    modified: at,
    extendedProperties: [],
    madeBy: 'person',
  };
};

/** The meeting in the calendars of those inside who are asked to come; tentative until they answer. */
const invite = ({ world }: Call, event: StoredEvent): void => {
  for (const { emailAddress } of event.attendees) {
    const guest = findMember(emailAddress?.address ?? '');
    if (!guest || guest.mail === event.organizer.address) continue;
    world.calendars.get(guest.oid)?.push({
      ...event,
      key: newKey(),
      showAs: event.showAs === 'free' ? 'free' : 'tentative',
      extendedProperties: [],
      transactionId: null,
    });
  }
};

/** A repeated `transactionId` gives the event that was made the first time (event.md says only that redundant POSTs are avoided). */
export const createEvent: Operation = call => {
  const written = call.body as Event;
  const before = written.transactionId ? myEvents(call).find(({ transactionId }) => transactionId === written.transactionId) : undefined;
  if (before) return { status: 201, body: shownEvent(call, before) };
  if (!written.start || !written.end) return refuse(400, 'ErrorInvalidRequest', 'An event needs a start and an end.');

  const event = write(emptyEvent(call, written.transactionId ?? null), written);
  if (isAnswer(event)) return event;
  myEvents(call).push(event);
  invite(call, event);
  return { status: 201, body: shownEvent(call, event) };
};

const isStale = ({ headers }: Call, event: StoredEvent) => {
  const wanted = headers.get('if-match');
  return wanted !== null && wanted !== '*' && wanted !== eventEtag(event);
};

export const updateEvent: Operation = call => {
  const event = namedEvent(call);
  if (isAnswer(event)) return event;
  if (isStale(call, event)) return changedMeanwhile();

  const written = write(event, call.body as Event);
  if (isAnswer(written)) return written;

  const changed: StoredEvent = { ...written, changed: event.changed + 1, modified: stamp(call.world.now()), madeBy: 'person' };
  const events = myEvents(call);
  events[events.indexOf(event)] = changed;
  return { status: 200, body: shownEvent(call, changed) };
};

export const removeEvent: Operation = call => {
  const event = namedEvent(call);
  if (isAnswer(event)) return event;
  if (isStale(call, event)) return changedMeanwhile();

  const events = myEvents(call);
  events.splice(events.indexOf(event), 1);
  return { status: 204 };
};
