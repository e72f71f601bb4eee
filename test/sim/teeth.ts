/** `npm run sim:teeth`: whether the simulator sees each of a list of sabotages of the product's code. Ends with 1 when one survives. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sabotages, type Sabotage } from './sabotages.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const [only] = process.argv.slice(2);

const caught = ({ name }: Sabotage): Promise<{ seed: number | null; violation: string | null }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', here('sabotaged.ts'), here('until-caught.ts')], { env: { ...process.env, SABOTAGE: name }, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', code => {
      const last = output.trim().split('\n').at(-1);
      if (code === 0 && last) resolve(JSON.parse(last) as { seed: number | null; violation: string | null });
      else reject(new Error(`«${name}» could not be played`));
    });
  });

const chosen = sabotages.filter(({ name }) => !only || name.includes(only));
let count = 0;
for (const sabotage of chosen) {
  const { seed, violation } = await caught(sabotage);
  if (seed !== null) count += 1;
  console.log(seed === null ? `✗ ${sabotage.name}: not seen` : `✓ ${sabotage.name}: seed ${seed}, ${violation}`);
}
console.log(`${count} of ${chosen.length} sabotages caught`);
process.exitCode = count === chosen.length ? 0 : 1;
