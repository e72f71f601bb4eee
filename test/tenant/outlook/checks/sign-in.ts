import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Probe } from '../probe/probe.ts';
import { inOutlook, paneFrame, type Check } from './context.ts';

declare const probe: Probe;

const askInPane = async (page: Page) => {
  const pane = await paneFrame(page);
  const opening = page.context().waitForEvent('page');
  await pane.click('#token');
  const consent = await opening;
  await consent.getByRole('heading', { name: 'Løfte ber om tilgang' }).waitFor();
  const answer = async () => {
    await pane.waitForFunction(() => probe.last !== undefined);
    return pane.evaluate(() => probe.last as { how: string; username?: string; accessToken?: string });
  };
  return { pane, consent, answer };
};

/** Real msal-browser in the pane, signed in by the Outlook around it. */
export const signInChecks: Check[] = [
  {
    name: 'without consent a silent token needs the person',
    run: context =>
      inOutlook(context, `/?as=${context.anne.id}&pane=open`, async ({ page }) => {
        const pane = await paneFrame(page);
        assert.deepEqual(await pane.evaluate(() => probe.token(['User.Read'], false)), { how: 'interaction required' });
      }),
  },
  {
    name: 'no in the consent window, and closing it, is the person’s cancel',
    run: context =>
      inOutlook(context, `/?as=${context.anne.id}&pane=open`, async ({ page }) => {
        const refused = await askInPane(page);
        await refused.consent.getByRole('button', { name: 'Avbryt' }).click();
        assert.equal((await refused.answer()).how, 'user_canceled');

        const closed = await askInPane(page);
        await closed.consent.close();
        assert.equal((await closed.answer()).how, 'user_canceled');
      }),
  },
  {
    name: 'yes gives a token that Graph takes; then it comes silently, and from the cache',
    run: context =>
      inOutlook(context, `/?as=${context.anne.id}&pane=open`, async ({ page }) => {
        const { pane, consent, answer } = await askInPane(page);
        assert.equal(await consent.getByRole('listitem').count(), 2);
        await consent.getByRole('button', { name: 'Godta' }).click();
        const given = await answer();
        assert.deepEqual([given.how, given.username], ['popup', context.anne.mail]);
        const me = await pane.evaluate(async token => {
          const response = await fetch('/v1.0/me', { headers: { authorization: `Bearer ${token}` } });
          return ((await response.json()) as { mail?: string }).mail;
        }, given.accessToken);
        assert.equal(me, context.anne.mail);
        assert.equal((await pane.evaluate(() => probe.token(['User.Read'], false))).how, 'cache');
        await page.reload();
        const again = await paneFrame(page);
        await again.evaluate(() => sessionStorage.clear());
        assert.equal((await again.evaluate(() => probe.token(['User.Read', 'Mail.ReadWrite'], false))).how, 'silent');
      }),
  },
  {
    name: 'one person’s yes is not another’s',
    run: context =>
      inOutlook(context, `/?as=${context.ola.id}&pane=open`, async ({ page }) => {
        const pane = await paneFrame(page);
        assert.deepEqual(await pane.evaluate(() => probe.token(['User.Read'], false)), { how: 'interaction required' });
      }),
  },
  {
    name: 'with naa=off the host offers no nested sign-in',
    run: context =>
      inOutlook(context, `/?as=${context.anne.id}&pane=open&naa=off`, async ({ page }) => {
        const pane = await paneFrame(page);
        assert.equal(await pane.evaluate(() => probe.bridge()), false);
        assert.equal(await pane.evaluate(() => Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')), false);
      }),
  },
];
