import type { ReadingLanguage } from '#core/draft/dates/mark.ts';
import type { MailPerson } from '#core/draft/from-mail.ts';
import { readMeeting, type ReadableMeeting } from '#core/draft/read-meeting.ts';

export type MeetingLine = {
  subject?: string;
  organizer?: MailPerson | null;
  attendees?: (MailPerson & { type?: string })[];
  start?: string;
  isAllDay?: boolean;
  bodyText?: string;
  bodyHtml?: string | null;
  lastModified?: string;
  timeZone?: string;
  lang?: string;
};

const languages = new Set<string>(['nb', 'nn', 'en', 'sv', 'da']);
const isLanguage = (lang: string | undefined): lang is ReadingLanguage => lang !== undefined && languages.has(lang);

const at = (time: string, zone: string) =>
  time.length === 10 ? Temporal.PlainDate.from(time).toZonedDateTime(zone) : Temporal.Instant.from(time).toZonedDateTimeISO(zone);

/** The meeting of a line, as the product reads it, rooms aside; null where the line is none. */
export const meetingOf = (line: MeetingLine): ReadableMeeting | null => {
  const { subject = '', organizer = null, attendees = [], start, lastModified = start, bodyText = '', bodyHtml = null, timeZone = 'Europe/Oslo', lang } = line;
  if (!start || !lastModified) return null;
  return {
    subject,
    organizer,
    attendees: attendees.filter(({ type }) => type !== 'resource').map(({ name, address }) => ({ name, address })),
    start: at(start, timeZone),
    isAllDay: line.isAllDay ?? start.length === 10,
    bodyText,
    bodyHtml,
    lastModified: at(lastModified, timeZone),
    lang: isLanguage(lang) ? lang : null,
  };
};

/** A line in: a meeting. A line out: who is to do what, and by when. */
export const inspectMeeting = (line: unknown): object => {
  const meeting = typeof line === 'object' && line !== null ? meetingOf(line as MeetingLine) : null;
  return meeting ? readMeeting(meeting) : { error: 'not-a-meeting' };
};
