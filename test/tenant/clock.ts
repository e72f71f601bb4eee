export type Clock = () => Temporal.Instant;

export const homeZone = 'Europe/Oslo';

/** The real time, or a clock that starts at ten o'clock in Oslo on the given day and goes on from there. */
export const makeClock = (today?: string): Clock => {
  if (!today) return () => Temporal.Now.instant();

  const begun = Temporal.Now.instant();
  const start = Temporal.PlainDate.from(today).toZonedDateTime({ timeZone: homeZone, plainTime: '10:00' }).toInstant();
  return () => start.add(begun.until(Temporal.Now.instant()));
};

/** The day it is in Oslo. */
export const dayOf = (instant: Temporal.Instant): Temporal.PlainDate => instant.toZonedDateTimeISO(homeZone).toPlainDate();

/** Exchange's way of writing a mail's time: whole seconds in UTC. */
export const stamp = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'second' });
