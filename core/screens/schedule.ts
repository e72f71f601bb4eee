import { horizonDays, type SeenSchedule } from '#core/load/seen.ts';
import type { Session } from './session.ts';

/** Someone's free and busy from now to the horizon; the window is the day's, so the question can be asked once. */
export const scheduleFrom = async (session: Session, address: string): Promise<SeenSchedule> => {
  const { calendar, clock } = await session.ports();
  const start = clock.now().startOfDay();
  const seconds = (moment: Temporal.ZonedDateTime) => Math.floor(moment.epochMilliseconds / 1000);
  return calendar.schedule(address, { startSeconds: seconds(start), endSeconds: seconds(start.add({ days: horizonDays })) });
};
