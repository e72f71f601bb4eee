import type { Language, LanguageTag } from './language.ts';

// Chromium carries no Nynorsk dates, so its names of days are ours; months and order are those of Bokmål.
const nynorskDays = ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'];
const nynorskShortDays = ['mån.', 'tys.', 'ons.', 'tors.', 'fre.', 'laur.', 'søn.'];

const locales: Record<LanguageTag, string> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };

type Style = { weekday?: 'long' | 'short'; day?: 'numeric'; month?: 'long' | 'short' };

const format = (tag: LanguageTag, date: Temporal.PlainDate, style: Style): string => {
  const formatter = new Intl.DateTimeFormat(locales[tag], { ...style, timeZone: 'UTC' });
  const parts = formatter.formatToParts(Date.UTC(date.year, date.month - 1, date.day));
  const days = style.weekday === 'short' ? nynorskShortDays : nynorskDays;
  const text = parts.map(part => (tag === 'nn' && part.type === 'weekday' ? (days[date.dayOfWeek - 1] ?? '') : part.value));
  // A date never breaks between its number and its month.
  return text.join('').replace(/(\d\.?) (?=\p{L})/u, '$1\u00A0');
};

/** «fredag 27. november» */
export const longDay = (tag: LanguageTag, date: Temporal.PlainDate) =>
  format(tag, date, { weekday: 'long', day: 'numeric', month: 'long' });

/** «fre. 27. nov.», for date picks and lists. */
export const shortDay = (tag: LanguageTag, date: Temporal.PlainDate) =>
  format(tag, date, { weekday: 'short', day: 'numeric', month: 'short' });

/** «9.30» and «9:30»; a whole hour is «9» in Norwegian and «9:00» in English. */
const clock = (tag: LanguageTag, time: Temporal.PlainTime): string => {
  const minutes = String(time.minute).padStart(2, '0');
  if (tag === 'en') return `${time.hour}:${minutes}`;
  return time.minute === 0 ? String(time.hour) : `${time.hour}.${minutes}`;
};

/** A moment as people say it: «i dag 10.42», «i går», «fredag 20. november». */
export const moment = (language: Language, instant: Temporal.Instant, now: Temporal.ZonedDateTime): string => {
  const at = instant.toZonedDateTimeISO(now.timeZoneId);
  const days = at.toPlainDate().until(now.toPlainDate(), { largestUnit: 'days' }).days;
  if (days === 0) return language.say('when.today', { time: clock(language.tag, at.toPlainTime()) });
  if (days === 1) return language.say('when.yesterday');
  return longDay(language.tag, at.toPlainDate());
};

/** A due date, with its hour where one was set: «onsdag 2. desember kl. 12». */
export const dueText = (language: Language, due: { date: string; time: string | null }): string => {
  const day = longDay(language.tag, Temporal.PlainDate.from(due.date));
  if (due.time === null) return day;
  return language.say('when.at', { day, time: clock(language.tag, Temporal.PlainTime.from(due.time)) });
};

/** The first letter made great: «Fredag 27. november» at the start of a line. */
export const sentenceCase = (text: string) => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
