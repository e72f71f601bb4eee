import type { SourceMeeting } from '#core/draft/from-meeting.ts';
import type { MeetingText } from '#core/screens/read-open-meeting.ts';
import { asLine } from '#core/vocabulary/text.ts';
import { asPromise } from './promise.ts';

const item = () => Office.context.mailbox.item as unknown as Office.AppointmentRead;

const person = ({ displayName, emailAddress }: Office.EmailAddressDetails) => ({ name: asLine(displayName ?? '') || emailAddress, address: emailAddress });

/** The meeting that is open in the calendar; null where none is. Its `ref` is Graph's id of it. */
export const readOpenAppointment = (): SourceMeeting | null => {
  const open = Office.context.mailbox.item;
  if (!open || open.itemType !== Office.MailboxEnums.ItemType.Appointment || typeof open.subject !== 'string') return null;
  const { itemId, subject, organizer, requiredAttendees, optionalAttendees, start, end } = item();
  const startSeconds = Math.floor(start.getTime() / 1000);
  return {
    ref: Office.context.mailbox.convertToRestId(itemId, Office.MailboxEnums.RestVersion.v2_0),
    subject: asLine(subject),
    organizer: organizer?.emailAddress ? person(organizer) : null,
    attendees: [...(requiredAttendees ?? []), ...(optionalAttendees ?? [])].map(person),
    startSeconds,
    endSeconds: Math.floor(end.getTime() / 1000),
    date: Temporal.Instant.fromEpochMilliseconds(startSeconds * 1000).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString(),
  };
};

/** What stands in the invitation, or what has been written there since. */
export const appointmentText = async (): Promise<MeetingText> => {
  const { body, dateTimeModified } = item();
  const as = (kind: Office.CoercionType) => asPromise<string>(done => body.getAsync(kind, done));
  const [text, html] = await Promise.all([as(Office.CoercionType.Text), as(Office.CoercionType.Html)]);
  return { text, html, modifiedAt: dateTimeModified.getTime() };
};

/** Begins a mail about a meeting. */
export const mailAbout = (to: string, subject: string, text: string): void =>
  Office.context.mailbox.displayNewMessageForm({ toRecipients: [to], subject, htmlBody: text.replace(/[&<>]/gu, character => `&#${character.codePointAt(0)};`) });
