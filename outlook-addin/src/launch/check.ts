import { checkOf, lookAt, meetingState, type AskedMeeting, type Looked } from '#core/screens/booking.ts';
import type { Session } from '#core/screens/session.ts';
import type { Booking } from '#core/load/booking.ts';

/** As long as free and busy may be kept in memory (core/ports/calendar.ts). */
const freshMilliseconds = 5 * 60_000;

/** Checks a meeting; null where there is none to check yet. Throws `Trouble`. */
export type CheckMeeting = (meeting: AskedMeeting) => Promise<Booking | null>;

/** Checks meetings by what is seen of people, asked for once for the same people while it is fresh. */
export const makeCheck = (session: () => Promise<Session>): CheckMeeting => {
  let last: { of: string; at: number; looked: Promise<Looked> } | null = null;
  return async meeting => {
    if (meetingState(meeting, Temporal.Now.instant()) !== 'ready') return null;
    const of = JSON.stringify([meeting.eventId, meeting.attendees]);
    if (last?.of !== of || Date.now() - last.at > freshMilliseconds) {
      const looked = session().then(known => lookAt(known, meeting.attendees, meeting.eventId));
      // What failed is asked again the next time.
      looked.catch(() => void (last = last?.looked === looked ? null : last));
      last = { of, at: Date.now(), looked };
    }
    return checkOf(await last.looked, meeting, Temporal.Now.zonedDateTimeISO());
  };
};
