import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { ensureBrowser } from './browser/install.ts';
import { closingLine, countsIn, type Counts } from './check/counts.ts';

type Ran = { counts: Counts; output: string };
type Runner = { name: string; needsBrowser: boolean; run: (environment: NodeJS.ProcessEnv) => Promise<Ran> };

const start = (args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ code: number; output: string }> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });

/** A runner that fails without a failed test has failed all the same. */
const judged = (counts: Counts, code: number): Counts => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

const vitest =
  (...projects: string[]) =>
  async (env: NodeJS.ProcessEnv): Promise<Ran> => {
    mkdirSync('dist/test', { recursive: true });
    const file = `dist/test/${projects.join('-')}.json`;
    const chosen = projects.flatMap(project => ['--project', project]);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code, output } = await start(['node_modules/vitest/vitest.mjs', 'run', ...chosen, ...reporters], env);
    const report: { numPassedTests: number; numFailedTests: number } = JSON.parse(readFileSync(file, 'utf8'));
    return { counts: judged({ passed: report.numPassedTests, failed: report.numFailedTests }, code), output };
  };

const script = (path: string, ...args: string[]) => async (env: NodeJS.ProcessEnv): Promise<Ran> => {
  const { code, output } = await start([path, ...args], env);
  return { counts: judged(countsIn(output) ?? { passed: 0, failed: 1 }, code), output };
};

/**
 * Lanes run after each other, and the runners of a lane too; lanes that stand together run beside each other. The walk waits more than it works, as the
 * person in it does.
 */
const stages: readonly (readonly (readonly Runner[])[])[] = [
  [[{ name: 'unit', needsBrowser: false, run: vitest('node', 'extension') }]],
  [[{ name: 'sim', needsBrowser: false, run: script('test/sim/sim.ts', '--seeds', '10000', '--within', '170', '--fuzz') }]],
  [
    [
      { name: 'browser', needsBrowser: true, run: vitest('browser') },
      { name: 'outlook', needsBrowser: true, run: script('test/e2e/outlook.ts') },
    ],
    [{ name: 'walk', needsBrowser: true, run: script('test/e2e/walk.ts') }],
  ],
  [[{ name: 'pane', needsBrowser: true, run: script('test/e2e/pane.ts') }]],
  [[{ name: 'pane without Temporal', needsBrowser: true, run: script('test/e2e/pane.ts', '--without-temporal') }]],
  [[{ name: 'extension', needsBrowser: true, run: script('test/e2e/extension.ts') }]],
  [[{ name: 'firefox', needsBrowser: false, run: script('test/e2e/firefox.ts') }]],
];

const browser = ensureBrowser();
const environment = browser ? { ...process.env, CHROMIUM: browser } : process.env;
const total: Counts = { passed: 0, failed: 0 };
const skipped: string[] = [];

const runOne = async ({ name, needsBrowser, run }: Runner) => {
  if (needsBrowser && !browser) return void skipped.push(name);
  const begun = performance.now();
  const { counts, output } = await run(environment).catch((error: unknown): Ran => ({ counts: { passed: 0, failed: 1 }, output: String(error) }));
  console.log(`\n— ${name} —\n${output.trimEnd()}\n${name}: after ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  total.passed += counts.passed;
  total.failed += counts.failed;
};

const runLane = async (lane: readonly Runner[]) => {
  for (const runner of lane) await runOne(runner);
};

for (const lanes of stages) await Promise.all(lanes.map(runLane));

console.log(`\n${closingLine(total, skipped)}`);
process.exitCode = total.failed > 0 || (skipped.length > 0 && process.env['CI']) ? 1 : 0;
