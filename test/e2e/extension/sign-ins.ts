import assert from 'node:assert/strict';
import { press, says, textOf, until } from './doing.ts';
import { word } from './journeys.ts';
import { lockName } from '../../../extension/worker/look-lock.ts';
import { personNamed } from '../../tenant/as-person.ts';
import { extensionClientId } from '../../tenant/contract.ts';
import type { Check, Desk } from './stage.ts';

const stores = (desk: Desk): Promise<string[]> => desk.panel.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));

/** What lies in every store of the extension, as text. */
const everythingKept = (desk: Desk): Promise<string> =>
  desk.panel.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
    return JSON.stringify([await storage.local.get(null), await storage.session.get(null), { ...localStorage }, { ...sessionStorage }]);
  });

/** Waits until a look into the mailbox has gone well and is over; a panel opened before that would share it instead of looking anew. */
const hasLooked = async (desk: Desk): Promise<void> => {
  await until('the mailbox has been looked into', () =>
    desk.panel.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
      return (await storage.session.get('looked'))['looked'] === 'fresh';
    }),
  );
  await desk.panel.evaluate(name => navigator.locks.request(name, () => undefined), lockName);
};

/** Opens the panel anew, which looks into the mailbox. */
const lookAgain = async (desk: Desk): Promise<void> => {
  await desk.panel.evaluate(() => (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.session.remove('looked'));
  await desk.panel.reload();
};

export const signIns: readonly Check[] = [
  {
    name: 'the sign-in window is closed: one sentence, nothing is changed, and the next try works',
    async run(stage) {
      const desk = await stage.desk('emma', { isSignedIn: false });
      await press(desk.panel, /^Logg inn/u);
      await (await stage.askingWindow(desk)).close();
      await says(desk.panel, 'Vinduet ble lukket');
      await stage.signIn(desk);
      await says(desk.panel, 'Emma');
    },
  },
  {
    name: 'access is asked for where it is first needed, with what it is for; closed, the list still stands',
    async run(stage) {
      const desk = await stage.desk('karin', { hasAccess: false, isSignedIn: false });
      await stage.signIn(desk);
      await says(desk.panel, 'Les og send avtalebrev');
      await press(desk.panel, /^Gi tilgang$/u);
      await (await stage.askingWindow(desk)).close();
      await says(desk.panel, 'Vinduet ble lukket');
      await press(desk.panel, /^Gi tilgang$/u);
      await press(await stage.askingWindow(desk), /^(Godta|Accept)/u);
      await until('the box is gone', async () => !(await textOf(desk.panel)).includes('Les og send avtalebrev'));
    },
  },
  {
    name: '[T26] a token that is not taken is renewed once and nothing is noticed; consent that is taken back is asked for again, and the list stays',
    async run(stage) {
      const desk = await stage.desk('ragnhild');
      await hasLooked(desk);
      const refused = () => stage.tenant.graphLog(extensionClientId).filter(({ url, status }) => url.includes('/delta') && status === 401).length;
      const before = refused();
      stage.fault('ragnhild', { when: { path: '/delta' }, then: '401', times: 1 });
      await lookAgain(desk);
      await hasLooked(desk);
      assert.equal(refused(), before + 1);
      assert.ok(!(await textOf(desk.panel)).includes('ikke logget inn'));
      // A look that is refused twice gives up; none of these is left for the next.
      stage.fault('ragnhild', { when: { path: '/delta' }, then: '401', times: 2 });
      await lookAgain(desk);
      await says(desk.panel, /ikke logget inn|Les og send avtalebrev/u, 20);
      assert.equal(refused(), before + 3);
    },
  },
  {
    name: '[T16] no token is on disk or in the page of Outlook; signing out leaves nothing of the person in the browser',
    async run(stage) {
      const desk = await stage.desk('ahmed', { mail: await stage.deliver('ahmed', word('Spor')) });
      await says(desk.panel, 'Spør en kollega om dette');
      const said: string[] = [];
      desk.outlook.on('console', message => said.push(message.text()));
      const onDisk = await desk.panel.evaluate(async () => JSON.stringify([await (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.local.get(null), { ...localStorage }]));
      assert.ok(!/eyJ|refresh|access_token/iu.test(onDisk), 'no token in local storage');
      const inPage = await desk.outlook.evaluate(() => `${document.documentElement.outerHTML} ${JSON.stringify({ ...localStorage, ...sessionStorage })}`);
      assert.ok(!/msal|eyJ/u.test(inPage), 'no token in the page');
      assert.ok(!said.some(line => /eyJ/u.test(line)), 'no token in the console');

      const settings = await desk.open(`chrome-extension://${desk.extensionId}/options.html`);
      await press(settings, /^Logg ut$/u);
      await says(settings, 'Du er ikke logget inn');
      const kept = await everythingKept(desk);
      const { displayName, mail } = personNamed(stage.tenant, 'ahmed');
      assert.ok(!kept.includes(displayName) && !kept.includes(mail) && !/eyJ|msal/u.test(kept), kept.slice(0, 300));
      assert.deepEqual((await stores(desk)).filter(name => name.includes(mail)), []);
      await says(desk.panel, 'Logg inn med jobbkontoen');
    },
  },
  {
    name: 'two accounts: each has its own list, and neither sees the other’s',
    async run(stage) {
      const words = word('Bare min');
      const desk = await stage.desk('geir', { mail: await stage.deliver('geir', words) });
      await says(desk.panel, words);
      const settings = await desk.open(`chrome-extension://${desk.extensionId}/options.html`);
      stage.giveAccess('silje');
      await press(settings, /^Bruk en annen konto$/u);
      const asking = await stage.askingWindow(desk);
      await press(asking, new RegExp(personNamed(stage.tenant, 'silje').displayName, 'u'));
      await says(settings, personNamed(stage.tenant, 'silje').mail);
      await says(desk.panel, /(God|Hei)[\p{L} ]*, Silje/u);
      assert.ok(!(await textOf(desk.panel)).includes(words));
      const names = await stores(desk);
      assert.ok(names.includes(`lofte-${personNamed(stage.tenant, 'geir').mail}`), 'the first one’s stays where it lies');
    },
  },
];
