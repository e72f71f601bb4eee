import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

export type ExtensionBrowser = 'chrome' | 'edge' | 'firefox';
export type ExtensionConfig = { clientId: string; authority: string; graph: string };

const root = fileURLToPath(new URL('..', import.meta.url));
const browsers: readonly ExtensionBrowser[] = ['chrome', 'edge', 'firefox'];
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

const usage = `Builds the extension for one organisation, ready to be packed or loaded.

  npm run build:extension -- [--client-id <application id>] [--tenant <tenant id or domain>] [--browser chrome|edge|firefox]

  --client-id  the application (client) id of the app registration; without it, the organisation's policy must name one
  --tenant     the organisation that signs in; default: any organisation
  --browser    one browser; default: all three`;

/** Builds for one browser; answers the folder. A development build also knows this machine's own address. */
export const buildExtension = async (browser: ExtensionBrowser, mode: 'production' | 'development', config: ExtensionConfig): Promise<string> => {
  // In a process of its own, since it draws on the terminal whoever looks; what it says is told only where it fails.
  await promisify(execFile)(process.execPath, [`${root}node_modules/wxt/bin/wxt.mjs`, 'build', '-b', browser, '--mode', mode], { cwd: root });
  const folder = `${root}dist/extension/${browser}-mv3${mode === 'development' ? '-dev' : ''}`;
  await writeFile(`${folder}/config.json`, `${JSON.stringify(config, null, 2)}\n`);
  return folder;
};

const fail = (sentence: string): never => {
  console.error(`${sentence}\n\n${usage}`);
  process.exit(2);
};

const readArguments = () => {
  try {
    const { values } = parseArgs({ options: { 'client-id': { type: 'string' }, tenant: { type: 'string' }, browser: { type: 'string' } } });
    return values;
  } catch (error) {
    return fail((error as Error).message);
  }
};

const run = async () => {
  const { 'client-id': clientId = '', tenant = 'organizations', browser } = readArguments();
  if (clientId !== '' && !guid.test(clientId)) fail('--client-id must be a GUID, as the app registration shows it.');
  const wanted = browsers.filter(one => browser === undefined || one === browser);
  if (wanted.length === 0) fail('--browser must be chrome, edge or firefox.');
  const config = { clientId, authority: `https://login.microsoftonline.com/${tenant}`, graph: 'https://graph.microsoft.com' };
  for (const one of wanted) console.log(`${await buildExtension(one, 'production', config)} is ready.`);
};

if (import.meta.main) await run();
