import type { Commitment } from './case.ts';
import { supplyBefore, supplyReached, type DaySupply } from './supply.ts';

/** How one promise stands. */
export type PromiseState = Commitment & {
  /** This and everything due before it. */
  cumulativeSeconds: number;
  slackSeconds: number;
  /** With the slack eaten up. */
  slackFullSeconds: number;
  /** When it will be done if all before it is done first; null where that is out of sight. */
  finishSeconds: number | null;
  isAtRisk: boolean;
  isLate: boolean;
  isOverdue: boolean;
  isBeyondWindow: boolean;
};

const byDue = (one: Commitment, other: Commitment) => one.dueSeconds - other.dueSeconds || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

export type Supplies = { reserved: readonly DaySupply[]; full: readonly DaySupply[]; nowSeconds: number; endSeconds: number };

/** Every promise, the first due first (load.md, A6). */
export const promiseStates = (commitments: readonly Commitment[], { reserved, full, nowSeconds, endSeconds }: Supplies): PromiseState[] => {
  let cumulativeSeconds = 0;
  return commitments.toSorted(byDue).map(commitment => {
    cumulativeSeconds += commitment.remainingSeconds;
    const due = Math.min(commitment.dueSeconds, endSeconds);
    const slackSeconds = supplyBefore(reserved, due) - cumulativeSeconds;
    const slackFullSeconds = supplyBefore(full, due) - cumulativeSeconds;
    return {
      ...commitment,
      cumulativeSeconds,
      slackSeconds,
      slackFullSeconds,
      finishSeconds: cumulativeSeconds === 0 ? nowSeconds : supplyReached(reserved, cumulativeSeconds),
      isAtRisk: slackSeconds < 0 && slackFullSeconds >= 0,
      isLate: slackFullSeconds < 0,
      isOverdue: commitment.dueSeconds < nowSeconds,
      isBeyondWindow: commitment.dueSeconds > endSeconds,
    };
  });
};

/** The largest effort that can still be promised by the end of the window. */
export const roomLeft = (states: readonly PromiseState[], { reserved, endSeconds }: Supplies): number =>
  Math.max(0, supplyBefore(reserved, endSeconds) - (states.at(-1)?.cumulativeSeconds ?? 0));

/** The earliest instant by which new work can be promised so that every other promise is kept; null where there is none in sight. */
export const earliestPromise = (states: readonly PromiseState[], { reserved }: Supplies, effortSeconds: number): number | null => {
  const last = states.findLast(({ slackSeconds }) => slackSeconds < effortSeconds);
  return supplyReached(reserved, (last?.cumulativeSeconds ?? 0) + effortSeconds);
};
