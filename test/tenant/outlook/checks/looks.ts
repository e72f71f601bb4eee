import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { addinClientId } from '../../contract.ts';
import { inOutlook, letter, openLetter, paneFrame, rows, type Check } from './context.ts';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The page hears of a new theme after the browser does: two frames later it is painted. */
const settled = (page: Page) => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

/** What axe finds in Outlook itself; the letter and the add-in are others' pages. */
const axeFindings = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: axeFile });
  return page.evaluate(async tags => {
    const { axe } = window as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'], selectors: false, runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, rules);
};

const wide = { width: 1300, height: 800 };
/** Light, dark and forced colours; wide, and as narrow as at 400 %. */
const looks = [
  { media: { colorScheme: 'light', forcedColors: 'none' }, size: wide },
  { media: { colorScheme: 'dark', forcedColors: 'none' }, size: wide },
  { media: { colorScheme: 'light', forcedColors: 'active' }, size: wide },
  { media: { colorScheme: 'light', forcedColors: 'none' }, size: { width: 320, height: 568 } },
] as const;

const isWithin = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

export const looksChecks: Check[] = [
  ...(['nb', 'nn', 'en'] as const).map((lang): Check => ({
    name: `axe finds nothing in list, letter, pane, form, start page and consent (${lang})`,
    run: async context => {
      const { tenant, anne } = context;
      tenant.deliver(anne.mail, letter('Sett med hjelpemidler'));
      await inOutlook(
        context,
        `/?as=${anne.id}&lang=${lang}`,
        async ({ page }) => {
          // Every look in bokmål; the other languages change words only.
          const clean = async (what: string) => {
            for (const look of lang === 'nb' ? looks : looks.slice(0, 1)) {
              await page.emulateMedia(look.media);
              await page.setViewportSize(look.size);
              await settled(page);
              assert.deepEqual(await axeFindings(page), [], `${what}, ${JSON.stringify(look)}`);
            }
          };
          await rows(page).first().waitFor();
          await clean('list');
          await page.setViewportSize(wide);
          await openLetter(page, 'Sett med hjelpemidler');
          await clean('letter');
          await page.getByRole('button', { name: 'Løfte', exact: true }).click();
          await paneFrame(page);
          await clean('pane');
          await page.goto(`${tenant.origin}/?as=${anne.id}&lang=${lang}&mailto=mailto:ola@fjordvik.example`);
          await page.locator('.editor').waitFor();
          await clean('form');
          await page.goto(`${tenant.origin}/?lang=${lang}`);
          await clean('start page');
          await page.goto(`${tenant.origin}/outlook/broker/consent?as=${anne.id}&lang=${lang}&clientId=${addinClientId}&scopes=Mail.Send`);
          await clean('consent');
        },
        { bypassCSP: true },
      );
    },
  })),
  {
    name: 'from 320 to 1600 pixels nothing runs out of the window',
    run: async context => {
      context.tenant.deliver(context.anne.mail, letter('I alle bredder'));
      await inOutlook(context, `/?as=${context.anne.id}&pane=400`, async ({ page }) => {
        await page.setViewportSize({ width: 1600, height: 800 });
        await openLetter(page, 'I alle bredder');
        await page.setViewportSize({ width: 320, height: 256 });
        assert.ok(await isWithin(page), 'at 400 %');
        for (const width of [1600, 1200, 1199, 1000, 820, 819, 600, 400, 320]) {
          await page.setViewportSize({ width, height: 700 });
          assert.ok(await isWithin(page), `${width} px`);
          const pane = (await page.locator('.pane').boundingBox())?.width;
          assert.equal(pane, width < 820 ? width : 400);
        }
      });
    },
  },
];
