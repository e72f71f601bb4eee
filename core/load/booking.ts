import type { Commitment } from './case.ts';
import { isWarning, meetingRoom, type MeetingAsked, type MeetingFinding } from './meeting.ts';
import type { SeenSchedule } from './seen.ts';
import { nextSlots, type Slot } from './slots.ts';

/** Someone asked to a meeting, and what is seen of her time. A group has members, and we see none of them. */
export type Attendee = { name: string; address: string; schedule: SeenSchedule | 'group' };

type Named = Pick<Attendee, 'name' | 'address'>;

export type UnseenWhy = 'hidden' | 'empty' | 'too-far' | 'group';

/** How a meeting would be for those asked to it, each in the order they were asked in; never by how much they have to do. */
export type Booking = {
  /** Those it is hard for, with what is strongest for each, and what else there is. */
  tight: readonly (Named & { finding: MeetingFinding; others: readonly MeetingFinding[] })[];
  /** Those we cannot tell of. */
  unseen: readonly (Named & { why: UnseenWhy })[];
  /** Those who have room, with what there is to know all the same. */
  fine: readonly (Named & { findings: readonly MeetingFinding[] })[];
  better: readonly Slot[];
};

export type BookingAsked = Omit<MeetingAsked, 'commitments'> & {
  /** Whoever asks people together: better times are to suit her as well. Null where her time is not seen. */
  organizer: SeenSchedule | null;
  /** What an attendee has promised whoever asks. */
  promises: (address: string) => readonly Commitment[];
  /** It lasts whole days: then only absence and what stands there say anything. */
  isAllDay: boolean;
};

const saysOfWholeDays = new Set<MeetingFinding['why']>(['away', 'busy', 'tentative']);

/** Checks a meeting for everyone, and looks for better times only where it is hard for someone. */
export const bookingOf = (attendees: readonly Attendee[], now: Temporal.ZonedDateTime, asked: BookingAsked): Booking => {
  const { meeting, replaces, organizer, promises, isAllDay } = asked;
  const tight: Booking['tight'][number][] = [];
  const unseen: Booking['unseen'][number][] = [];
  const fine: Booking['fine'][number][] = [];
  for (const { name, address, schedule } of attendees) {
    const room = schedule === 'group' ? ({ seen: false, why: 'group' } as const) : meetingRoom(schedule, now, { meeting, replaces, commitments: promises(address) });
    if (!room.seen) {
      unseen.push({ name, address, why: room.why });
      continue;
    }
    const findings = room.findings.filter(({ why }) => !isAllDay || saysOfWholeDays.has(why));
    const [finding, ...others] = findings;
    if (finding && isWarning(finding)) tight.push({ name, address, finding, others });
    else fine.push({ name, address, findings });
  }
  const schedules = [...attendees.map(({ schedule }) => schedule), organizer].filter(one => one !== null && one !== 'group');
  const lengthSeconds = meeting.endSeconds - meeting.startSeconds;
  const better = tight.length > 0 && !isAllDay ? nextSlots({ schedules, now, lengthSeconds, replaces, meeting }) : [];
  return { tight, unseen, fine, better };
};
