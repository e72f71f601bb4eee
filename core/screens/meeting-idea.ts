import type { MeetingIdea } from '#core/ui/booking/book-form.tsx';
import type { AskedMeeting } from './booking.ts';

const usualMinutes = 60;
const usualTime = '09:00';

/** A meeting to begin with: an hour at nine, the next working day. */
export const newIdea = (today: Temporal.PlainDate): MeetingIdea => {
  const days = today.dayOfWeek >= 5 ? 8 - today.dayOfWeek : 1;
  return { subject: '', people: [], date: today.add({ days }).toString(), time: usualTime, minutes: usualMinutes };
};

const startOf = ({ date, time }: MeetingIdea, zone: string): number => {
  if (!date || !time) return 0;
  return Math.floor(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds / 1000);
};

/** The idea as a meeting to check; without a whole time it has no length. */
export const meetingOfIdea = (idea: MeetingIdea, zone: string): AskedMeeting => {
  const startSeconds = startOf(idea, zone);
  return {
    startSeconds,
    endSeconds: startSeconds === 0 ? 0 : startSeconds + idea.minutes * 60,
    subject: idea.subject,
    attendees: idea.people.map(({ name, address }) => ({ name, address, isGroup: false })),
    isAllDay: false,
    isRecurring: false,
    eventId: null,
  };
};
