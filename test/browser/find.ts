import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Names a Chromium-based browser goes by on the PATH, the plainest first. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];

const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const windowsPaths = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

type Surroundings = { env: Readonly<Record<string, string | undefined>>; platform: NodeJS.Platform; exists: (path: string) => boolean };

const candidates = ({ env, platform }: Surroundings): string[] => {
  if (platform === 'darwin') return macApplications;
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(root => root !== undefined);
    return roots.flatMap(root => windowsPaths.map(path => join(root, path)));
  }
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean);
  return commands.flatMap(command => folders.map(folder => join(folder, command)));
};

const here = (): Surroundings => ({ env: process.env, platform: process.platform, exists: existsSync });

/** The path of an installed Chrome, Edge or Chromium; `CHROMIUM` names one that overrides. Null where there is none. */
export const findBrowser = (surroundings: Surroundings = here()): string | null => {
  const named = surroundings.env['CHROMIUM'];
  if (named) return surroundings.exists(named) ? named : null;
  return candidates(surroundings).find(surroundings.exists) ?? null;
};
