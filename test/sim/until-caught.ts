import { races } from '../core/ledger/race-table.ts';
import { stateAfter } from '../core/ledger/talk.ts';
import { playSeed } from './play.ts';
import { emptyTally } from './tally.ts';

/** The races in both directions first, then seed after seed, until something is violated; writes which and what, or that nothing was. */
const most = 2000;

const tell = (seed: number | null, violation: string | null) => console.log(JSON.stringify({ seed, violation }));

for (const [race, events] of races) {
  if (stateAfter(...events).fingerprint === stateAfter(...events.toReversed()).fingerprint) continue;
  tell(0, `in another order: ${race}`);
  process.exit(0);
}

for (let seed = 1; seed <= most; seed += 1) {
  const [violation] = await playSeed(seed, emptyTally()).catch((thrown: unknown) => [String(thrown)]);
  if (violation === undefined) continue;
  tell(seed, violation);
  process.exit(0);
}
tell(null, null);
