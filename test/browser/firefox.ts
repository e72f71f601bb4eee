import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const commands = ['firefox', 'firefox-esr'];

const onPath = (): string | null =>
  commands.flatMap(command => (process.env['PATH'] ?? '').split(':').filter(Boolean).map(folder => join(folder, command))).find(existsSync) ?? null;

/** The path of an installed Firefox; `FIREFOX` names one that overrides. */
const findFirefox = (): string | null => {
  const named = process.env['FIREFOX'];
  return named ? (existsSync(named) ? named : null) : onPath();
};

/** Firefox, installed now where this is root's Debian; null where there is none. `LOFTE_NO_INSTALL=1` installs nothing. */
export const ensureFirefox = (): string | null => {
  const found = findFirefox();
  if (found) return found;
  const script = 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq firefox-esr';
  const isRootOnDebian = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!isRootOnDebian || process.env['LOFTE_NO_INSTALL'] === '1') {
    console.error('No Firefox found; its checks are left out. FIREFOX=/path/to/it names one.');
    return null;
  }
  console.error('Installing Firefox with apt …');
  spawnSync('sh', ['-c', script], { stdio: ['ignore', 'ignore', 'pipe'], timeout: 240_000 });
  return findFirefox();
};
