import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { inOutlook, letter, openLetter, row, type Check } from './context.ts';

const hostile =
  '<html><head><meta http-equiv="refresh" content="0;url=https://elsewhere.example/"><style>p{background:url(https://elsewhere.example/b.png)}</style></head>' +
  '<body onload="parent.document.title=1"><p>Ufarlig tekst</p><img src="https://elsewhere.example/a.png" onerror="top.location=\'https://elsewhere.example\'">' +
  '<script>parent.document.body.innerHTML="overtatt"</script><form action="https://elsewhere.example"><button>Send</button></form></body></html>';

/** Processor time the window's own thread uses from now on: the same on a busy machine. */
const threadTime = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Infinity;
  const before = await spent();
  return async () => (await spent()) - before;
};

/** Lists, letters and addresses. */
export const readingChecks: Check[] = [
  {
    name: 'the start page says what this is, lists the people, in three languages',
    run: context =>
      inOutlook(context, '/', async ({ page }) => {
        await page.getByRole('heading', { name: 'Simulert Outlook' }).waitFor();
        assert.equal(await page.locator('.units a').count(), context.tenant.people.length);
        await page.getByRole('link', { name: 'English' }).click();
        await page.getByRole('heading', { name: 'Simulated Outlook' }).waitFor();
        await page.getByRole('button', { name: 'Reset everything' }).waitFor();
        await page.goto(`${context.tenant.origin}/?as=ingen-slik`);
        await page.getByText('Fant ingen som heter «ingen-slik» her.').waitFor();
      }),
  },
  {
    name: 'the address leads straight to a letter, which becomes read',
    run: async context => {
      context.tenant.deliver(context.anne.mail, letter('Direkte hit', { isRead: false }));
      let path = '';
      await inOutlook(context, `/?as=${context.anne.id}`, async ({ page }) => {
        await openLetter(page, 'Direkte hit');
        path = new URL(page.url()).search;
      });
      await inOutlook(context, `/${path}`, async ({ page }) => {
        await page.getByRole('heading', { name: 'Direkte hit' }).waitFor();
        await row(page, 'Direkte hit').waitFor();
        assert.equal(await row(page, 'Direkte hit').getAttribute('aria-selected'), 'true');
        assert.doesNotMatch((await row(page, 'Direkte hit').textContent()) ?? '', /Ulest/);
      });
    },
  },
  {
    name: 'a letter can run nothing and fetch nothing',
    run: async context => {
      context.tenant.deliver(context.anne.mail, letter('Fiendtlig', { body: { contentType: 'html', content: hostile } }));
      await inOutlook(context, `/?as=${context.anne.id}`, async ({ page }) => {
        await openLetter(page, 'Fiendtlig');
        await page.frameLocator('iframe.letter').getByText('Ufarlig tekst').waitFor();
        await page.waitForTimeout(300);
        assert.equal(await page.title(), 'Simulert Outlook');
        await page.getByRole('heading', { name: 'Fiendtlig' }).waitFor();
        assert.equal(await page.locator('iframe.letter').getAttribute('sandbox'), 'allow-popups allow-popups-to-escape-sandbox');
      });
    },
  },
  {
    name: 'a letter without text says so; one of two megabytes does not hold the window up',
    run: async context => {
      const large = `<p>${'ord og flere ord <b>fet</b><br>'.repeat(70_000)}</p>`;
      context.tenant.deliver(context.anne.mail, letter('Uten tekst', { body: { contentType: 'html', content: '<html><body> </body></html>' } }));
      context.tenant.deliver(context.anne.mail, letter('Veldig stor', { body: { contentType: 'html', content: large } }));
      await inOutlook(context, `/?as=${context.anne.id}`, async ({ page }) => {
        await openLetter(page, 'Uten tekst');
        await page.getByText('Denne meldingen har ingen tekst.').waitFor();
        const busySeconds = await threadTime(page);
        await openLetter(page, 'Veldig stor');
        await page.getByRole('link', { name: 'Sendt' }).click();
        await page.getByText('Velg en melding for å lese den.').waitFor();
        const seconds = await busySeconds();
        assert.ok(seconds < 2, `the window's thread was busy for ${seconds} s`);
      });
    },
  },
  {
    name: 'two people in one browser share nothing',
    run: context =>
      inOutlook(context, `/?as=${context.anne.id}`, async ({ page, context: browserContext }) => {
        await page.getByRole('combobox', { name: 'Tema' }).selectOption('dark');
        const other = await browserContext.newPage();
        await other.goto(`${context.tenant.origin}/?as=${context.ola.id}&lang=nb`);
        await other.getByText(context.ola.displayName, { exact: true }).waitFor();
        assert.equal(await other.getByRole('combobox', { name: 'Tema' }).inputValue(), 'system');
        const keys = await other.evaluate(() => Object.keys(localStorage));
        assert.ok(keys.every(key => key.startsWith(`outlook:${context.anne.id}:`)), keys.join());
      }),
  },
];
