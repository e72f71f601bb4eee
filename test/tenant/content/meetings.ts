import { createHash } from 'node:crypto';
import type { StoredEvent } from '../calendar-store.ts';
import { homeZone } from '../clock.ts';
import type { Address } from '../mail/mailbox.ts';
import { domain, findMember, readData } from './organisation.ts';

type Meeting = {
  id: string;
  subject: string;
  organizer: Address;
  attendees: (Address & { type: 'required' | 'optional' | 'resource' })[];
  /** Instants, or dates for all-day meetings (the end excluded). */
  start: string;
  end: string;
  isAllDay: boolean;
  location: string | null;
  onlineMeeting: boolean;
  bodyText: string;
  bodyHtml: string | null;
};

/** The day the corpus was written for; its meetings keep their distance from the Monday of that week. */
const writtenFor = Temporal.PlainDate.from('2026-11-24');

const mondayOf = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });

const shifted = (text: string, isAllDay: boolean, weeks: number) => {
  const fromDate = () => Temporal.PlainDate.from(text).toZonedDateTime(homeZone);
  const wall = isAllDay ? fromDate() : Temporal.Instant.from(text).toZonedDateTimeISO(homeZone);
  return wall.add({ weeks }).toInstant().toString();
};

const eventOf = (meeting: Meeting, weeks: number, made: string): StoredEvent => ({
  key: '',
  changed: 1,
  start: shifted(meeting.start, meeting.isAllDay, weeks),
  end: shifted(meeting.end, meeting.isAllDay, weeks),
  timeZone: homeZone,
  isAllDay: meeting.isAllDay,
  subject: meeting.subject,
  showAs: 'busy',
  sensitivity: 'normal',
  location: meeting.location,
  isOnlineMeeting: meeting.onlineMeeting,
  organizer: meeting.organizer,
  attendees: meeting.attendees.map(({ name, address, type }) => ({
    type,
    status: { response: 'accepted', time: '0001-01-01T00:00:00Z' },
    emailAddress: { name, address },
  })),
  body: meeting.bodyHtml === null ? { contentType: 'text', content: meeting.bodyText } : { contentType: 'html', content: meeting.bodyHtml },
  categories: [],
  seriesKey: null,
  iCalUId: `${meeting.id}@${domain}`,
  transactionId: null,
  created: made,
  modified: made,
  extendedProperties: [],
  madeBy: 'recipe',
});

/** The corpus's meetings in the weeks around today, in the calendar of everybody inside who holds or attends them, by object id. */
export const meetingsAround = (today: Temporal.PlainDate, made: string): ReadonlyMap<string, StoredEvent[]> => {
  const weeks = mondayOf(writtenFor).until(mondayOf(today)).total('days') / 7;
  const calendars = new Map<string, StoredEvent[]>();
  for (const meeting of readData<{ meetings: Meeting[] }>('meetings-open.json').meetings) {
    const event = eventOf(meeting, weeks, made);
    const people = [meeting.organizer, ...meeting.attendees].flatMap(({ address }) => findMember(address) ?? []);
    for (const { oid } of new Set(people)) {
      const key = createHash('sha256').update(`${meeting.id} ${oid}`).digest('hex').slice(0, 32);
      calendars.set(oid, [...(calendars.get(oid) ?? []), { ...event, key }]);
    }
  }
  return calendars;
};
