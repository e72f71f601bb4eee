import { createMemo, createResource, type Accessor } from 'solid-js';
import type { Commitment } from '#core/load/case.ts';
import type { Room } from '#core/load/room.ts';
import type { SeenSchedule } from '#core/load/seen.ts';
import { effortOf, effortSizes, reckonedSeconds, type EffortSize } from '#core/vocabulary/effort.ts';
import { useLanguage } from '../language.tsx';

export type RoomQuestion = {
  /** Null until it has been asked about. */
  schedule: Accessor<SeenSchedule | null>;
  now: Accessor<Temporal.ZonedDateTime>;
  due: Accessor<Temporal.PlainDate | null>;
  /** The day the room is looked at for where none is chosen yet. */
  usualDay: Accessor<Temporal.PlainDate>;
  size: Accessor<EffortSize>;
  /** What the two have agreed before: the rest of what is promised is seen by whoever promised it. */
  commitments: Accessor<readonly Commitment[]>;
};

/** What is known of the chosen person's room, and the ways out of too little of it. */
export type RoomAnswer = {
  room: Accessor<Room | null>;
  /** The earliest moment it can be promised for, in the reader's zone. */
  earliest: Accessor<Temporal.ZonedDateTime | null>;
  /** Its day, where that is later than the day asked about. */
  laterDay: Accessor<Temporal.PlainDate | null>;
  /** The nearest smaller size that fits the day asked about. */
  smaller: Accessor<EffortSize | null>;
};

const fits = (room: Room | null) => room?.seen === true && (room.band === 'room' || room.band === 'full');

/** Asks the model, which is fetched when there is first someone to ask it about. */
export const makeRoom = ({ schedule, now, due, usualDay, size, commitments }: RoomQuestion): RoomAnswer => {
  const { whole } = useLanguage();
  const [model] = createResource(schedule, async () => (await Promise.all([import('#core/load/room.ts'), whole]))[0].roomFor);
  const until = () => due() ?? usualDay();
  const roomOf = (asked: EffortSize): Room | null => {
    const [seen, roomFor] = [schedule(), model.latest];
    return seen && roomFor ? roomFor(seen, now(), { until: until(), effortSeconds: reckonedSeconds(effortOf[asked]), commitments: commitments() }) : null;
  };
  const room = createMemo(() => roomOf(size()));
  const earliest = () => {
    const known = room();
    return known?.seen ? (known.earliest?.withTimeZone(now().timeZoneId) ?? null) : null;
  };
  return {
    room,
    earliest,
    laterDay() {
      const day = earliest()?.toPlainDate() ?? null;
      return day && Temporal.PlainDate.compare(day, until()) > 0 ? day : null;
    },
    smaller() {
      const next = effortSizes[effortSizes.indexOf(size()) - 1];
      return next && fits(roomOf(next)) ? next : null;
    },
  };
};
