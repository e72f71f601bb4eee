import type { Random } from './random.ts';

type Parked = { due: number; go: () => void };

/**
 * Lets several stories run at once in virtual time: each stops at every call to the world, and one at a time goes on, chosen by lot.
 * Nothing waits for a real clock, so the same seed gives the same interleaving.
 */
export type Turns = {
  /** Milliseconds since the epoch, as the mail servers know it. */
  now(): number;
  pass(milliseconds: number): void;
  /** Stops until chosen, at the earliest after so long, or as soon as the signal fires. */
  wait(milliseconds?: number, signal?: AbortSignal): Promise<void>;
  /** Runs a story up to its first stop. */
  start(story: () => Promise<unknown>): Promise<void>;
  /** Lets one story go on; false when none is under way. */
  step(): Promise<boolean>;
  drain(): Promise<void>;
  /** Does something when the time comes. */
  later(milliseconds: number, act: () => void): void;
};

const start = Date.UTC(2026, 10, 23, 8);
const millisecondsATurn = 40;
/** A history that takes more would go on for ever. */
const mostTurns = 60_000;

export const makeTurns = (random: Random): Turns => {
  let time = start;
  let stopped: () => void = () => undefined;
  const parked: Parked[] = [];
  let coming: { at: number; act: () => void }[] = [];

  const pass = (milliseconds: number) => {
    time += milliseconds;
    const due = coming.filter(({ at }) => at <= time);
    coming = coming.filter(({ at }) => at > time);
    for (const { act } of due) act();
  };

  const untilStopped = async (go: () => void): Promise<void> => {
    const stop = new Promise<void>(resolve => (stopped = resolve));
    go();
    await stop;
  };

  let turns = 0;
  const step = async (): Promise<boolean> => {
    if (parked.length === 0) return false;
    if ((turns += 1) > mostTurns) throw new Error('it never comes to rest');
    const first = Math.min(...parked.map(({ due }) => due));
    pass(Math.max(millisecondsATurn, first - time));
    const due = parked.filter(one => one.due <= time);
    const chosen = random.of(due);
    parked.splice(parked.indexOf(chosen), 1);
    await untilStopped(chosen.go);
    return true;
  };

  return {
    now: () => time,
    pass,
    wait: (milliseconds = 0, signal) =>
      new Promise(resolve => {
        const one = { due: signal?.aborted ? time : time + milliseconds, go: resolve };
        signal?.addEventListener('abort', () => (one.due = time));
        parked.push(one);
        stopped();
      }),
    start: story => untilStopped(() => void story().finally(() => stopped())),
    step,
    async drain() {
      while (await step());
    },
    later: (milliseconds, act) => void coming.push({ at: time + milliseconds, act }),
  };
};
