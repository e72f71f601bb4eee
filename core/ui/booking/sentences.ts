import { longDay, sentenceCase } from '#core/language/calendar.ts';
import type { Language } from '#core/language/language.ts';
import type { Booking } from '#core/load/booking.ts';
import type { MeetingFinding } from '#core/load/meeting.ts';
import type { Slot } from '#core/load/slots.ts';
import type { Span } from '#core/time/spans.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { fitted, lengthText, namedFinding } from './warning.ts';

/** Longest a notification in Outlook's form may be (NotificationMessageDetails). */
const mostInInsight = 150;

/** Hours and minutes of a moment as people write them: «14.00», «9:30» in English. */
const clock = ({ tag }: Language, moment: Temporal.ZonedDateTime): string => {
  const minutes = String(moment.minute).padStart(2, '0');
  return tag === 'en' ? `${moment.hour}:${minutes}` : `${moment.hour}.${minutes}`;
};

/** «fredag 27. november kl. 9.00–10.30»; with both days where it ends on another. */
export const slotText = (language: Language, slot: Span, zone: string): string => {
  const [start, end] = [slot.startSeconds, slot.endSeconds].map(seconds => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone)) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  const day = longDay(language.tag, start.toPlainDate());
  if (start.toPlainDate().equals(end.toPlainDate())) return language.say('booking.slot', { day, from: clock(language, start), to: clock(language, end) });
  const last = longDay(language.tag, end.subtract({ seconds: 1 }).toPlainDate());
  return last === day ? day : language.say('booking.days', { from: day, to: last });
};

/** For whom a time fits, in a few words. */
export const slotFits = ({ say }: Language, { fits, of, isShorter }: Slot): string => {
  if (isShorter) return say('booking.shorter');
  return fits === of ? say('booking.fits-all') : say('booking.fits-most', { fits: String(fits), of: String(of) });
};

/** What the meeting does to one who is asked, in one sentence without her name. */
export const findingText = (language: Language, { why, seconds }: MeetingFinding): string => language.sayChosen(`booking.${why}`, { hours: lengthText(language, seconds) });

export const attendeesOf = ({ tight, unseen, fine }: Booking): number => tight.length + unseen.length + fine.length;

/** The whole meeting in a few words, as a heading. */
export const bookingTitle = ({ say }: Language, booking: Booking): string => {
  const of = attendeesOf(booking);
  const [one] = [...booking.tight, ...booking.unseen, ...booking.fine];
  const name = firstName(one?.name ?? '');
  if (booking.tight.length > 0) return of === 1 ? say('booking.tight-one', { name }) : say('booking.tight', { count: booking.tight.length, of });
  if (booking.unseen.length > 0) return of === 1 ? say('booking.unseen-one', { name }) : say('booking.unseen', { count: booking.unseen.length, of });
  return of === 1 ? say('booking.fine-one', { name }) : say('booking.fine', { count: of });
};

/** What stands at the top of the meeting's form: the strongest sentence and a way out. Null where there is nothing to warn of. */
export const insightText = (language: Language, booking: Booking, zone: string): string | null => {
  const [first] = booking.tight;
  if (!first) return null;
  const title = booking.tight.length === 1 ? namedFinding(language, first.name, first.finding) : `${bookingTitle(language, booking)}.`;
  const [better] = booking.better;
  return fitted([title, ...(better ? [language.say('booking.better-fits', { slot: sentenceCase(slotText(language, better, zone)) })] : [])], mostInInsight, ' ');
};
