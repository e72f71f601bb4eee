import { attackNames, withoutReplay } from './attackers.ts';
import { playHistory } from './history.ts';
import { countHistory, type Tally } from './tally.ts';

/** One history in so many is played once more without whoever attacks it; the end must be the same to the byte. */
const compareOneIn = 4;

/** Plays one seed and counts it. Answers what was violated. */
export const playSeed = async (seed: number, tally: Tally): Promise<readonly string[]> => {
  const isCompared = seed % compareOneIn === 0;
  const outcome = await playHistory(seed, isCompared ? withoutReplay : attackNames);
  const undisturbed = isCompared ? await playHistory(seed, []) : outcome;
  const violations = [...outcome.violations, ...(undisturbed.end === outcome.end ? [] : ['interfered: without the attackers it ends otherwise'])];
  countHistory(tally, seed, outcome, violations, isCompared);
  return violations;
};
