import type { Pressure } from './pressure.ts';
import type { PromiseState } from './promises.ts';
import type { LoadSettings } from './settings.ts';

/** `over`: more is promised than there is time for. `full`: nothing more fits without something giving way. `absent`: no working time. */
export type Band = 'room' | 'full' | 'over' | 'absent';

/** The band of the time ahead (load.md, A6): the first that fits. */
export const bandOf = (
  { fullAtBp, overAtBp, minRoomSeconds }: LoadSettings,
  pressure: Pressure,
  states: readonly PromiseState[],
  roomLeftSeconds: number,
  hasWork: boolean,
): Band => {
  if (!hasWork && states.length === 0) return 'absent';
  const bp = pressure.bp ?? 0;
  if (pressure.isImpossible || bp > overAtBp || states.some(({ isLate }) => isLate)) return 'over';
  return bp > fullAtBp || states.some(({ isAtRisk }) => isAtRisk) || roomLeftSeconds < minRoomSeconds ? 'full' : 'room';
};
