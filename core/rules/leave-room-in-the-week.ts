import type { Room } from '#core/load/room.ts';
import { defineRule } from './rule.ts';

export type LeaveRoomFacts = { name: string; room: Room | null };

/** Asks before work is given to someone whose time, as far as we can see, is already spoken for. */
export const leaveRoomInTheWeek = defineRule({
  id: 'leave-room-in-the-week',
  severity: 'warning',
  principles: ['A14', 'E11'],
  check({ name, room }: LeaveRoomFacts) {
    if (!room?.seen) return 'unknown';
    const data = { name, until: room.until };
    if (room.band === 'absent') return { messageId: 'away' as const, data };
    if (room.band === 'over') return { messageId: 'no-room' as const, data };
    if (room.band === 'full') return { messageId: 'little-room' as const, data };
    return 'pass';
  },
});
