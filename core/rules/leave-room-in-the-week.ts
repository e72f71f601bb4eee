import type { Room } from '#core/load/room.ts';
import { defineRule } from './rule.ts';

export type LeaveRoomFacts = { name: string; due: Temporal.PlainDate | null; room: Room | null };

/** Asks before work is given to someone whose time, as far as we can see, is already spoken for. */
export const leaveRoomInTheWeek = defineRule({
  id: 'leave-room-in-the-week',
  severity: 'warning',
  principles: ['A14', 'A16', 'E11'],
  speaks: true,
  messages: ['away', 'no-room', 'little-room'],
  check({ name, due, room }: LeaveRoomFacts) {
    if (!due || !room?.seen) return 'unknown';
    const data = { name, day: room.until };
    if (room.band === 'absent') return { messageId: 'away', data };
    if (room.band === 'over') return { messageId: 'no-room', data };
    return room.band === 'full' ? { messageId: 'little-room', data } : 'pass';
  },
});
