/** When the clock is moved: the nth such day of a month (5: the last), at a time of the clock that is left. Monday is 1; `year` 0 is every year. */
export type Turn = { month: number; dayOfWeek: number; occurrence: number; minutes: number; year: number };

/** A zone told by its rules and not by a name. Biases in minutes, as Exchange counts them: UTC = local + bias. */
export type BiasRules = { biasMinutes: number; daylight: { biasMinutes: number; starts: Turn; ends: Turn } | null };

const lastOccurrence = 5;

const dayOf = ({ month, dayOfWeek, occurrence, year: only }: Turn, year: number): Temporal.PlainDate => {
  const first = Temporal.PlainDate.from({ year: only || year, month, day: 1 });
  const day = first.add({ days: ((dayOfWeek - first.dayOfWeek + 7) % 7) + 7 * (Math.min(occurrence, lastOccurrence) - 1) });
  return day.month === first.month ? day : day.subtract({ days: 7 });
};

const secondsOf = (turn: Turn, year: number, biasMinutes: number) =>
  dayOf(turn, year).toZonedDateTime('UTC').epochMilliseconds / 1000 + (turn.minutes + biasMinutes) * 60;

/** Minutes east of UTC at an instant, epoch seconds. */
const offsetMinutes = ({ biasMinutes, daylight }: BiasRules, atSeconds: number): number => {
  if (!daylight) return -biasMinutes;
  const { year } = Temporal.Instant.fromEpochMilliseconds((atSeconds - biasMinutes * 60) * 1000).toZonedDateTimeISO('UTC');
  const starts = secondsOf(daylight.starts, year, biasMinutes);
  const ends = secondsOf(daylight.ends, year, biasMinutes + daylight.biasMinutes);
  const isDaylight = starts < ends ? starts <= atSeconds && atSeconds < ends : !(ends <= atSeconds && atSeconds < starts);
  return -biasMinutes - (isDaylight ? daylight.biasMinutes : 0);
};

const fixed = (minutes: number) => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
};

const daySeconds = 86_400;

/**
 * The first of some IANA zones whose clock goes as the rules say, day by day between two instants; where none does, the offset at the first
 * instant, which Temporal takes as a zone too.
 */
export const zoneOfRules = (rules: BiasRules, candidates: readonly string[], fromSeconds: number, toSeconds: number): string => {
  const days = Array.from({ length: Math.ceil((toSeconds - fromSeconds) / daySeconds) + 1 }, (_, at) => fromSeconds + at * daySeconds);
  const meant = days.map(at => ({ at: Temporal.Instant.fromEpochMilliseconds(at * 1000), nanoseconds: offsetMinutes(rules, at) * 60e9 }));
  const fits = (zone: string) => meant.every(({ at, nanoseconds }) => at.toZonedDateTimeISO(zone).offsetNanoseconds === nanoseconds);
  return candidates.find(fits) ?? fixed(offsetMinutes(rules, fromSeconds));
};
