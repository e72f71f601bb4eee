import PostalMime, { type Address } from 'postal-mime';
import type { ReadingLanguage } from '#core/draft/dates/mark.ts';
import type { MailPerson } from '#core/draft/from-mail.ts';
import { readMail, type MailReading, type ReadableMail, type Said } from '#core/draft/read-mail.ts';
import type { Goal } from '#core/draft/reading/mandate.ts';
import { sameAddress } from '#core/vocabulary/party.ts';

export type MailLine = {
  subject?: string;
  from?: MailPerson | null;
  to?: MailPerson[];
  cc?: MailPerson[];
  me?: string;
  sent?: string;
  timeZone?: string;
  text?: string;
  html?: string | null;
  lang?: string;
  goals?: Goal[];
  eml?: string;
};

const languages = new Set<string>(['nb', 'nn', 'en', 'sv', 'da']);
const isLanguage = (lang: string | undefined): lang is ReadingLanguage => lang !== undefined && languages.has(lang);

const people = (addresses: readonly Address[] | undefined): MailPerson[] => (addresses ?? []).flatMap(({ name, address }) => (address ? [{ name: name ?? '', address }] : []));

const fromEml = async (line: MailLine): Promise<MailLine> => {
  const parsed = await PostalMime.parse(line.eml!);
  const { html, text, subject, date } = parsed;
  return {
    ...line,
    subject: subject ?? '',
    from: people(parsed.from ? [parsed.from] : [])[0] ?? null,
    to: people(parsed.to),
    cc: people(parsed.cc),
    text: text ?? '',
    html: html ?? null,
    ...(date ? { sent: date } : {}),
  };
};

/** The mail of a line, as the product reads it; null where the line is none. */
export const mailOf = (line: MailLine): ReadableMail | null => {
  const { subject = '', from = null, to = [], cc = [], me = '', sent, timeZone = 'Europe/Oslo', text = '', html = null, lang } = line;
  if (!sent) return null;
  const at = Temporal.Instant.from(sent).toZonedDateTimeISO(timeZone);
  return { subject, from, to, cc, me, sent: at, text, html, lang: isLanguage(lang) ? lang : null };
};

/** The reader stands on the list where an ask names her, as in the labels; the product leaves her out, since nobody delegates to herself. */
export const withReader = (reading: MailReading, { to, me }: ReadableMail): string[] => {
  const isMine = (address: string | null) => address !== null && sameAddress(address, me);
  const asked = reading.asks.map(({ who }) => who);
  const isForMe = asked.some(isMine) || (reading.delegable && asked.length === 0 && to.some(({ address }) => isMine(address)));
  if (!isForMe) return [...reading.likelyDelegates];
  const before = new Set(asked.slice(0, asked.findIndex(isMine)));
  const first = reading.likelyDelegates.filter(address => before.has(address));
  return [...first, me, ...reading.likelyDelegates.filter(address => !before.has(address))];
};

const shown = ({ sentence, who, due, start, end, dueAlternatives, isDueAmbiguous, dueWords }: Said) => ({ sentence, who, due, start, end, dueAlternatives, isDueAmbiguous, dueWords });

/** A line in: a mail, or `{"eml","me"}`. A line out: what it asks for and promises, and what a draft would be made of. */
export const inspectMail = async (line: unknown): Promise<object> => {
  if (typeof line !== 'object' || line === null) return { error: 'not-a-line' };
  const given = line as MailLine;
  const mail = mailOf(given.eml === undefined ? given : await fromEml(given));
  if (!mail) return { error: 'not-a-mail' };
  const reading = readMail(mail, given.goals ?? []);
  const { delegable, result, forWhom, due, mandates, uniqueText, language } = reading;
  return {
    delegable,
    result,
    forWhom,
    asks: reading.asks.map(shown),
    promises: reading.promises.map(shown),
    likelyDelegates: withReader(reading, mail),
    mandate: mandates[0] ?? null,
    uniqueText,
    due,
    language,
  };
};
