import type { Random } from './random.ts';

/** What goes wrong in the world, each so and so often in one history: the rates are drawn anew for every seed. */
export const faultNames = [
  'loss', 'doubled', 'bounce', 'held-back', 'reordered', 'junk', 'unknown-result', 'throttled', 'offline', 'forgotten-link', 'send-dropped', 'vanished', 'late-copy', 'late-index',
  'full-disk', 'crash', 'wipe', 'clock-set',
] as const;
export type FaultName = (typeof faultNames)[number];

const most: Record<FaultName, number> = {
  loss: 0.3, doubled: 0.3, bounce: 0.12, 'held-back': 0.3, reordered: 1, junk: 0.1, 'unknown-result': 0.08, throttled: 0.08, offline: 0.04, 'forgotten-link': 0.2, 'send-dropped': 0.15,
  vanished: 0.05, 'late-copy': 0.4, 'late-index': 0.2, 'full-disk': 0.01, crash: 0.02, wipe: 0.06, 'clock-set': 0.04,
};

export type Faults = {
  strikes(name: FaultName, random: Random): boolean;
  count(name: FaultName): void;
  /** From here on things go wrong. */
  begin(): void;
  /** From here on nothing goes wrong. */
  end(): void;
  readonly counts: Record<FaultName, number>;
};

export const makeFaults = (random: Random): Faults => {
  const rates = Object.fromEntries(faultNames.map(name => [name, random.chance(0.25) ? 0 : random.next() * most[name]]));
  const counts = Object.fromEntries(faultNames.map(name => [name, 0])) as Record<FaultName, number>;
  let isOn = false;
  return {
    strikes(name, drawn) {
      const strikes = drawn.chance(rates[name] ?? 0) && isOn;
      if (strikes) counts[name] += 1;
      return strikes;
    },
    count: name => void (counts[name] += 1),
    begin: () => void (isOn = true),
    end: () => void (isOn = false),
    counts,
  };
};
