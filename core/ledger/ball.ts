import type { Ball } from '#core/agreement/situation.ts';
import { otherRole } from '#core/vocabulary/party.ts';
import { openEnds } from './endings.ts';
import { openCounters } from './open-counters.ts';
import type { Past } from './past.ts';
import { latestNo, statusOf } from './status.ts';

/** Who is expected to do something next: the first that fits. */
export const ballOf = (past: Past): Ball => {
  const status = statusOf(past);
  if (status === 'none' || status === 'withdrawn' || status === 'closed' || status === 'ended') return null;

  const asking = new Set(openEnds(past).values());
  if (asking.has('delegate')) return 'delegator';
  if (asking.has('delegator')) return 'delegate';

  if (status === 'delivered' || openCounters(past).size > 0) return 'delegator';

  const no = latestNo(past);
  return status === 'declined' && no ? otherRole(no.actor) : 'delegate';
};
