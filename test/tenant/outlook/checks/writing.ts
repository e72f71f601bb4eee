import assert from 'node:assert/strict';
import { outlookClientId } from '../../contract.ts';
import type { Probe } from '../probe/probe.ts';
import { field, inOutlook, letter, openLetter, openOutlook, paneFrame, row, type Check } from './context.ts';

declare const probe: Probe;

/** New messages, replies, and what an add-in does with them. */
export const writingChecks: Check[] = [
  {
    name: 'a message with a file goes from one person’s Outlook to another’s, who sees it come',
    run: async context => {
      const ola = await openOutlook(context, `/?as=${context.ola.id}&lang=nb`);
      await inOutlook(context, `/?as=${context.anne.id}`, async ({ page }) => {
        await page.getByRole('button', { name: 'Ny melding' }).click();
        await field(page, 'Til').fill(`${context.ola.displayName} <${context.ola.mail}>`);
        await field(page, 'Emne').fill('Til Ola med vedlegg');
        await field(page, 'Tekst').fill('Hei Ola.\nHer er kartet.');
        await page.getByLabel('Legg ved fil').setInputFiles({ name: 'kart.txt', mimeType: 'text/plain', buffer: Buffer.from('kart') });
        await page.getByRole('button', { name: 'Fjern kart.txt' }).waitFor();
        await page.getByRole('button', { name: 'Send', exact: true }).click();
        await page.getByRole('button', { name: 'Send', exact: true }).waitFor({ state: 'detached' });
        await page.getByRole('link', { name: 'Sendt' }).click();
        await row(page, 'Til Ola med vedlegg').waitFor();
      });
      await row(ola.page, 'Til Ola med vedlegg').waitFor();
      await openLetter(ola.page, 'Til Ola med vedlegg');
      const download = ola.page.waitForEvent('download');
      await ola.page.getByRole('button', { name: /^Last ned kart\.txt/u }).click();
      assert.equal((await download).suggestedFilename(), 'kart.txt');
      await ola.context.close();
    },
  },
  {
    name: 'when Graph says no, a sentence says so, and what was written can be sent again',
    run: context =>
      inOutlook(context, `/?as=${context.anne.id}`, async ({ page }) => {
        await page.getByRole('button', { name: 'Ny melding' }).click();
        const send = page.getByRole('button', { name: 'Send', exact: true });
        await send.click();
        await page.getByRole('alert').filter({ hasText: 'Skriv minst én adresse' }).waitFor();
        await field(page, 'Til').fill('ola');
        await send.click();
        await page.getByRole('alert').filter({ hasText: '«ola» ser ikke ut som en adresse' }).waitFor();
        await field(page, 'Til').fill(context.ola.mail);
        await field(page, 'Emne').fill('Andre forsøk');
        await field(page, 'Tekst').fill('Teksten blir stående.');
        // oxlint-disable-next-line no-thenable -- a fault says when and then
        context.tenant.addFaults([{ when: { method: 'POST', client: outlookClientId, person: context.anne.id }, times: 1, then: '503' }]);
        await send.click();
        await page.getByRole('alert').filter({ hasText: 'Serveren har det travelt' }).waitFor();
        context.tenant.clearFaults();
        assert.equal(await field(page, 'Tekst').innerText(), 'Teksten blir stående.');
        await send.click();
        await send.waitFor({ state: 'detached' });
      }),
  },
  {
    name: 'what is being written lies in Drafts when another letter is opened',
    run: async context => {
      context.tenant.deliver(context.anne.mail, letter('Kom imellom'));
      await inOutlook(context, `/?as=${context.anne.id}`, async ({ page }) => {
        await page.getByRole('button', { name: 'Ny melding' }).click();
        await field(page, 'Emne').fill('Halvskrevet');
        await openLetter(page, 'Kom imellom');
        await page.getByRole('link', { name: /^Utkast/ }).click();
        await row(page, 'Halvskrevet').click();
        await page.getByRole('button', { name: 'Forkast' }).click();
        await row(page, 'Halvskrevet').waitFor({ state: 'detached' });
      });
    },
  },
  {
    name: 'a reply is addressed, quotes the letter and stays in its conversation',
    run: async context => {
      context.tenant.deliver(context.anne.mail, letter('Svar meg'));
      await inOutlook(context, `/?as=${context.anne.id}`, async ({ page }) => {
        await openLetter(page, 'Svar meg');
        await page.getByRole('button', { name: 'Svar', exact: true }).click();
        await field(page, 'Emne').waitFor();
        assert.match(await field(page, 'Til').inputValue(), /ingrid\.solheim@/);
        assert.match(await field(page, 'Emne').inputValue(), /^(SV|RE): Svar meg$/i);
        await field(page, 'Tekst').filter({ hasText: 'dette gjelder Svar meg' }).waitFor();
        await page.getByRole('button', { name: 'Lagre og lukk' }).click();
        await page.getByRole('link', { name: /^Utkast/ }).click();
        await row(page, 'Svar meg').click();
        await page.getByRole('button', { name: 'Forkast' }).click();
        await row(page, 'Svar meg').waitFor({ state: 'detached' });
      });
    },
  },
  {
    name: 'an add-in opens Outlook’s own form with the letter filled in, without being closed itself',
    run: context =>
      inOutlook(context, `/?as=${context.anne.id}&pane=open`, async ({ page }) => {
        const pane = await paneFrame(page);
        await pane.evaluate(() =>
          Office.context.mailbox.displayNewMessageForm({ toRecipients: ['ola@fjordvik.example'], subject: 'Fra panelet', htmlBody: '<p>Kan du ta <b>dette</b>?</p><img src="https://elsewhere.example/a.png">' }),
        );
        await field(page, 'Emne').waitFor();
        assert.equal(await field(page, 'Emne').inputValue(), 'Fra panelet');
        assert.equal(await field(page, 'Til').inputValue(), 'ola@fjordvik.example');
        assert.equal((await field(page, 'Tekst').innerText()).trim(), 'Kan du ta dette?');
        assert.equal(await pane.evaluate(() => probe.changes.length), 0);
        await page.getByRole('button', { name: 'Forkast' }).click();
      }),
  },
  {
    name: 'in a message being written the add-in reads and changes the form',
    run: context =>
      inOutlook(context, `/?as=${context.anne.id}`, async ({ page }) => {
        await page.getByRole('button', { name: 'Ny melding' }).click();
        await field(page, 'Emne').fill('Utkast med Løfte');
        await page.getByRole('button', { name: 'Løfte', exact: true }).click();
        const pane = await paneFrame(page);
        assert.equal(await pane.textContent('#subject'), 'Utkast med Løfte');
        const id = await pane.evaluate(async () => {
          const item = probe.item()!;
          await probe.result<void>(done => (item.to as unknown as Office.Recipients).setAsync([{ displayName: 'Ola', emailAddress: 'ola@fjordvik.example' }], done));
          await probe.result<void>(done => (item.subject as unknown as Office.Subject).setAsync('Nytt emne', done));
          await probe.result<void>(done => item.body.setAsync('<p>Fra tillegget</p>', { coercionType: Office.CoercionType.Html }, done));
          await probe.result<void>(done => item.sessionData.setAsync('last', '1', done));
          await probe.result<string>(done => item.addFileAttachmentFromBase64Async('e30=', 'lofte.json', done));
          const kept = await probe.result<string>(done => item.sessionData.getAsync('last', done));
          return kept + (await probe.result<string>(done => item.saveAsync(done)));
        });
        assert.match(id, /^1[\w+/]+=*$/);
        assert.equal(await field(page, 'Emne').inputValue(), 'Nytt emne');
        assert.equal(await field(page, 'Til').inputValue(), 'Ola <ola@fjordvik.example>');
        await field(page, 'Tekst').filter({ hasText: 'Fra tillegget' }).waitFor();
        await page.getByRole('button', { name: 'Fjern lofte.json' }).waitFor();
        await page.getByRole('button', { name: 'Forkast' }).click();
      }),
  },
  {
    name: 'a mailto link in a letter opens a filled form in a new tab',
    run: async context => {
      const content = '<p>Svar: <a href="mailto:ingrid.solheim@fjordvik.example?subject=Jeg%20lover&amp;body=Hei%0AJa">Jeg lover</a></p>';
      context.tenant.deliver(context.anne.mail, letter('Med svarlenke', { body: { contentType: 'html', content } }));
      await inOutlook(context, `/?as=${context.anne.id}`, async ({ page, context: browserContext }) => {
        await openLetter(page, 'Med svarlenke');
        const opening = browserContext.waitForEvent('page');
        await page.frameLocator('iframe.letter').getByRole('link', { name: 'Jeg lover' }).click();
        const form = await opening;
        await field(form, 'Emne').waitFor();
        assert.equal(await field(form, 'Emne').inputValue(), 'Jeg lover');
        assert.equal(await field(form, 'Tekst').innerText(), 'Hei\nJa');
      });
    },
  },
];
