import { readLedger } from '#core/ledger/ledger.ts';
import { stateOf } from '#core/ledger/state.ts';
import { isId } from '#core/ledger/values.ts';

/** A line in: `{"events":[…],"ag"?:id|null}`. A line out: the state, or an error when the line is no such line. */
export const inspectLedger = (line: unknown): object => {
  if (typeof line !== 'object' || line === null || !('events' in line) || !Array.isArray(line.events)) return { error: 'not-a-line' };
  const ag = 'ag' in line ? line.ag : null;
  if (ag !== null && !isId(ag)) return { error: 'not-a-line' };

  const { events: _, ...shown } = stateOf(readLedger(line.events, ag));
  return shown;
};
