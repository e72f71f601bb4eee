import { spawn } from 'node:child_process';
import { fileSizes } from './file-sizes.ts';
import { messageProblems } from './messages.ts';

type Finding = { name: string; problems: string };

/** Runs a tool from node_modules; its output is told only when it finds something. */
const tool = (name: string, command: string, ...args: string[]): Promise<Finding> =>
  new Promise(resolve => {
    const child = spawn(command, args, { shell: process.platform === 'win32', env: { ...process.env, FORCE_COLOR: '0' } });
    let output = '';
    const hear = (data: Buffer) => (output += data.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', error => resolve({ name, problems: String(error) }));
    child.on('close', code => resolve({ name, problems: code === 0 ? '' : output.trim() || `${command} ended with ${code}` }));
  });

const ours = (name: string, problems: readonly string[]): Finding => ({ name, problems: problems.join('\n') });

const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
const folders = ['core', 'extension', 'outlook-addin', 'manifests', 'test'];

const findings = await Promise.all([
  tool('types', process.execPath, 'node_modules/typescript/bin/tsc', '--noEmit'),
  tool('lint', 'oxlint', '--deny-warnings'),
  tool('imports', process.execPath, '--import', './test/check/typescript-for-imports.ts', cruiser, '--config', '.dependency-cruiser.js', ...folders),
  tool('unused', 'knip', '--no-progress'),
  messageProblems().then(problems => ours('messages', problems)),
  fileSizes().then(problems => ours('file sizes', problems)),
]);

for (const { name, problems } of findings) console.log(problems === '' ? `✓ ${name}` : `✗ ${name}\n${problems}\n`);
process.exitCode = findings.some(({ problems }) => problems !== '') ? 1 : 0;
