import type { Event } from '@microsoft/microsoft-graph-types';
import type { StoredEvent } from '../calendar-store.ts';
import { previewOf } from '../mail/text.ts';
import { windowsZone } from '../content/zones.ts';
import type { Call } from './call.ts';
import { eventId } from './ids.ts';
import { changeKeyOf, etagOf, recipient } from './message-shape.ts';
import { expandedProperties, project, type Entity } from './query.ts';
import { wallTime } from './times.ts';

export const eventEtag = ({ key, changed }: StoredEvent): string => etagOf(changeKeyOf(key, changed));

/** An event of one's own calendar, with times in the zone the call prefers. */
export const eventShape = ({ bearer, prefer, origin }: Call, event: StoredEvent): Entity => {
  const zone = prefer.timeZone ?? 'UTC';
  const idOf = (key: string) => eventId(bearer.member.oid, key, prefer.immutableIds);
  const id = idOf(event.key);
  const isOrganizer = event.organizer.address === bearer.member.mail;
  const place = event.location ?? '';
  const shape: Event = {
    id,
    createdDateTime: event.created,
    lastModifiedDateTime: event.modified,
    changeKey: changeKeyOf(event.key, event.changed),
    categories: event.categories,
    transactionId: event.transactionId,
    originalStartTimeZone: windowsZone(event.timeZone),
    originalEndTimeZone: windowsZone(event.timeZone),
    iCalUId: event.iCalUId,
    reminderMinutesBeforeStart: 15,
    isReminderOn: event.showAs !== 'free',
    hasAttachments: false,
    subject: event.subject,
    bodyPreview: previewOf(event.body),
    importance: 'normal',
    sensitivity: event.sensitivity,
    isAllDay: event.isAllDay,
    isCancelled: false,
    isOrganizer,
    responseRequested: true,
    seriesMasterId: event.seriesKey ? idOf(event.seriesKey) : null,
    showAs: event.showAs,
    type: event.seriesKey ? 'occurrence' : 'singleInstance',
    webLink: `${origin}/calendar/item/${encodeURIComponent(id)}`,
    isOnlineMeeting: event.isOnlineMeeting,
    onlineMeetingProvider: event.isOnlineMeeting ? 'teamsForBusiness' : 'unknown',
    responseStatus: { response: isOrganizer ? 'organizer' : 'accepted', time: event.created },
    body: event.body,
    start: wallTime(event.start, zone),
    end: wallTime(event.end, zone),
    location: { displayName: place, locationType: 'default', uniqueId: place, uniqueIdType: 'private' },
    attendees: event.attendees,
    organizer: recipient(event.organizer),
  };
  return { '@odata.etag': eventEtag(event), ...shape };
};

export const shownEvent = (call: Call, event: StoredEvent): Entity => {
  const singleValueExtendedProperties = expandedProperties(call.query, event.extendedProperties);
  return project({ ...eventShape(call, event), singleValueExtendedProperties }, call.query);
};
