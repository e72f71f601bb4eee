import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { field, inOutlook, letter, openLetter, paneFrame, row, rows, type Check } from './context.ts';

/** Where focus is, in Outlook or in the pane. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    if (active instanceof HTMLIFrameElement && active.contentDocument) return `pane ${active.contentDocument.activeElement?.id ?? ''}`;
    return active?.getAttribute('aria-label') || active?.textContent?.trim() || active?.tagName || '';
  });

const press = async (page: Page, key: string) => {
  await page.keyboard.press(key);
  // office.js moves focus through messages between the two windows.
  await page.waitForTimeout(60);
  return focused(page);
};

const pressUntil = async (page: Page, key: string, wanted: string) => {
  for (let presses = 0; presses < 30; presses++) if ((await press(page, key)) === wanted) return;
  assert.fail(`${key} never came to «${wanted}»`);
};

export const keyboardChecks: Check[] = [
  {
    name: 'by keyboard from the list into the pane, through it, and out on both sides',
    run: async context => {
      context.tenant.deliver(context.anne.mail, letter('Med tastatur'));
      await inOutlook(context, `/?as=${context.anne.id}`, async ({ page }) => {
        await row(page, 'Med tastatur').focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Med tastatur' }).waitFor();
        await pressUntil(page, 'Tab', 'Løfte');
        await page.keyboard.press('Enter');
        const pane = await paneFrame(page);
        await pressUntil(page, 'Tab', 'Lukk Løfte');
        assert.equal(await press(page, 'Tab'), 'pane first');
        assert.equal(await press(page, 'Tab'), 'pane token');
        assert.equal(await press(page, 'Tab'), 'pane last');
        assert.equal(await press(page, 'Tab'), 'Bytt person');
        await pane.focus('#last');
        assert.equal(await press(page, 'Shift+Tab'), 'pane token');
        assert.equal(await press(page, 'Shift+Tab'), 'pane first');
        assert.equal(await press(page, 'Shift+Tab'), 'Lukk Løfte');
        assert.equal(await press(page, 'Tab'), 'pane first');
        assert.equal(await press(page, 'Escape'), 'Løfte');
        await pressUntil(page, 'Tab', 'Lukk Løfte');
        assert.equal(await press(page, 'Enter'), 'Løfte');
        assert.equal(await page.locator('.pane').count(), 0);
      });
    },
  },
  {
    name: 'arrows go through the letters; Enter opens',
    run: async context => {
      context.tenant.deliver(context.anne.mail, letter('Nest nyeste'));
      context.tenant.deliver(context.anne.mail, letter('Aller nyeste'));
      await inOutlook(context, `/?as=${context.anne.id}`, async ({ page }) => {
        await row(page, 'Aller nyeste').waitFor();
        await rows(page).first().focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.locator('article h2').waitFor();
        assert.equal(await rows(page).nth(1).getAttribute('aria-selected'), 'true');
      });
    },
  },
  {
    name: 'the form is written and sent by keyboard',
    run: context =>
      inOutlook(context, `/?as=${context.anne.id}`, async ({ page }) => {
        await page.getByRole('button', { name: 'Ny melding' }).focus();
        await page.keyboard.press('Enter');
        await field(page, 'Emne').waitFor();
        await page.keyboard.type(context.ola.mail);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Uten mus');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Skrevet for hånd.');
        await page.getByRole('button', { name: 'Send', exact: true }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('link', { name: 'Sendt' }).click();
        await openLetter(page, 'Uten mus');
      }),
  },
];
