import type { Day } from './day.ts';
import type { PromiseState } from './promises.ts';
import { shareBp } from './settings.ts';

/** The hardest demand on her time, and the instant by which it falls. */
export type Pressure = { bp: number | null; atSeconds: number | null; /** Work is due before any time there is for it. */ isImpossible: boolean };

const sum = (days: readonly Day[], seconds: (day: Day) => number) => days.reduce((all, day) => all + seconds(day), 0);

/** Booked time, daily business and promised work against capacity, up to each day that may hurt; the greatest of them, the first of equals. */
export const pressureOf = (
  states: readonly PromiseState[],
  weekEnds: readonly number[],
  nowSeconds: number,
  endSeconds: number,
  daysUntil: (toSeconds: number) => readonly Day[],
): Pressure => {
  // What is due further ahead than we look must be done within what we see.
  const dueOf = ({ dueSeconds }: PromiseState) => Math.min(dueSeconds, endSeconds);
  const dues = states.map(dueOf).filter(due => due > nowSeconds);
  const moments = [...new Set([...dues, ...weekEnds.filter(end => end > nowSeconds)])].toSorted((one, other) => one - other);
  let [hardest, atSeconds]: [number | null, number | null] = [null, null];
  let isImpossible = false;
  for (const at of moments) {
    const days = daysUntil(at);
    const demand = sum(days, day => day.bookedSeconds + day.baselineSeconds) + states.filter(state => dueOf(state) <= at).reduce((all, state) => all + state.remainingSeconds, 0);
    const capacity = sum(days, day => day.capacitySeconds);
    const bp = shareBp(demand, capacity);
    if (bp === null && demand > 0) isImpossible = true;
    if (bp !== null && (hardest === null || bp > hardest)) [hardest, atSeconds] = [bp, at];
  }
  return { bp: hardest, atSeconds, isImpossible };
};
