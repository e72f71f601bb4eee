import type { Clock } from '#core/ports/clock.ts';
import type { OutboxRow } from '#core/ports/store.ts';
import { undoMilliseconds } from './speak.ts';

/** After this the person decides, also about a letter that was sent and is nowhere to be found. */
const mostMilliseconds = 24 * 3600 * 1000;

/** The person can still change her mind. A clock set back since makes nobody wait for longer than that takes. */
export const isToWait = ({ sendAfter }: OutboxRow, clock: Clock): boolean => {
  const left = sendAfter - clock.now().epochMilliseconds;
  return left > 0 && left <= undoMilliseconds;
};

/** Written more than a day ago, or on a clock that has been set since. */
export const isOld = ({ createdAt }: OutboxRow, clock: Clock): boolean => Math.abs(clock.now().epochMilliseconds - createdAt) > mostMilliseconds;
