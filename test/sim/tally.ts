import { wordTypes } from '#core/agreement/word.ts';
import { attackNames } from './attackers.ts';
import { faultNames } from './faults.ts';
import type { Outcome } from './history.ts';
import { raceNames, racesIn } from './races.ts';

/** What a number of histories held. Plain figures, so that workers can send it. */
export type Tally = {
  histories: number;
  compared: number;
  events: Record<string, number>;
  races: Record<string, number>;
  faults: Record<string, number>;
  attacks: Record<string, number>;
  statuses: Record<string, number>;
  forgedEvents: number;
  mostRounds: number;
  /** Histories, by what was violated in them. */
  violations: Record<string, number[]>;
};

const zeros = (names: readonly string[]): Record<string, number> => Object.fromEntries(names.map(name => [name, 0]));

export const emptyTally = (): Tally => ({
  histories: 0,
  compared: 0,
  events: zeros(wordTypes),
  races: zeros(raceNames),
  faults: zeros(faultNames),
  attacks: zeros(attackNames),
  statuses: {},
  forgedEvents: 0,
  mostRounds: 0,
  violations: {},
});

const add = (counts: Record<string, number>, name: string, more = 1) => void (counts[name] = (counts[name] ?? 0) + more);

/** Counts one history; `violations` are its own, and what comparing it with another found. */
export const countHistory = (tally: Tally, seed: number, outcome: Outcome, violations: readonly string[], isCompared: boolean): void => {
  tally.histories += 1;
  tally.compared += Number(isCompared);
  tally.forgedEvents += outcome.forged;
  tally.mostRounds = Math.max(tally.mostRounds, outcome.rounds);
  for (const [name, count] of Object.entries(outcome.faults)) add(tally.faults, name, count);
  for (const name of outcome.attacks) add(tally.attacks, name);
  for (const ledger of outcome.ledgers) {
    for (const { event } of ledger.events) add(tally.events, event.type);
    for (const race of racesIn(ledger)) add(tally.races, race);
  }
  for (const status of outcome.statuses) add(tally.statuses, status);
  for (const violation of violations) (tally.violations[violation.replaceAll(/[\w-]{43}/g, '…')] ??= []).push(seed);
};

export const mergeTally = (into: Tally, more: Tally): void => {
  for (const key of ['events', 'races', 'faults', 'attacks', 'statuses'] as const) {
    for (const [name, count] of Object.entries(more[key])) add(into[key], name, count);
  }
  for (const key of ['histories', 'compared', 'forgedEvents'] as const) into[key] += more[key];
  into.mostRounds = Math.max(into.mostRounds, more.mostRounds);
  for (const [violation, seeds] of Object.entries(more.violations)) (into.violations[violation] ??= []).push(...seeds);
};

/** Histories with a violation that begins so. */
const having = (tally: Tally, beginning: string): number =>
  new Set(Object.entries(tally.violations).flatMap(([violation, seeds]) => (violation.startsWith(beginning) ? seeds : []))).size;

/** The one line that closes a run, as a value. */
export const summaryOf = (tally: Tally, seconds: number, more: object = {}) => {
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
  const { violations, histories, ...counts } = tally;
  const failed = new Set(Object.values(violations).flat());
  return {
    histories,
    seconds: Math.round(seconds),
    perSecond: Math.round(histories / seconds),
    tier: 'every history goes through the complete outbox and sync',
    divergent: having(tally, 'divergent'),
    lost: having(tally, 'lost'),
    forged: having(tally, 'forged'),
    doubled: having(tally, 'doubled'),
    unformed: having(tally, 'unformed'),
    interfered: having(tally, 'interfered'),
    failed: failed.size,
    totalEvents: sum(tally.events),
    totalFaults: sum(tally.faults),
    faultsPerHistory: Math.round((10 * sum(tally.faults)) / Math.max(1, histories)) / 10,
    ...counts,
    violations: Object.fromEntries(Object.entries(violations).map(([violation, seeds]) => [violation, seeds.length])),
    ...more,
  };
};
