import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readPolicyFile } from '../manifests/policy-file.ts';
import { addinManifest } from '../manifests/addin.ts';
import { buildPane } from './build-pane.ts';

const out = fileURLToPath(new URL('../dist/outlook-addin/', import.meta.url));

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

const usage = `Builds the add-in for one organisation, ready to be put on a web server.

  npm run build:addin -- --host https://lofte.example.no --client-id <application id> [--tenant <tenant id or domain>] [--policy <file>]

  --host       where the files will be served from; https, no path needed
  --client-id  the application (client) id of the app registration
  --tenant     the organisation that signs in; default: any organisation
  --policy     a file with what the organisation decides (docs/policy.md)
  --with       message-send: Outlook also asks before a mail that asks something of someone with too little room is sent`;

const fail = (sentence: string): never => {
  console.error(`${sentence}\n\n${usage}`);
  process.exit(2);
};

const readArguments = () => {
  try {
    const { values } = parseArgs({ options: { host: { type: 'string' }, 'client-id': { type: 'string' }, tenant: { type: 'string' }, policy: { type: 'string' }, with: { type: 'string' } } });
    return values;
  } catch (error) {
    return fail((error as Error).message);
  }
};

const run = async () => {
  const { host = '', 'client-id': clientId = '', tenant = 'organizations', policy, with: variant } = readArguments();
  if (!URL.canParse(host) || new URL(host).protocol !== 'https:') fail('--host must be an https address.');
  if (!guid.test(clientId)) fail('--client-id must be a GUID, as the app registration shows it.');
  if (variant !== undefined && variant !== 'message-send') fail('--with can be message-send.');
  const base = new URL(host.endsWith('/') ? host : `${host}/`).href;

  const decided = policy === undefined ? {} : readPolicyFile(policy, fail);
  await buildPane();
  // Always there, so that a pane without a policy does not ask for a file that is missing.
  await writeFile(`${out}policy.json`, `${JSON.stringify(decided, null, 2)}\n`);
  const config = { clientId, authority: `https://login.microsoftonline.com/${tenant}`, graph: 'https://graph.microsoft.com' };
  await writeFile(`${out}config.json`, `${JSON.stringify(config, null, 2)}\n`);
  await writeFile(`${out}manifest.xml`, addinManifest(base, { withMessageSend: variant === 'message-send' }));
  console.log(`dist/outlook-addin is ready: put its files at ${base}, and sideload manifest.xml in Outlook.`);
};

if (import.meta.main) await run();
