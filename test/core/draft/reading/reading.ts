import type { ReadingLanguage } from '#core/draft/dates/mark.ts';
import { readMail, type MailReading, type ReadableMail } from '#core/draft/read-mail.ts';

export const amira = { name: 'Amira Haddad', address: 'amira@fjordvik.example' };
export const jonas = { name: 'Jonas Lie Moe', address: 'jonas@fjordvik.example' };
export const vera = { name: 'Vera Holm', address: 'vera@fjordvik.example' };

/** Tuesday 24 November 2026, ten in the morning, in Oslo. */
export const tuesday = Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Oslo]');

const mail: ReadableMail = { subject: 'Et spørsmål', from: vera, to: [amira], cc: [], me: amira.address, sent: tuesday, text: '' };

/** What a mail from Vera to Amira is read as. */
export const reading = (text: string, lang: ReadingLanguage = 'nb', change: Partial<ReadableMail> = {}): MailReading => readMail({ ...mail, lang, text, ...change });
