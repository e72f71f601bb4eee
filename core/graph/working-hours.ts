import type { CustomTimeZone, DaylightTimeZoneOffset, StandardTimeZoneOffset, WorkingHours as GraphHours } from '@microsoft/microsoft-graph-types';
import type { Period, WorkingHours } from '#core/ports/calendar.ts';
import { zoneOfRules, type BiasRules, type Turn } from '#core/time/bias-zone.ts';
import windowsZones from '#core/time/windows-zones.json' with { type: 'json' };

const weekDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const dayNumberOf = (name: string | null | undefined) => weekDays.indexOf((name ?? '').toLowerCase()) + 1;

const minutesOf = (timeOfDay: string | null | undefined): number | null => {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(timeOfDay ?? '') ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
};

const turnOf = (offset: StandardTimeZoneOffset | null | undefined): Turn | null => {
  const [minutes, dayOfWeek] = [minutesOf(offset?.time), dayNumberOf(offset?.dayOfWeek)];
  const month = offset?.month ?? 0;
  // Exchange writes a zone that is never moved with a month of none.
  if (minutes === null || dayOfWeek === 0 || month < 1 || month > 12) return null;
  return { month, dayOfWeek, occurrence: offset?.dayOccurrence || 1, minutes, year: offset?.year ?? 0 };
};

// Graph's page says that east is positive, its own example that west is: Exchange's way, UTC = local + bias.
const rulesOf = ({ bias, standardOffset, daylightOffset }: CustomTimeZone): BiasRules => {
  const [starts, ends] = [turnOf(daylightOffset), turnOf(standardOffset)];
  const daylight: DaylightTimeZoneOffset | null | undefined = daylightOffset;
  const moved = daylight?.daylightBias ?? 0;
  return { biasMinutes: bias ?? 0, daylight: starts && ends && moved !== 0 ? { biasMinutes: moved, starts, ends } : null };
};

const isZone = (name: string) => {
  try {
    return Boolean(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name));
  } catch {
    return false;
  }
};

const candidates = ['Europe/Oslo', ...Object.values(windowsZones)];

const zoneOf = (zone: GraphHours['timeZone'], { startSeconds, endSeconds }: Period): string | null => {
  const custom = zone as CustomTimeZone | null | undefined;
  if (typeof custom?.bias === 'number') return zoneOfRules(rulesOf(custom), candidates, startSeconds, endSeconds);
  const name = zone?.name ?? '';
  return (windowsZones as Record<string, string>)[name] ?? (name.includes('/') && isZone(name) ? name : null);
};

/** Graph's working hours as ours; null where they are missing or in a zone we do not know. Zones by rules are found for the period. */
export const workingHoursOf = (hours: GraphHours | null | undefined, period: Period): WorkingHours | null => {
  const startMinutes = minutesOf(hours?.startTime);
  const endMinutes = minutesOf(hours?.endTime);
  const days = (hours?.daysOfWeek ?? []).map(dayNumberOf).filter(day => day > 0);
  const zone = hours && zoneOf(hours.timeZone, period);
  if (!zone || startMinutes === null || endMinutes === null || days.length === 0) return null;
  return { days, startMinutes, endMinutes, zone };
};
