import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { newProfile } from './browser.ts';
import { choose, press, says, until, write } from './doing.ts';
import { askAboutOpenMail, word } from './journeys.ts';
import type { Check, Desk, Stage } from './stage.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Violation = { id: string; nodes: { html: string }[] };

/** What axe finds in a page as it stands. */
const violationsIn = async (page: Page): Promise<string[]> => {
  const client = await page.createCDPSession();
  await client.send('Runtime.evaluate', { expression: axeSource });
  await client.detach();
  const found = await page.evaluate(
    async run => (await (globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } }).axe.run({ runOnly: run })).violations,
    tags,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
};

const looks = [
  ['light', [{ name: 'prefers-color-scheme', value: 'light' }]],
  ['dark', [{ name: 'prefers-color-scheme', value: 'dark' }]],
  ['forced colours', [{ name: 'forced-colors', value: 'active' }]],
] as const;

/** Widths of a panel: 320 px, and 1280 px at 400 %, which is 320 px with everything four times as large; 600 px is the widest. */
const widths = [320, 600];

const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);

const holds = async (page: Page, view: string) => {
  for (const [look, features] of looks) {
    // Without motion, so that nothing is judged half-way from one look to another.
    await page.emulateMediaFeatures([...features, { name: 'prefers-reduced-motion', value: 'reduce' }]);
    for (const width of widths) {
      await page.setViewport({ width, height: 700 });
      assert.deepEqual(await violationsIn(page), [], `${view}, ${look}, ${width} px`);
      assert.equal(await isWide(page), false, `${view} scrolls sideways at ${width} px`);
    }
  }
  await page.emulateMediaFeatures([]);
};

/** The panel in a tab, where its width can be set. */
const panelPage = async (desk: Desk) => desk.open(`chrome-extension://${desk.extensionId}/sidepanel.html`);

const words = {
  nb: { greets: /(God|Hei)[\p{L} ]*,/u, ask: /^Spør noen$/u, back: /^Oversikt$/u, book: /^Book møte$/u },
  nn: { greets: /(God|Hei)[\p{L} ]*,/u, ask: /^Spør nokon$/u, back: /^Oversikt$/u, book: /^Book møte$/u },
  en: { greets: /(Good|Hello)[\p{L} ]*,/u, ask: /^Ask someone$/u, back: /^Overview$/u, book: /^Book a meeting$/u },
};

const everyView = async (stage: Stage, language: 'nb' | 'nn' | 'en', who: string) => {
  const fresh = await stage.desk(who, { isSignedIn: false, language });
  await holds(await panelPage(fresh), `${language} first run`);
  await stage.leave();

  const desk = await stage.desk(who, { language, greets: words[language].greets });
  const page = await panelPage(desk);
  await says(page, words[language].greets);
  await holds(page, `${language} list`);
  await press(page, words[language].ask);
  await until('the form', () => page.$('#result'));
  await holds(page, `${language} form`);
  await press(page, words[language].back);
  await press(page, words[language].book);
  await write(page, '[role=combobox]', 'Jorunn');
  await press(page, /Jorunn Aas/u, '[role=option]');
  await until('how it is for her', () => page.$('main > header.stack h2'));
  await holds(page, `${language} meeting`);
  await page.screenshot({ path: `dist/booking/panel-${language}.png` as `${string}.png`, fullPage: true });
  const settings = await desk.open(`chrome-extension://${desk.extensionId}/options.html`);
  await until('the settings', () => settings.$('#language'));
  await holds(settings, `${language} settings`);
};

export const lookChecks: readonly Check[] = [
  { name: 'axe finds nothing in the panel and the settings, in nb, light, dark and forced colours, 320 and 600 px', run: stage => everyView(stage, 'nb', 'hilde') },
  { name: 'axe finds nothing, in nn', run: stage => everyView(stage, 'nn', 'hilde') },
  { name: 'axe finds nothing, in en', run: stage => everyView(stage, 'en', 'hilde') },
  {
    name: 'by keys alone: the list, an agreement, an answer and back, and the focus is where one left it',
    async run(stage) {
      const subject = word('Uten mus');
      const asker = await stage.desk('ole', { mail: await stage.deliver('ole', subject) });
      await askAboutOpenMail(asker, subject, 'Fatima');
      await asker.panel.close();
      await stage.exactlyOne('ole', 'fatima', subject);
      await stage.leave();

      const { panel } = await stage.desk('fatima');
      await says(panel, subject);
      const focused = () => panel.evaluate(() => (document.activeElement === document.body ? '' : (document.activeElement?.textContent?.trim() ?? '')));
      const tabTo = async (wanted: RegExp) => {
        for (let presses = 0; presses < 40 && !wanted.test(await focused()); presses += 1) await panel.keyboard.press('Tab');
        assert.match(await focused(), wanted);
      };
      await tabTo(new RegExp(subject, 'u'));
      await panel.keyboard.press('Enter');
      await until('the focus is on the way back', async () => (await focused()) === 'Oversikt');
      await says(panel, 'Hva svarer du?');
      await choose(panel, 'Nei, ikke nå');
      await tabTo(/^Send svaret$/u);
      await panel.keyboard.press('Enter');
      await says(panel, 'Angre');
      await tabTo(/^Angre$/u);
      await panel.keyboard.press('Enter');
      await says(panel, 'Hva svarer du?');
      await tabTo(/^Oversikt$/u);
      await panel.keyboard.press('Enter');
      await until('the focus is on the line that was opened', async () => (await focused()).includes(subject));
    },
  },
  {
    name: 'axe finds nothing in an answer, an agreement and a list that can only be read',
    async run(stage) {
      const subject = word('Til å se på');
      const profile = newProfile();
      const asker = await stage.desk('gunnhild', { profile, mail: await stage.deliver('gunnhild', subject) });
      await askAboutOpenMail(asker, subject, 'Agnieszka');
      await asker.panel.close();
      await stage.exactlyOne('gunnhild', 'agnieszka', subject);
      const agreement = await panelPage(asker);
      await press(agreement, new RegExp(subject, 'u'), 'button.row');
      await says(agreement, 'Samtalen');
      await holds(agreement, 'agreement');
      await stage.leave();

      const answer = await panelPage(await stage.desk('agnieszka'));
      await press(answer, new RegExp(subject, 'u'), 'button.row');
      await says(answer, 'Hva svarer du?');
      await says(answer, /tidligst love|plass nå|borte/u);
      await holds(answer, 'answer');
      await stage.leave();

      const away = await panelPage(await stage.desk('gunnhild', { profile, isSignedIn: false, forgets: true }));
      await says(away, /slik de var/u);
      await holds(away, 'list, signed out');
    },
  },
];
