import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../extension/build.ts';
import { buildPane } from '../../outlook-addin/build-pane.ts';
import { chromiumArguments } from '../browser/arguments.ts';
import { ensureBrowser } from '../browser/install.ts';
import { extensionClientId, type Tenant } from './contract.ts';
import { buildOutlook } from './outlook/build.ts';
import { outlookPart } from './outlook/part.ts';
import { startTenant } from './server.ts';

const folder = (path: string) => fileURLToPath(new URL(`../../dist/${path}/`, import.meta.url));

const usage = `Serves a Microsoft 365 in miniature with Løfte in it, on this machine only.

  npm start -- [--port N] [--no-browser] [--state FILE]

  --port        the port to serve on; default: any free one
  --no-browser  only print the address
  --state       keep mailboxes in this file between runs`;

const readArguments = () => {
  const options = { port: { type: 'string' }, 'no-browser': { type: 'boolean' }, state: { type: 'string' }, help: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ options });
    const port = Number(values.port ?? 0);
    if (values.help) console.log(usage);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port must be a whole number from 0 to 65535.');
    return values.help ? process.exit(0) : { port, opensBrowser: !values['no-browser'], state: values.state };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return process.exit(2);
  }
};

type Serving = { stateFile?: string | undefined; today?: string };

/** Builds what is served, and starts the tenant with Outlook and the add-in in it. */
export const serve = async (port: number, serving: Serving = {}) => {
  await Promise.all([buildPane(), buildOutlook()]);
  return serveBuilt(port, serving);
};

/** The same with what was built before: a second tenant beside one that is in use. */
export const serveBuilt = (port: number, { stateFile, today }: Serving = {}) => {
  const folders = { addinFolder: folder('outlook-addin'), clientFolder: folder('tenant-outlook') };
  return startTenant({ port, parts: tenant => [outlookPart(tenant, folders)], ...(stateFile ? { stateFile } : {}), ...(today ? { today } : {}) });
};

/** The extension as it is built for this tenant; answers its folder. */
const buildForTenant = ({ origin, identity }: Tenant) =>
  buildExtension('chrome', 'development', { clientId: extensionClientId, authority: identity.issuer, graph: origin });

/** Chrome and Edge as they are sold take an extension from a person only, Chromium from the command line too. */
const takesExtensions = (browser: string) => /chromium/iu.test(browser);

const openBrowser = (address: string, extension: string) => {
  const browser = ensureBrowser();
  if (!browser) return;
  const profile = `--user-data-dir=${folder('browser-profile')}`;
  const own = process.getuid?.() === 0 ? chromiumArguments : ['--no-first-run'];
  spawn(browser, [...own, profile, `--load-extension=${extension}`, '--ignore-certificate-errors', address], { stdio: 'ignore', detached: true }).unref();
  if (takesExtensions(browser)) console.log('The side panel: open a mail, and press the mark «Løfte» beside it, or the icon in the toolbar.');
};

const run = async () => {
  const { port, opensBrowser, state } = readArguments();
  const tenant = await serve(port, { stateFile: state }).catch((error: NodeJS.ErrnoException) => {
    console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another with --port, or leave it out.` : String(error));
    process.exit(1);
  });
  console.log(`Løfte i simulert Outlook: ${tenant.origin}/`);
  console.log('The certificate is made on this machine, so the browser warns once: choose «Advanced», then «Proceed to localhost».');
  const extension = await buildForTenant(tenant);
  console.log(`The extension is in ${extension}: in chrome://extensions, turn on developer mode and choose «Load unpacked».`);
  console.log('Ctrl-C ends it.');
  if (opensBrowser) openBrowser(`${tenant.origin}/`, extension);

  const end = () => void tenant.close().then(() => process.exit(0));
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
};

if (import.meta.main) await run();
