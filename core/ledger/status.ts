import type { Status } from '#core/agreement/situation.ts';
import { standingDeliveries } from './deliveries.ts';
import { closings, endings } from './endings.ts';
import { byOrder } from './event.ts';
import { formedOffers } from './formed.ts';
import { openCounters } from './open-counters.ts';
import { openOffers } from './open-offers.ts';
import type { Past, SaidOf } from './past.ts';
import { recordedOffer } from './recorded.ts';

/** Where the agreement stands: the first that fits. */
export const statusOf = (past: Past): Status => {
  const isFormed = formedOffers(past).size > 0;
  const isRecorded = recordedOffer(past) !== null;
  const open = openCounters(past);

  if (past.of('terms.offered', 'terms.requested').length === 0) return 'none';
  if (closings(past).length > 0) return 'closed';
  if (endings(past).length > 0) return 'ended';
  if (standingDeliveries(past).size > 0 && (isFormed || isRecorded)) return 'delivered';
  if (isFormed) return 'agreed';
  if (isRecorded) return 'recorded';
  if (past.of('terms.countered').some(counter => open.has(counter.id))) return 'countered';
  if (past.of('terms.requested').some(request => open.has(request.id))) return 'requested';
  if (openOffers(past).size > 0) return 'offered';
  return isDecline(latestNo(past)) ? 'declined' : 'withdrawn';
};

type No = SaidOf<'terms.declined' | 'counter.declined' | 'terms.withdrawn' | 'counter.retracted'>;

/** Of all noes to terms the one with the greatest (`n`, id). */
export const latestNo = (past: Past): No | undefined =>
  past.of('terms.declined', 'counter.declined', 'terms.withdrawn', 'counter.retracted').toSorted(byOrder).at(-1);

const isDecline = (no: No | undefined): boolean => no?.type === 'terms.declined' || no?.type === 'counter.declined';
