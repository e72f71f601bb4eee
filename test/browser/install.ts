import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { existsSync } from 'node:fs';
import { findBrowser } from './find.ts';

type Way = { says: string; command: string; arguments: readonly string[] };

const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');

const isRootOnDebian = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
const byApt = (...packages: readonly string[]) => `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq ${packages.join(' ')}`;

const ways = (): Way[] => {
  const own: Way = {
    says: "Installing Chromium with Playwright's installer",
    command: process.execPath,
    arguments: [playwright, 'install', 'chromium'],
  };
  if (!isRootOnDebian()) return [own];
  return [own, { says: 'Installing Chromium with apt', command: 'sh', arguments: ['-c', byApt('chromium')] }];
};

const asTyped = ({ command, arguments: all }: Way) =>
  command === 'sh' ? (all[1] ?? '') : `npx playwright-core ${all.slice(1).join(' ')}`;

const installedByPlaywright = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : null);

/**
 * A browser to drive: the one installed, else one installed now, said in one line.
 *
 * With `LOFTE_NO_INSTALL=1` nothing is installed; the command is printed instead, and the answer is null.
 */
export const ensureBrowser = (): string | null => {
  const found = findBrowser() ?? installedByPlaywright();
  if (found) return found;
  if (process.env['CHROMIUM']) {
    console.error(`CHROMIUM names ${process.env['CHROMIUM']}, and there is nothing there.`);
    return null;
  }
  if (process.env['LOFTE_NO_INSTALL'] === '1') {
    console.error(`No Chrome, Edge or Chromium found. To install one: ${ways().map(asTyped).join('   or: ')}`);
    return null;
  }
  for (const way of ways()) {
    console.error(`${way.says} …`);
    const { status } = spawnSync(way.command, way.arguments, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 });
    const installed = findBrowser() ?? installedByPlaywright();
    if (status === 0 && installed) return installed;
  }
  console.error('No browser could be installed. Install Chrome, Edge or Chromium, or name one with CHROMIUM=/path/to/it.');
  return null;
};

const debiansShell = '/usr/bin/chromium-headless-shell';

/**
 * The same Chromium without the windows around its pages, which takes half the time: Debian's, installed where that can be; the browser itself
 * where there is none. For pages alone; extensions and the look of a window need the browser.
 */
export const shellOf = (browser: string): string => {
  if (browser !== '/usr/bin/chromium') return browser;
  const mayInstall = isRootOnDebian() && process.env['LOFTE_NO_INSTALL'] !== '1';
  if (!existsSync(debiansShell) && mayInstall) spawnSync('sh', ['-c', byApt('chromium-headless-shell')], { stdio: 'ignore', timeout: 120_000 });
  return existsSync(debiansShell) ? debiansShell : browser;
};
