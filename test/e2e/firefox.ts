/** The extension in a real Firefox: its panel is shown, and the event page signs in: `node test/e2e/firefox.ts`. */
import puppeteer from 'puppeteer-core';
import { buildExtension } from '../../extension/build.ts';
import { ensureFirefox } from '../browser/firefox.ts';
import { personNamed } from '../tenant/as-person.ts';
import { extensionClientId } from '../tenant/contract.ts';
import { serve } from '../tenant/start.ts';
import { runChecks } from './checks.ts';
import { extensionFolder, removeFolder } from './extension/browser.ts';
import { press, says, until } from './extension/doing.ts';
import { scopes } from './extension/stage.ts';

const executablePath = ensureFirefox();
if (!executablePath) {
  console.log('0 passed, 0 failed');
  process.exit();
}

const addonId = 'lofte@lofte.example';
// Firefox makes up an address for each extension at every start, unless told.
const uuid = '11111111-2222-4333-8444-555555555555';

const tenant = await serve(0);
const config = { clientId: extensionClientId, authority: tenant.identity.issuer, graph: tenant.origin };
const folder = extensionFolder(await buildExtension('firefox', 'development', config), config);

const run = async () => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }) },
  });
  try {
    await browser.installExtension(folder);
    const panel = await browser.newPage();
    // Going to a page of an extension never ends for whoever drives Firefox, though the page is there.
    panel.goto(`moz-extension://${uuid}/sidepanel.html`).catch(() => undefined);
    await until('the panel', () => panel.$('h1'));
    await says(panel, 'A promise is something two people agree on');

    const { oid } = personNamed(tenant, 'marit');
    tenant.identity.consent(oid, extensionClientId, scopes);
    await press(panel, /^Sign in/u);
    const asking = await until('the sign-in window', async () => (await browser.pages()).find(page => page.url().includes('/interaction/')), 20);
    await press(asking, /Marit/u);
    // How she is greeted depends on the hour.
    await says(panel, ', Marit', 20);
    await until('the mailbox is looked into', async () => tenant.graphLog(extensionClientId).some(({ url }) => url.includes('/delta')), 20);
  } finally {
    await browser.close();
  }
};

await runChecks('firefox', [[{ name: 'Firefox loads the extension, shows its panel, signs in and looks into the mailbox', run }]], 1, '', tenant);
await tenant.close();
removeFolder(folder);
process.exit();
