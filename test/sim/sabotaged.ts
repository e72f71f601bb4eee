import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { sabotages } from './sabotages.ts';

// Loaded before the simulator: gives it one file of the product with one change, and touches nothing on disk.
const sabotage = sabotages.find(({ name }) => name === process.env['SABOTAGE']);
if (!sabotage) throw new Error(`no sabotage by the name of ${process.env['SABOTAGE']}`);
const changes = [sabotage, ...(sabotage.and ? [sabotage.and] : [])];

registerHooks({
  load(url, context, next) {
    const change = changes.find(({ file }) => new URL(`../../${file}`, import.meta.url).href === url);
    if (!change) return next(url, context);
    const parts = readFileSync(fileURLToPath(url), 'utf8').split(change.cut);
    if (parts.length !== 2) throw new Error(`${change.file} has what «${sabotage.name}» cuts ${parts.length - 1} times`);
    return { format: 'module-typescript', source: parts.join(change.put), shortCircuit: true };
  },
});
