import { bookingOf, type Attendee, type Booking } from '#core/load/booking.ts';
import type { Commitment } from '#core/load/case.ts';
import type { SeenSchedule } from '#core/load/seen.ts';
import type { Span } from '#core/time/spans.ts';
import { sameAddress } from '#core/vocabulary/party.ts';
import { windowFrom } from './schedule.ts';
import type { Session } from './session.ts';

/** Someone asked to a meeting, as its form names her. */
export type AskedPerson = { name: string; address: string; isGroup: boolean };

/** A meeting that is being written. */
export type AskedMeeting = Span & {
  subject: string;
  attendees: readonly AskedPerson[];
  isAllDay: boolean;
  isRecurring: boolean;
  /** Graph's id of it, where it has been saved before. */
  eventId: string | null;
};

/** What is seen of those who are asked, and of whoever asks. */
export type Looked = { attendees: readonly Attendee[]; organizer: SeenSchedule | null; promises: (address: string) => readonly Commitment[]; /** When it stands already, and is now changed. */ replaces: Span | null };

/** Sees to everyone's free and busy, from today to the horizon. Throws `Trouble`. */
export const lookAt = async (session: Session, people: readonly AskedPerson[], eventId: string | null): Promise<Looked> => {
  const { calendar, clock, store } = await session.ports();
  const asked = people.filter(({ isGroup, address }) => !isGroup && !sameAddress(address, session.address));
  const addresses = [...asked.map(({ address }) => address), session.address];
  const [seen, replaces, promises] = await Promise.all([
    calendar.schedules(addresses, windowFrom(clock.now())),
    eventId === null ? null : calendar.event(eventId),
    session
      .isKnownHere()
      .then(async isKnown => (isKnown ? (await import('#core/flows/commitments.ts')).promisesToMe(store, session.address) : () => []))
      .catch(() => () => []),
  ]);
  const scheduleOf = (address: string): SeenSchedule => seen.get(address) ?? { seen: false };
  return {
    attendees: people.filter(({ address }) => !sameAddress(address, session.address)).map(({ name, address, isGroup }) => ({ name, address, schedule: isGroup ? 'group' : scheduleOf(address) })),
    organizer: scheduleOf(session.address),
    promises,
    replaces,
  };
};

/** Whether there is a meeting to check yet. */
export const meetingState = ({ attendees, startSeconds, endSeconds, isAllDay }: AskedMeeting, now: Temporal.Instant): 'ready' | 'nobody' | 'no-time' | 'past' => {
  if (attendees.length === 0) return 'nobody';
  if (endSeconds <= startSeconds) return 'no-time';
  const passed = isAllDay ? endSeconds : startSeconds;
  return passed * 1000 < now.epochMilliseconds ? 'past' : 'ready';
};

/** How the meeting would be for each, by what is seen. */
export const checkOf = (looked: Looked, { startSeconds, endSeconds, isAllDay }: AskedMeeting, now: Temporal.ZonedDateTime): Booking =>
  bookingOf(looked.attendees, now, { meeting: { startSeconds, endSeconds }, replaces: looked.replaces, organizer: looked.organizer, promises: looked.promises, isAllDay });
