import type { Event } from '@microsoft/microsoft-graph-types';
import { toEwsId } from '../../id-alphabets.ts';
import type { MeetingItem } from '../host/item.ts';
import { textOfHtml } from './letter.ts';
import { fromRecipients } from './recipients.ts';

export type MeetingEvent = Event;

const utc = (dateTime: string | null | undefined) => Date.parse(`${dateTime ?? ''}Z`);

/** A meeting from Graph as an add-in sees it, and its text as people read it. */
export const toMeetingItem = (event: MeetingEvent): { item: MeetingItem; text: string } => {
  const html = event.body?.content ?? '';
  const text = event.body?.contentType === 'html' ? textOfHtml(html) : html;
  const people = (type: 'required' | 'optional') => fromRecipients((event.attendees ?? []).filter(one => (one.type === 'optional' ? 'optional' : 'required') === type));
  const [organizer = { name: '', address: '' }] = fromRecipients(event.organizer ? [event.organizer] : []);
  const item: MeetingItem = {
    kind: 'appointment-read',
    id: toEwsId(event.id ?? ''),
    itemClass: 'IPM.Appointment',
    subject: event.subject ?? '',
    organizer,
    required: people('required'),
    optional: people('optional'),
    start: utc(event.start?.dateTime),
    end: utc(event.end?.dateTime),
    location: event.location?.displayName ?? '',
    dateTimeCreated: Date.parse(event.createdDateTime ?? '') || 0,
    dateTimeModified: Date.parse(event.lastModifiedDateTime ?? '') || 0,
    body: kind => Promise.resolve(kind === 'html' ? html : text),
  };
  return { item, text };
};
