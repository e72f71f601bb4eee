import type { DateTimeTimeZone } from '@microsoft/microsoft-graph-types';
import { ianaZone } from '../content/zones.ts';

/** The instant a wall clock in a named zone shows, or `undefined` where either is not known. */
export const instantOf = ({ dateTime, timeZone }: DateTimeTimeZone): Temporal.Instant | undefined => {
  const zone = ianaZone(timeZone ?? 'UTC');
  if (!zone || !dateTime) return undefined;
  try {
    if (/(z|[+-]\d\d:\d\d)$/i.test(dateTime)) return Temporal.Instant.from(dateTime);
    return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).toInstant();
  } catch {
    return undefined;
  }
};

/** A date-time in a query; without an offset it is UTC. */
export const queryInstant = (text: string): Temporal.Instant | undefined => instantOf({ dateTime: text, timeZone: 'UTC' });

/** An instant on the wall in a zone, with Graph's seven decimals. `zoneName` is written back as it was asked for. */
export const wallTime = (instant: string, zoneName: string): DateTimeTimeZone => {
  const zone = ianaZone(zoneName) ?? 'UTC';
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return { dateTime: wall.toString({ fractionalSecondDigits: 7 }), timeZone: zoneName };
};
