import assert from 'node:assert/strict';
import type { ElementHandle, Page } from 'puppeteer-core';
import { press, says, textOf, until } from './doing.ts';
import { askAboutOpenMail, word } from './journeys.ts';
import type { Check } from './stage.ts';

const chipText = (page: Page) => page.evaluate(() => document.querySelector('lofte-chip')?.shadowRoot?.querySelector('button')?.innerText.trim() ?? '');
const chipSays = (page: Page, text: RegExp) => until(`the chip says ${text}`, async () => text.test((await chipText(page)).replaceAll('\u00A0', ' ')), 20);

const panelIsOpen = async (page: Page) => page.browser().targets().some(target => target.url().endsWith('/sidepanel.html'));

export const outlook: readonly Check[] = [
  {
    name: 'the chip stands beside a mail to me, follows what becomes of it, and opens the panel with one press',
    async run(stage) {
      const words = word('Merket');
      const desk = await stage.desk('annelh', { mail: await stage.deliver('annelh', words) });
      await chipSays(desk.outlook, /^Spør en kollega$/u);
      await askAboutOpenMail(desk, words, 'Silje');
      await desk.panel.close();
      await chipSays(desk.outlook, /^Spurt hos Silje siden i dag/u);
      const chip = (await desk.outlook.evaluateHandle(() => document.querySelector('lofte-chip')!.shadowRoot!.querySelector('button')!)) as ElementHandle;
      assert.equal(await panelIsOpen(desk.outlook), false);
      await chip.click();
      await until('the panel opens', () => panelIsOpen(desk.outlook));
      assert.equal(await desk.outlook.evaluate(() => document.querySelector('lofte-chip')!.shadowRoot!.querySelectorAll('input, textarea, [contenteditable]').length), 0);
    },
  },
  {
    name: 'another mail is opened in Outlook: chip and panel follow; a list, a mail to someone else and another mailbox have no chip',
    async run(stage) {
      const [one, two] = [word('Den ene'), word('Den andre')];
      const desk = await stage.desk('jonas', { mail: await stage.deliver('jonas', one) });
      const next = await stage.deliver('jonas', two);
      await says(desk.panel, one);
      await chipSays(desk.outlook, /^Spør en kollega$/u);
      const row = await until('the other mail is in the list', () => desk.outlook.$(`[role=option][id="${next}"]`));
      await row.click();
      await says(desk.panel, two);
      await desk.outlook.goto(stage.addressOf('jonas'), { waitUntil: 'domcontentloaded' });
      await until('the chip is gone', async () => (await chipText(desk.outlook)) === '');
      await until('the panel has let go of it', async () => !(await textOf(desk.panel)).includes('Åpent i Outlook'));

      const foreign = await stage.deliver('terje', word('En annens'));
      await desk.outlook.goto(stage.addressOf('jonas', foreign), { waitUntil: 'domcontentloaded' });
      await says(desk.panel, 'E-posten ligger i en annen postkasse');
      assert.equal(await chipText(desk.outlook), '');
    },
  },
  {
    name: 'something marked on any page becomes the draft’s source, with words and address',
    async run(stage) {
      const desk = await stage.desk('sindre');
      await desk.panel.evaluate(() =>
        (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.session.set({
          marked: { address: 'https://sak.fjordvik.example/4711', text: 'Lysene er ute ved skolen. De har vært det lenge.', markedOn: '2026-11-26' },
        }),
      );
      await says(desk.panel, 'Merket på sak.fjordvik.example');
      assert.equal(await desk.panel.$eval('#result', field => (field as HTMLTextAreaElement).value), 'Lysene er ute ved skolen.');
      await says(desk.panel, 'Hentet fra det du merket.');
    },
  },
  {
    name: '[T15] a page that lies about its mail changes nothing: the panel shows what the mailbox says, and answers are given only there',
    async run(stage) {
      const words = word('Det ekte emnet');
      const desk = await stage.desk('bjarte', { mail: await stage.deliver('bjarte', words) });
      await desk.outlook.evaluate(() => {
        document.title = 'Falskt emne';
        document.body.insertAdjacentHTML('beforeend', '<h2>Falskt emne</h2><p>Fra: Ordføreren</p><lofte-chip><button>Jeg lover alt</button></lofte-chip>');
      });
      await says(desk.panel, words);
      assert.ok(!/Falskt|Ordføreren/u.test(await textOf(desk.panel)));
      await press(desk.panel, /^Spør en kollega om dette$/u);
      await says(desk.panel, 'Wenche Aarskog');
      assert.equal(await desk.panel.$eval('#result', field => (field as HTMLTextAreaElement).value), words);
    },
  },
  {
    name: '[T14] a hostile page on three origins says five hundred things to the extension: nothing happens, and nothing is answered',
    async run(stage) {
      const desk = await stage.desk('per', { mail: await stage.deliver('per', word('Fiendtlig')) });
      const written = async () => [await stage.count('per', 'drafts', ''), await stage.count('per', 'sentitems', '')];
      await says(desk.panel, 'Åpent i Outlook');
      const before = await written();
      const id = desk.extensionId;
      for (const address of [desk.outlook.url(), `${stage.tenant.origin.replace('localhost', '127.0.0.1')}/`, 'data:text/html,<h1>x</h1>']) {
        const page = await desk.open(address);
        const answered = await page.evaluate(async extensionId => {
          const kinds = ['token', 'ask', 'sign-out', 'look', 'owner.token', 'owner.ask', 'owner.forget', 'host.load', 'host.save', 'host.launch', 'chip', 'open-panel'];
          const { chrome: mine } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: (id: string, message: unknown) => Promise<unknown> } } };
          let answers = 0;
          for (let times = 0; times < 500; times += 1) {
            const message = { kind: kinds[times % kinds.length], step: 'agreements', url: 'https://evil.example', isInteractive: true, ok: true, value: { strong: 'x', rest: 'x', language: 'nb' } };
            postMessage(message, '*');
            dispatchEvent(new CustomEvent('message', { detail: message }));
            document.dispatchEvent(new CustomEvent('lofte', { detail: message }));
            // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
            new BroadcastChannel('lofte').postMessage(null);
            const answer = await mine?.runtime?.sendMessage?.(extensionId, message).catch(() => undefined);
            if (answer !== undefined) answers += 1;
          }
          for (const path of ['sidepanel.html', 'options.html', 'config.json', 'offscreen.html']) {
            const frame = document.createElement('iframe');
            frame.src = `chrome-extension://${extensionId}/${path}`;
            document.body.append(frame);
          }
          return answers;
        }, id);
        assert.equal(answered, 0, address);
        assert.ok(!(await page.frames()).some(frame => frame.url().startsWith(`chrome-extension://${id}/`)), 'no page of ours can be framed');
        await page.close();
      }
      assert.deepEqual(await written(), before, 'nothing was written');
      assert.ok(!(await textOf(desk.panel)).includes('ikke logget inn'));
      assert.match(await textOf(desk.panel), /(God|Hei)[\p{L} ]*, Per/u);
    },
  },
];
