import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { inWords, nextFriday } from '../days.ts';
import { newProfile } from './browser.ts';
import { choose, fillForm, press, says, textOf, until, write } from './doing.ts';
import type { Check, Desk } from './stage.ts';

export const word = (stem: string) => `${stem} ${randomUUID().slice(0, 8)}`;

/** Asks a colleague about the mail that is open beside the panel. */
export const askAboutOpenMail = async ({ panel }: Desk, words: string, colleague: string) => {
  await says(panel, words);
  await press(panel, /^Spør en kollega om dette$/u);
  await fillForm(panel, { colleague });
  await press(panel, /^(Send til|Spør) /u);
  await says(panel, 'Angre');
};

/** Leaves the letter to the worker: the panel is closed while it could still be undone. */
const closePanel = async (desk: Desk) => desk.panel.close();

export const reopen = async (desk: Desk) => {
  desk.panel = await desk.panelBeside(desk.outlook);
  await says(desk.panel, /(God|Hei)[\p{L} ]*,/u);
};

/** The morning's list, a delegation from the panel, and a promise given in it. */
export const journeys: readonly Check[] = [
  {
    name: 'the leader delegates the mail open in Outlook from the side panel and closes it; the colleague promises in hers; both see it, and so do their badges',
    async run(stage) {
      const words = word('Lys ved skolen');
      const leader = await stage.desk('marit', { mail: await stage.deliver('marit', words) });
      await askAboutOpenMail(leader, words, 'Jorunn Aas');
      await closePanel(leader);
      await stage.exactlyOne('marit', 'jorunn', words);

      const colleague = await stage.desk('jorunn');
      await says(colleague.panel, /Venter på deg\s+\d/u);
      await until('her badge tells', async () => (await badge(colleague)) !== '');
      await press(colleague.panel, new RegExp(words, 'u'), 'button.row');
      await choose(colleague.panel, 'Jeg lover');
      await write(colleague.panel, 'textarea.big', 'Jeg lover at lysene virker.');
      await press(colleague.panel, /^Gi Marit løftet$/u);
      await says(colleague.panel, 'Avtalt. Dere har sagt ja til det samme.', 25);
      await says(colleague.panel, /Sendt\./u, 25);
      await press(colleague.panel, /^Oversikt$/u);
      await says(colleague.panel, /Jeg har lovet\s+\d/u);

      await reopen(leader);
      await says(leader.panel, /Jeg er lovet\s+1/u);
      await press(leader.panel, new RegExp(words, 'u'), 'button.row');
      await says(leader.panel, 'Jeg lover at lysene virker.');
    },
  },
  {
    name: 'the form in the panel is filled from what the sender wrote, and from nothing quoted below it',
    async run(stage) {
      const html = `<p>Kan du oppdatere vaktplanen innen ${inWords(nextFriday())}?</p><div id="divRplyFwdMsg">Fra: Liv<br>Sendt: i går</div><p>Kan du bestille lokalet?</p>`;
      const desk = await stage.desk('geir', { mail: await stage.deliver('geir', word('Vaktene'), undefined, html) });
      await press(desk.panel, /^Spør en kollega om dette$/u);
      await until('the result is filled in', () => desk.panel.$eval('#result', field => (field as HTMLTextAreaElement).value === 'Vaktplanen er oppdatert'));
      await says(desk.panel, `Vi leser det som fredag ${nextFriday().day}.`);
    },
  },
  {
    name: 'what can wait is put aside: it lies in the list with its day, opens as it was written, and is gone once it is sent',
    async run(stage) {
      const words = word('Kan vente');
      const desk = await stage.desk('geir', { mail: await stage.deliver('geir', words) });
      await says(desk.panel, words);
      await press(desk.panel, /^Spør en kollega om dette$/u);
      await fillForm(desk.panel, { result: `${words}, skrevet`, colleague: 'Ingvild Tveitane' });
      await press(desk.panel, /^Ikke nå/u);
      await says(desk.panel, /Lagt bort\s+1/u);
      await says(desk.panel, /Ingvild Tveitane · Kommer fram igjen mandag/u);
      await desk.panel.close();
      await reopen(desk);
      await press(desk.panel, new RegExp(words, 'u'), 'button.row');
      await says(desk.panel, /Lagt bort til mandag/u);
      assert.equal(await desk.panel.$eval('#result', field => (field as HTMLTextAreaElement).value), `${words}, skrevet`);
      await press(desk.panel, /^Send til|likevel$/u);
      await says(desk.panel, 'Sendt. Ballen', 25);
      await stage.exactlyOne('geir', 'ingvild', words);
      await press(desk.panel, /^Oversikt$/u);
      await says(desk.panel, /Venter på svar\s+\d/u);
      assert.ok(!(await textOf(desk.panel)).includes('Lagt bort'));
    },
  },
  {
    name: 'the browser is closed and opened again: the list is there without a click, and so is the mailbox',
    async run(stage) {
      const words = word('Etter omstart');
      const profile = newProfile();
      const before = await stage.desk('lars', { profile, mail: await stage.deliver('lars', words) });
      await askAboutOpenMail(before, words, 'Ahmed Yusuf');
      await closePanel(before);
      await stage.exactlyOne('lars', 'ahmed', words);
      await before.close();

      const after = await stage.desk('lars', { profile, isSignedIn: false });
      await says(after.panel, words);
      const delta = stage.asked('GET', /\/delta/u);
      await until('the mailbox is asked, with nobody pressing anything', async () => stage.asked('GET', /\/delta/u) >= delta + 2);
      assert.ok(!(await textOf(after.panel)).includes('Du er ikke logget inn'));
    },
  },
  {
    name: 'signed out at the service, or offline: the list stays, says how old it is, and nothing can be said',
    async run(stage) {
      const words = word('Uten nett');
      const profile = newProfile();
      const desk = await stage.desk('rune', { profile, mail: await stage.deliver('rune', words) });
      await askAboutOpenMail(desk, words, 'Synnøve Eikeland');
      await closePanel(desk);
      await stage.exactlyOne('rune', 'synnove', words);
      await desk.close();

      const cookieless = await stage.desk('rune', { profile, isSignedIn: false, forgets: true });
      await says(cookieless.panel, 'Du er ikke logget inn');
      const told = await says(cookieless.panel, /slik de var i dag \d/u);
      assert.ok(told.includes(words) && !told.includes('Spør noen'));
      await press(cookieless.panel, new RegExp(words, 'u'), 'button.row');
      await says(cookieless.panel, 'Ballen ligger hos Synnøve');
      assert.ok(!/Trekk|Spør om noe/u.test(await textOf(cookieless.panel)));
      await press(cookieless.panel, /^Oversikt$/u);
      await stage.signIn(cookieless);
      await until('she is signed in again', async () => !(await textOf(cookieless.panel)).includes('ikke logget inn'));

      await cookieless.panel.setOfflineMode(true);
      await says(cookieless.panel, 'Du er uten nett');
      await cookieless.panel.setOfflineMode(false);
      await until('she is back', async () => !(await textOf(cookieless.panel)).includes('uten nett'), 20);
    },
  },
];

/** What stands on the icon. */
const badge = async ({ panel }: Desk): Promise<string> =>
  panel.evaluate(() => (globalThis as unknown as { chrome: typeof chrome }).chrome.action.getBadgeText({}));
