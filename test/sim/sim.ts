/**
 * `npm run sim -- --seeds N --from K [--fuzz] [--within S]`: plays N histories, seeds K and on, over simulated mailboxes; begins none after S seconds. A seed that fails is printed, and
 * plays alone with `--seeds 1 --from S`. The last line is a summary in JSON.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';
import { playHistory } from './history.ts';
import { emptyTally, mergeTally, summaryOf, type Tally } from './tally.ts';
import type { Task } from './worker.ts';

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '1000' }, from: { type: 'string', default: '1' }, fuzz: { type: 'boolean', default: false }, inputs: { type: 'string', default: '100000' }, within: { type: 'string', default: 'Infinity' } } });
const [seeds, from, within] = [Number(values.seeds), Number(values.from), Number(values.within)];
const seedsATask = 25;

const tasks: Task[] = [];
for (let at = 0; at < seeds; at += seedsATask) tasks.push({ from: from + at, count: Math.min(seedsATask, seeds - at) });

const total = emptyTally();
const started = performance.now();
let played = 0;

const tellFailures = (tally: Tally) => {
  for (const [violation, failed] of Object.entries(tally.violations)) for (const seed of failed) console.log(`seed ${seed}: ${violation}   (npm run sim -- --seeds 1 --from ${seed})`);
};

/** Keeps one worker busy until no task is left. */
const work = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), { execArgv: ['--max-semi-space-size=64'] });
    const next = () => {
      const task = performance.now() - started < within * 1000 ? tasks.shift() : undefined;
      played += task?.count ?? 0;
      if (task) worker.send(task);
      else worker.disconnect();
    };
    worker.on('message', (tally: Tally) => {
      mergeTally(total, tally);
      tellFailures(tally);
      next();
    });
    worker.on('exit', code => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
    next();
  });

await Promise.all(Array.from({ length: Math.min(2, availableParallelism(), tasks.length) }, work));

const seconds = (performance.now() - started) / 1000;
const spoken = values.fuzz ? await playHistory(from, []) : null;
const fuzzed = spoken && fuzz(spoken.ledgers.flatMap(({ events }) => events.map(({ text }) => text)), Number(values.inputs), from);
if (fuzzed) for (const crash of fuzzed.crashes.slice(0, 5)) console.log(crash);

const isFuzzClean = !fuzzed || (fuzzed.crashes.length === 0 && !fuzzed.polluted && fuzzed.slowestMilliseconds <= 50);
const failed = new Set(Object.values(total.violations).flat()).size + Number(!isFuzzClean);
console.log(`sim: ${played - failed} passed, ${failed} failed`);
console.log(JSON.stringify(summaryOf(total, seconds, fuzzed ? { fuzz: { ...fuzzed, crashes: fuzzed.crashes.length } } : {})));
process.exitCode = failed > 0 ? 1 : 0;
