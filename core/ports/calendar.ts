/** One stretch of time, epoch seconds, end exclusive. */
export type BusySpan = { startSeconds: number; endSeconds: number; status: 'busy' | 'oof' | 'tentative' };

/** Weekly working hours; `days` counts Monday as 1, minutes are after local midnight in `zone` (IANA). */
export type WorkingHours = { days: readonly number[]; startMinutes: number; endMinutes: number; zone: string };

/** A person's time as far as we may see. `hours` is null where the calendar names none we understand; `isEmpty` that nothing at all stands in it. */
export type Schedule =
  | { seen: false }
  | { seen: true; busy: readonly BusySpan[]; /** Time of which the calendar does not tell whether it is taken. */ unknown: readonly Period[]; hours: WorkingHours | null; isEmpty: boolean };

/** Epoch seconds, end exclusive. */
export type Period = { startSeconds: number; endSeconds: number };

/** Free and busy, never what for. Kept in memory for the act at hand, at most five minutes. Throws `Trouble`. */
export type Calendar = {
  schedule(address: string, period: Period): Promise<Schedule>;
  /** Several people's at once, by the address asked for; who can't be seen is told as such. */
  schedules(addresses: readonly string[], period: Period): Promise<ReadonlyMap<string, Schedule>>;
};
