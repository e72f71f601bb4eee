import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { asPerson } from '../../as-person.ts';
import { toEwsId } from '../../id-alphabets.ts';
import { say } from '../texts.ts';
import { field, inOutlook, letter, row, type Check, type CheckContext } from './context.ts';

const encoded = (restId: unknown) => encodeURIComponent(toEwsId(String(restId)));

/** A letter in someone's mailbox with the ids Graph shows for it. */
const delivered = async ({ tenant, anne }: CheckContext, subject: string, more: Parameters<typeof letter>[1] = {}) => {
  const immutableId = tenant.deliver(anne.mail, letter(subject, more)) ?? '';
  const ask = await asPerson(tenant, anne.id);
  const { body } = await ask('GET', `/me/messages/${immutableId}?$select=conversationId`, undefined, { prefer: '' });
  return { immutableId, id: body.id, conversationId: String(body['conversationId']) };
};

const opened = (page: Page, subject: string) => page.getByRole('heading', { name: subject, level: 2 }).waitFor();
const path = (page: Page) => new URL(page.url()).pathname;

/** Where Outlook on the web has folder and message: in the path. */
export const addressChecks: Check[] = [
  {
    name: 'in the path form, going from letter to letter and folder to folder is seen in the path, and back leads back',
    run: async context => {
      const { id, conversationId } = await delivered(context, 'I stien');
      await inOutlook(context, `/mail/?as=${context.anne.id}`, async ({ page }) => {
        assert.equal(await row(page, 'I stien').getAttribute('id'), encoded(id));
        assert.equal(await row(page, 'I stien').getAttribute('data-convid'), toEwsId(conversationId));
        await row(page, 'I stien').click();
        await opened(page, 'I stien');
        assert.equal(path(page), `/mail/inbox/id/${encoded(id)}`);
        await page.getByRole('link', { name: 'Sendt' }).click();
        await page.getByText('Velg en melding for å lese den.').waitFor();
        assert.equal(path(page), '/mail/sentitems');
        await page.goBack();
        await opened(page, 'I stien');
        await page.reload();
        await opened(page, 'I stien');
        assert.equal(await row(page, 'I stien').getAttribute('aria-selected'), 'true');
        assert.equal(new URL(page.url()).search, `?as=${context.anne.id}`);
      });
    },
  },
  {
    name: 'every form of address leads to its letter: with account, without folder, deeplink, immutable id',
    run: async context => {
      const { id, immutableId } = await delivered(context, 'Mange veier');
      const paths = [`/mail/0/inbox/id/${encoded(id)}`, `/mail/id/${encoded(id)}`, `/mail/deeplink/read/${encoded(id)}`, `/mail/inbox/id/${encoded(immutableId)}`];
      await inOutlook(context, `/mail/?as=${context.anne.id}`, async ({ page }) => {
        for (const one of paths) {
          await page.goto(`${context.tenant.origin}${one}?as=${context.anne.id}`);
          await opened(page, 'Mange veier');
          await page.waitForFunction(wanted => document.querySelector('[role=option][aria-selected=true]')?.id === wanted, encoded(id));
          assert.equal(path(page), one);
        }
      });
    },
  },
  {
    name: "a conversation's address opens the newest letter in it",
    run: async context => {
      const conversationId = 'samtale om brøyting';
      const older = await delivered(context, 'Brøyting', { conversationId, receivedDateTime: '2026-01-05T08:00:00Z' });
      await delivered(context, 'SV: Brøyting', { conversationId, receivedDateTime: '2026-01-07T08:00:00Z' });
      await delivered(context, 'VS: Brøyting', { conversationId, receivedDateTime: '2026-01-06T08:00:00Z' });
      await inOutlook(context, `/mail/inbox/id/${encoded(older.conversationId)}?as=${context.anne.id}`, async ({ page }) => {
        await opened(page, 'SV: Brøyting');
      });
    },
  },
  {
    name: 'an address of a conversation or a letter that is not hers says that it is gone',
    run: async context => {
      const { id, conversationId } = await delivered(context, 'Bare min');
      await inOutlook(context, `/mail/id/${encoded(id)}?as=${context.ola.id}`, async ({ page }) => {
        await page.getByText(say('nb', 'problem.gone')).waitFor();
        await page.goto(`${context.tenant.origin}/mail/id/${encoded(conversationId)}?as=${context.ola.id}`);
        await page.getByText(say('nb', 'problem.gone')).waitFor();
      });
    },
  },
  {
    name: 'the compose address opens a filled form; sent, it leads to the inbox',
    run: async context => {
      const mailto = `mailto:${context.ola.mail}?subject=Hei%20du&body=To%20linjer`;
      await inOutlook(context, `/mail/deeplink/compose?as=${context.anne.id}&mailtouri=${encodeURIComponent(mailto)}`, async ({ page }) => {
        await field(page, 'Emne').waitFor();
        assert.equal(await field(page, 'Emne').inputValue(), 'Hei du');
        assert.match((await page.locator('.editor').textContent()) ?? '', /To linjer/);
        await page.getByRole('button', { name: 'Send', exact: true }).click();
        await page.locator('.editor').waitFor({ state: 'detached' });
        assert.equal(page.url(), `${context.tenant.origin}/mail/inbox?as=${context.anne.id}`);
      });
    },
  },
];
