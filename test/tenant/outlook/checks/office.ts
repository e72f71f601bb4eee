import assert from 'node:assert/strict';
import type { Probe } from '../probe/probe.ts';
import { inOutlook, letter, openLetter, paneFrame, row, type Check } from './context.ts';

declare const probe: Probe;

const file = { '@odata.type': '#microsoft.graph.fileAttachment', name: 'kart.txt', contentType: 'text/plain', contentBytes: 'aGVp' };

/** Microsoft's own office.js in our host. */
export const officeChecks: Check[] = [
  {
    name: 'office.js reads the letter beside it: subject, body, people, ids',
    run: async context => {
      context.tenant.deliver(context.anne.mail, letter('Lys ved skolen', { attachments: [file] }));
      await inOutlook(context, `/?as=${context.anne.id}`, async ({ page }) => {
        const id = await openLetter(page, 'Lys ved skolen');
        await page.getByRole('button', { name: 'Løfte', exact: true }).click();
        const pane = await paneFrame(page);
        assert.equal(await pane.textContent('#subject'), 'Lys ved skolen');
        await pane.waitForSelector('text=dette gjelder Lys ved skolen');
        const seen = await pane.evaluate(async () => {
          const { mailbox } = Office.context;
          const item = probe.item()!;
          const [attachment] = item.attachments as unknown as Office.AttachmentDetails[];
          return {
            restId: mailbox.convertToRestId(item.itemId, Office.MailboxEnums.RestVersion.v2_0),
            isEwsStyle: !/[-_]/.test(item.itemId),
            from: (item.from as unknown as Office.EmailAddressDetails).emailAddress,
            profile: mailbox.userProfile.emailAddress,
            language: Office.context.displayLanguage,
            html: await probe.result<string>(done => item.body.getAsync(Office.CoercionType.Html, done)),
            name: attachment?.name,
            content: (await probe.result<Office.AttachmentContent>(done => item.getAttachmentContentAsync(attachment!.id, done))).content,
            isMailbox15: Office.context.requirements.isSetSupported('Mailbox', '1.15'),
          };
        });
        assert.equal(seen.restId, id);
        assert.ok(seen.isEwsStyle);
        assert.equal(seen.from, 'ingrid.solheim@fjordvik.example');
        assert.equal(seen.profile, context.anne.mail);
        assert.equal(seen.language, 'nb-NO');
        assert.match(seen.html, /<p>Hei/);
        assert.deepEqual([seen.name, seen.content], ['kart.txt', 'aGVp']);
        assert.ok(seen.isMailbox15);
      });
    },
  },
  {
    name: 'the pinned pane hears of every letter, and of none',
    run: async context => {
      context.tenant.deliver(context.anne.mail, letter('Første sak'));
      context.tenant.deliver(context.anne.mail, letter('Andre sak'));
      await inOutlook(context, `/?as=${context.anne.id}&pane=open`, async ({ page }) => {
        const pane = await paneFrame(page);
        assert.equal(await pane.textContent('#subject'), 'ingenting valgt');
        await openLetter(page, 'Første sak');
        await pane.waitForFunction(() => probe.changes.length === 1);
        await openLetter(page, 'Andre sak');
        await pane.waitForFunction(() => probe.changes.length === 2);
        await page.getByRole('link', { name: 'Sendt' }).click();
        await pane.waitForFunction(() => probe.changes.length === 3);
        assert.deepEqual(await pane.evaluate(() => probe.changes), ['Første sak', 'Andre sak', null]);
        await page.goBack();
        await pane.waitForFunction(() => probe.changes.length === 4);
        await page.getByRole('button', { name: 'Slett' }).click();
        await pane.waitForFunction(() => probe.changes.at(-1) === null);
        assert.equal(await row(page, 'Andre sak').count(), 0);
      });
    },
  },
  {
    name: 'notifications stand above the letter; the same key twice is refused in the person’s language',
    run: async context => {
      context.tenant.deliver(context.anne.mail, letter('Varsel'));
      await inOutlook(context, `/?as=${context.anne.id}&pane=400`, async ({ page }) => {
        await openLetter(page, 'Varsel');
        const pane = await paneFrame(page);
        const add = () =>
          pane.evaluate(() =>
            probe
              .result<void>(done =>
                probe.item()!.notificationMessages.addAsync('råd', { type: Office.MailboxEnums.ItemNotificationMessageType.InformationalMessage, message: 'Fredag blir trang.', icon: 'icon16', persistent: false }, done),
              )
              .then(() => 'added', (error: Error) => error.message),
          );
        assert.equal(await add(), 'added');
        assert.match(await add(), /^9023/);
        await page.getByRole('status').filter({ hasText: 'Fredag blir trang.' }).waitFor();
        await page.getByRole('button', { name: 'Fjern varselet' }).click();
        const left = await pane.evaluate(() => probe.result<unknown[]>(done => probe.item()!.notificationMessages.getAllAsync(done as never)));
        assert.deepEqual(left, []);
      });
    },
  },
  {
    name: 'roaming settings and custom properties are there the next time; headers can be read',
    run: async context => {
      context.tenant.deliver(context.anne.mail, letter('Egenskaper'));
      await inOutlook(context, `/?as=${context.anne.id}&pane=open`, async ({ page }) => {
        await openLetter(page, 'Egenskaper');
        let pane = await paneFrame(page);
        await pane.evaluate(async () => {
          const { roamingSettings } = Office.context;
          roamingSettings.set('valg', { dager: 4 });
          await probe.result<void>(done => roamingSettings.saveAsync(done));
          const properties = await probe.result<Office.CustomProperties>(done => probe.item()!.loadCustomPropertiesAsync(done));
          properties.set('sett', 'ja');
          await probe.result<void>(done => properties.saveAsync(done));
        });
        await page.reload();
        pane = await paneFrame(page);
        await pane.waitForSelector('text=Egenskaper');
        const kept = await pane.evaluate(async () => ({
          valg: Office.context.roamingSettings.get('valg') as unknown,
          sett: (await probe.result<Office.CustomProperties>(done => probe.item()!.loadCustomPropertiesAsync(done))).get('sett') as unknown,
          headers: typeof (await probe.result<string>(done => probe.item()!.getAllInternetHeadersAsync(done))),
        }));
        assert.deepEqual(kept, { valg: { dager: 4 }, sett: 'ja', headers: 'string' });
      });
    },
  },
  {
    name: 'the theme reaches the add-in, at start and when it changes',
    run: context =>
      inOutlook(context, `/?as=${context.anne.id}&pane=open&theme=light`, async ({ page }) => {
        const pane = await paneFrame(page);
        assert.equal(await pane.evaluate(() => Office.context.officeTheme?.bodyBackgroundColor), '#ffffff');
        await page.getByRole('combobox', { name: 'Tema' }).selectOption('dark');
        await pane.waitForFunction(() => probe.themes.length === 1 && Office.context.officeTheme?.bodyBackgroundColor === '#292929');
      }),
  },
  {
    name: 'what this Outlook cannot do is refused, not pretended',
    run: async context => {
      context.tenant.deliver(context.anne.mail, letter('Kategorier'));
      await inOutlook(context, `/?as=${context.anne.id}&pane=open`, async ({ page }) => {
        await openLetter(page, 'Kategorier');
        const pane = await paneFrame(page);
        await pane.waitForSelector('text=dette gjelder Kategorier');
        const said = await pane.evaluate(() =>
          probe.result<unknown>(done => probe.item()!.categories.getAsync(done as never)).then(() => 'pretended', (error: Error) => error.message),
        );
        assert.match(said, /^5000/);
      });
    },
  },
];
