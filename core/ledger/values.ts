import { lineUnits, linkUnits, textUnits } from '#core/vocabulary/terms.ts';
import type { EventId } from './event.ts';

/** The kinds of strings an event holds. Units are UTF-16 code units. Each answers for any value whatever. */

/** One line, 1–300 units unless said otherwise. */
export const isLine = (value: unknown, most = lineUnits, least = 1): value is string =>
  typeof value === 'string' && value.length >= least && value.length <= most && !hidden.test(value);

/** 1–4,000 units, line feeds allowed. */
export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length >= 1 && value.length <= textUnits && !hasHidden(value);

export const isId = (value: unknown): value is EventId => typeof value === 'string' && /^[\w-]{43}$/.test(value);

/** A real day, years 0001–9999. */
export const isDate = (value: unknown): value is string => {
  const [, year, month, day] = (typeof value === 'string' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)) || [];
  return Number(year) >= 1 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
};

/** 00:00–23:59. */
export const isTime = (value: unknown): value is string => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** `YYYY-MM-DDTHH:MM:SSZ`. */
export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^.{16}:[0-5]\dZ$/.test(value) && value[10] === 'T' && isDate(value.slice(0, 10)) && isTime(value.slice(11, 16));

/** The form of an IANA name; whether the zone exists is asked only when shown. */
export const isZone = (value: unknown): value is string => isLine(value, 64) && /^[\w+-]+(\/[\w+-]+){0,2}$/.test(value);

export const isAddress = (value: unknown): value is string => isLine(value, 254) && /^[^@ ]+@[^@ ]+$/.test(value);

export const isLink = (value: unknown): value is string => isLine(value, linkUnits) && /^https:\/\/[!-~]+$/.test(value);

export const isGuid = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

export const isUuidV7 = (value: unknown): value is string => isGuid(value) && /^.{14}7.{4}[89ab]/.test(value);

/** Control characters, line and paragraph separators, and the marks that turn the direction of text: none of them is ever seen. */
const hidden = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

export const hasHidden = (text: string): boolean => hidden.test(text.replaceAll('\n', ''));

const daysIn = (year: number, month: number): number => {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};
