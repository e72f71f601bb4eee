/** A mail to be written in Outlook on the web. */
export type MailToWrite = { to: string; subject: string; text: string };

/** The address that opens Outlook's form for a mail, filled in: one `mailto:` link, spaces as `%20` (facts: Outlook on the web, A1). */
export const mailLink = (origin: string, { to, subject, text }: MailToWrite): string => {
  const mailto = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return `${origin}/mail/deeplink/compose?mailtouri=${encodeURIComponent(mailto)}`;
};
