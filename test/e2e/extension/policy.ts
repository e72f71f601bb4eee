import assert from 'node:assert/strict';
import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { press, says, textOf, until } from './doing.ts';
import { word } from './journeys.ts';
import type { Check } from './stage.ts';

// Where Debian's Chromium reads what an administrator has decided.
const folder = '/etc/chromium/policies/managed';
const file = `${folder}/lofte-test.json`;

const canManage = (): boolean => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    console.log('– the browser’s policies belong to another user here: the check of a managed browser is left out');
    return false;
  }
};

const sample: Record<string, unknown> = JSON.parse(readFileSync('manifests/sample-policy.json', 'utf8'));

const managed: Check = {
  name: 'the sample policy in a managed Chromium: its language, its rules, no chip, and every value shown locked',
  async run(stage) {
    const first = await stage.desk('liv', { isSignedIn: false });
    await first.close();
    writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [first.extensionId]: sample } } }));
    try {
      const desk = await stage.desk('liv', { mail: await stage.deliver('liv', word('Styrt')), language: 'en', greets: /(God|Hei)[\p{L} ]*,/u });
      await says(desk.panel, /Spør ein kollega om dette/u);
      assert.equal(await desk.outlook.$('lofte-chip'), null);

      const settings = await desk.open(`chrome-extension://${desk.extensionId}/options.html`);
      await says(settings, 'Bestemt av organisasjonen');
      const shown = await settings.$$eval('[data-policy]', lines => lines.map(line => line.getAttribute('data-policy')));
      assert.deepEqual(shown, ['tenantId', 'ownDomains', 'rules', 'language', 'mandates', 'goals', 'contentScriptEnabled', 'restHours']);
      assert.equal(await settings.$eval('#language', select => (select as HTMLSelectElement).disabled), true);
      const disabled = await settings.$$eval('input[type=checkbox]', boxes => boxes.map(box => (box as HTMLInputElement).disabled));
      assert.deepEqual(disabled, [false, true], 'room is hers to choose; the chip is not');

      await desk.outlook.bringToFront();
      await press(desk.panel, /^Spør ein kollega om dette$/u);
      await says(desk.panel, 'Kven spør du?');
      await until('no advice about whom it is for', async () => !/Kven er det for\?\s*\n/u.test(await textOf(desk.panel)));
    } finally {
      rmSync(file, { force: true });
    }
  },
};

export const policy: readonly Check[] = canManage() ? [managed] : [];
