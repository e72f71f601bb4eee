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

type Named = { name: string; address: string };

/** A meeting in one's own calendar: when, who and what it is called; what stands in it is not read. */
export type OwnEvent = Period & { iCalUId: string; subject: string; organizer: Named | null; attendees: readonly Named[] };

/** Free and busy, never what for. Kept in memory for the act at hand, at most five minutes. Throws `Trouble`. */
export type Calendar = {
  schedule(address: string, period: Period): Promise<Schedule>;
  /** Several people's at once, by the address asked for; who can't be seen is told as such. */
  schedules(addresses: readonly string[], period: Period): Promise<ReadonlyMap<string, Schedule>>;
  /** A meeting in one's own calendar, by Graph's id of it; null where it is still a draft, or gone. */
  event(eventId: string): Promise<OwnEvent | null>;
};

/** Where nobody is to look, nobody's calendar is seen. */
export const unseenCalendar: Calendar = {
  schedule: () => Promise.resolve({ seen: false }),
  schedules: addresses => Promise.resolve(new Map(addresses.map(address => [address, { seen: false as const }]))),
  event: () => Promise.resolve(null),
};
