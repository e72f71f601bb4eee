import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { ensureBrowser } from './browser/install.ts';
import { closingLine, countsIn, type Counts } from './check/counts.ts';

type Runner = { name: string; needsBrowser: boolean; run: (environment: NodeJS.ProcessEnv) => Promise<Counts> };

const start = (args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ code: number; output: string }> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      process.stdout.write(data);
    });
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });

/** A runner that fails without a failed test has failed all the same. */
const judged = (counts: Counts, code: number): Counts => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

const vitest =
  (...projects: string[]) =>
  async (env: NodeJS.ProcessEnv): Promise<Counts> => {
    mkdirSync('dist/test', { recursive: true });
    const file = `dist/test/${projects.join('-')}.json`;
    const chosen = projects.flatMap(project => ['--project', project]);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await start(['node_modules/vitest/vitest.mjs', 'run', ...chosen, ...reporters], env);
    const report: { numPassedTests: number; numFailedTests: number } = JSON.parse(readFileSync(file, 'utf8'));
    return judged({ passed: report.numPassedTests, failed: report.numFailedTests }, code);
  };

const script = (path: string, ...args: string[]) => async (env: NodeJS.ProcessEnv): Promise<Counts> => {
  const { code, output } = await start([path, ...args], env);
  return judged(countsIn(output) ?? { passed: 0, failed: 1 }, code);
};

const runners: readonly Runner[] = [
  { name: 'unit', needsBrowser: false, run: vitest('node', 'extension') },
  { name: 'sim', needsBrowser: false, run: script('test/sim/sim.ts', '--seeds', '10000', '--fuzz') },
  { name: 'browser', needsBrowser: true, run: vitest('browser') },
  { name: 'outlook', needsBrowser: true, run: script('test/e2e/outlook.ts') },
  { name: 'pane', needsBrowser: true, run: script('test/e2e/pane.ts') },
  { name: 'pane without Temporal', needsBrowser: true, run: script('test/e2e/pane.ts', '--without-temporal') },
  { name: 'extension', needsBrowser: true, run: script('test/e2e/extension.ts') },
  { name: 'firefox', needsBrowser: false, run: script('test/e2e/firefox.ts') },
  { name: 'walk', needsBrowser: true, run: script('test/e2e/walk.ts') },
];

const browser = ensureBrowser();
const environment = browser ? { ...process.env, CHROMIUM: browser } : process.env;
const total: Counts = { passed: 0, failed: 0 };
const skipped: string[] = [];

for (const { name, needsBrowser, run } of runners) {
  if (needsBrowser && !browser) {
    skipped.push(name);
    continue;
  }
  console.log(`\n— ${name} —`);
  const counts = await run(environment).catch((error: unknown) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  total.passed += counts.passed;
  total.failed += counts.failed;
}

console.log(`\n${closingLine(total, skipped)}`);
process.exitCode = total.failed > 0 || (skipped.length > 0 && process.env['CI']) ? 1 : 0;
