import { expect, test } from 'vitest';
import { races } from './race-table.ts';
import { stateAfter } from './talk.ts';

// The races of ledger.md: what both parties see when two things are said at once.

test.each(races)('%s', (_, events, expected) => {
  expect(stateAfter(...events)).toMatchObject({ ineffective: [], ...expected });
  expect(stateAfter(...events.toReversed(), ...events)).toMatchObject({ ineffective: [], ...expected });
});
