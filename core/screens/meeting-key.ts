import { meetingKey } from '#core/ui/booking/warning.ts';
import type { AskedMeeting } from './booking.ts';

/** Tells two states of a meeting that is being written apart: its times, and who is asked. */
export const keyOfMeeting = ({ startSeconds, endSeconds, attendees }: AskedMeeting): string =>
  meetingKey({ startMilliseconds: startSeconds * 1000, endMilliseconds: endSeconds * 1000, addresses: attendees.map(({ address }) => address) });
