import { isPossible } from '#core/agreement/possible.ts';
import { isReleased, type ReleasedEvent } from './event.ts';
import { pastOf, saidOf, type History } from './past.ts';
import type { Counted } from './set.ts';
import { standingIn } from './standing.ts';

/**
 * What had effect, by one rule: an event has effect if it was a possible move in its own past – its ancestors with effect, and nothing else.
 * So effect is settled by the hashes, the same on every device, for ever; what arrives later can neither give it nor take it.
 */
export const historyOf = (counted: readonly Counted[]): History => {
  const history: History = new Map();

  for (const one of counted) {
    if (!isReleasedCounted(one)) continue;
    const standing = standingIn(pastOf(history, one.before));
    if (!isPossible(one.event, one.event.actor, one.terms, standing)) continue;

    const alike = history.get(one.event.type);
    if (alike) alike.push(saidOf(one));
    else history.set(one.event.type, [saidOf(one)]);
  }
  return history;
};

const isReleasedCounted = (one: Counted): one is Counted & { event: ReleasedEvent } => isReleased(one.event);
