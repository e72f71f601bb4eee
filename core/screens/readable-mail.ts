import type { ReadableMail } from '#core/draft/read-mail.ts';
import type { OpenMail } from './open-item.ts';

/** What stands in a mail; `html` where its host has that too. */
export type MailText = { text: string; html: string | null };

/** An open mail and its text, as they are read. A mail that tells no time of sending counts as sent now. */
export const readableMail = ({ mail, sentAt }: OpenMail, { text, html }: MailText, me: string, now: Temporal.ZonedDateTime): ReadableMail => {
  const { subject, from, to, cc } = mail;
  return { subject, from, to, cc, me, sent: sentAt ? Temporal.Instant.from(sentAt).toZonedDateTimeISO(now.timeZoneId) : now, text, html };
};
