import { horizonDays, type SeenSchedule } from '#core/load/seen.ts';
import type { Span } from '#core/time/spans.ts';
import type { Session } from './session.ts';

const seconds = (moment: Temporal.ZonedDateTime) => Math.floor(moment.epochMilliseconds / 1000);

/** From the beginning of today to the horizon: the window is the day's, so that a question need be asked only once. */
export const windowFrom = (now: Temporal.ZonedDateTime): Span => {
  const start = now.startOfDay();
  return { startSeconds: seconds(start), endSeconds: seconds(start.add({ days: horizonDays })) };
};

/** Someone's free and busy from today to the horizon. Throws `Trouble`. */
export const scheduleFrom = async (session: Session, address: string): Promise<SeenSchedule> => {
  const { calendar, clock } = await session.ports();
  return calendar.schedule(address, windowFrom(clock.now()));
};
