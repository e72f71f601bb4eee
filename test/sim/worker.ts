import { playSeed } from './play.ts';
import { emptyTally } from './tally.ts';

export type Task = { from: number; count: number };

process.on('message', async ({ from, count }: Task) => {
  const tally = emptyTally();
  for (let seed = from; seed < from + count; seed += 1) {
    await playSeed(seed, tally).catch((thrown: unknown) => void (tally.violations[String(thrown)] ??= []).push(seed));
  }
  process.send?.(tally);
});
