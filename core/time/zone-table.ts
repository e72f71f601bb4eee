/** Seconds east of UTC, from an instant on. */
type Segment = { fromSeconds: number; offsetSeconds: number };

/** One zone's clock over a stretch of time, asked in plain integers: for loops that ask it many thousand times. */
export type ZoneTable = {
  /** Epoch seconds of a local day (days since 1970-01-01) and second of that day; it may be more than a day's. */
  instantOf(day: number, second: number): number;
  /** The local day at an instant. */
  dayOf(instantSeconds: number): number;
  /** The local second of the day at an instant. */
  secondOfDay(instantSeconds: number): number;
};

export const daySeconds = 86_400;

const segmentsOf = (zone: string, fromSeconds: number, toSeconds: number): readonly Segment[] => {
  let moment = Temporal.Instant.fromEpochMilliseconds(fromSeconds * 1000).toZonedDateTimeISO(zone);
  const segments: Segment[] = [{ fromSeconds: -Infinity, offsetSeconds: moment.offsetNanoseconds / 1e9 }];
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds / 1000 > toSeconds) return segments;
    segments.push({ fromSeconds: next.epochMilliseconds / 1000, offsetSeconds: next.offsetNanoseconds / 1e9 });
    moment = next;
  }
};

/**
 * The clock of an IANA zone between two instants, from Temporal's own transitions.
 * A local time that is skipped moves forward, one that comes twice is the first: Temporal's `compatible`.
 */
export const makeZoneTable = (zone: string, fromSeconds: number, toSeconds: number): ZoneTable => {
  const segments = segmentsOf(zone, fromSeconds, toSeconds);

  const offsetAt = (instantSeconds: number): number => {
    let at = segments.length - 1;
    while (at > 0 && segments[at]!.fromSeconds > instantSeconds) at -= 1;
    return segments[at]!.offsetSeconds;
  };
  const localAt = (instantSeconds: number) => instantSeconds + offsetAt(instantSeconds);

  return {
    instantOf(day, second) {
      const local = day * daySeconds + second;
      for (let at = 0; at < segments.length - 1; at += 1) {
        const { offsetSeconds } = segments[at]!;
        const next = segments[at + 1]!;
        if (local < next.fromSeconds + offsetSeconds) return local - offsetSeconds;
        // Skipped: counted on as if the clock had not been moved.
        if (local < next.fromSeconds + next.offsetSeconds) return local - offsetSeconds;
      }
      return local - segments.at(-1)!.offsetSeconds;
    },
    dayOf: instantSeconds => Math.floor(localAt(instantSeconds) / daySeconds),
    secondOfDay: instantSeconds => localAt(instantSeconds) - Math.floor(localAt(instantSeconds) / daySeconds) * daySeconds,
  };
};
