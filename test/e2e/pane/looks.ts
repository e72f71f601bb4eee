import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { agreementIn } from './agreements.ts';
import { findings } from './axe.ts';
import { file, inside, offerTo } from './letters.ts';
import { frameOf, type Check, type Seat, type Stage } from './stage.ts';

const me = 'terje';
const other = 'hilde';

type Look = 'light' | 'dark' | 'forced';
const media = { light: { colorScheme: 'light', forcedColors: 'none' }, dark: { colorScheme: 'dark', forcedColors: 'none' }, forced: { colorScheme: 'light', forcedColors: 'active' } } as const;

const looksOf = (isForced: boolean): Look[] => (isForced ? ['dark', 'forced', 'light'] : ['dark', 'light']);

const clean = async (seat: Seat, what: string, isForced = false) => {
  const frame = await frameOf(seat);
  for (const look of looksOf(isForced)) {
    await seat.page.emulateMedia(media[look]);
    await frame.waitForFunction(theme => document.documentElement.dataset['theme'] === theme, look === 'dark' ? 'dark' : 'light');
    assert.deepEqual(await findings(frame), [], `${what}, ${look}`);
  }
};

const cleanPage = async (page: Page, what: string) => {
  for (const look of looksOf(false)) {
    await page.emulateMedia(media[look]);
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.deepEqual(await findings(page), [], `${what}, ${look}`);
  }
};

const seated = (stage: Stage, mail: string, work: (seat: Seat) => Promise<void>) => stage.keptAt(me, mail, work, { look: { bypassCSP: true } });

export const looks: readonly Check[] = [
  {
    name: 'axe finds nothing in the form: as it comes, with the picker open, with what is missing, with little room, with the letter',
    run: stage =>
      seated(stage, stage.deliver(me, { subject: 'Sett med hjelpemidler', from: ['Hilde Kvamme', 'hilde.kvamme@fjordvik.example'] }), async seat => {
        const { pane } = seat;
        await pane.getByLabel('Hva skal være på plass?').waitFor();
        for (const summary of await pane.locator('summary').all()) await summary.click();
        await clean(seat, 'form', true);
        await pane.getByRole('combobox').first().fill('Ka');
        await pane.getByRole('listbox').getByRole('option').nth(2).waitFor();
        await clean(seat, 'picker');
        await pane.getByRole('combobox').first().press('Escape');
        await pane.getByRole('button', { name: 'Send forslaget' }).click();
        await pane.getByText('Velg hvem du vil spørre.').waitFor();
        await clean(seat, 'missing', true);
        await pane.getByRole('combobox').first().fill('Ingvild Tveitane');
        await pane.getByRole('option', { name: 'Ingvild Tveitane' }).click();
        await pane.getByRole('radio').last().press('Space');
        await pane.getByText(/er borte/u).first().waitFor();
        await clean(seat, 'away');
        await pane.getByRole('button', { name: /^Bytt person/u }).click();
        await pane.getByRole('combobox').first().fill('Ole Brekke');
        await pane.getByRole('option', { name: 'Ole Brekke' }).click();
        await pane.locator('meter').waitFor();
        await clean(seat, 'room', true);
        await pane.getByRole('button', { name: 'Se brevet' }).click();
        await pane.getByRole('dialog').waitFor();
        await clean(seat, 'letter');
      }),
  },
  {
    name: 'axe finds nothing in the answer, with each of the four doors open, nor with what is missing',
    run: stage =>
      seated(stage, offerTo(stage, { from: other, to: me, result: stage.word('Svar'), terms: { why: 'Det haster litt', success: 'Alle vet det', delegatorPromises: ['En halv dag'], latitude: { decidesAlone: ['Alt'] } } }), async seat => {
        const { pane } = seat;
        await pane.getByText('Hva svarer du?').waitFor();
        for (const summary of await pane.locator('summary').all()) await summary.click();
        for (const door of ['Jeg lover', 'Jeg foreslår noe annet', 'Jeg lurer på noe', 'Nei, ikke nå']) {
          await pane.getByRole('radio', { name: door }).press('Space');
          for (const fold of await pane.locator('.plain-box details:not([open]) summary').all()) await fold.click();
          if (door === 'Jeg lurer på noe') await pane.getByLabel('Det er noe som bekymrer meg').check();
          if (door !== 'Nei, ikke nå' && door !== 'Jeg lover') await pane.locator('.foot button').click();
          await clean(seat, door, door === 'Jeg lover');
        }
      }),
  },
  {
    name: 'axe finds nothing in an agreement: offered, countered, agreed, declined',
    async run(stage) {
      for (const state of ['offered', 'countered', 'agreed', 'declined'] as const) {
        const mail = agreementIn(stage, { from: me, to: other, result: stage.word('Avtale'), state });
        await seated(stage, mail, async seat => {
          await seat.pane.getByRole('heading', { name: 'Samtalen' }).waitFor();
          for (const summary of await seat.pane.locator('summary').all()) await summary.click();
          for (const button of ['Spør', 'Si fra om noe som bekymrer deg', 'Trekk forslaget', 'Behold forslaget mitt']) {
            const opener = seat.pane.getByRole('button', { name: button, exact: true });
            if (await opener.isVisible()) await opener.click();
          }
          await clean(seat, state, state === 'agreed');
        });
      }
    },
  },
  {
    name: 'axe finds nothing in a window 320 pixels wide, nor in a pane at 200 %',
    run: stage =>
      seated(stage, offerTo(stage, { from: other, to: me, result: 'Saksbehandlingstidsberegningsgrunnlagsdokumentasjonen er klar' }), async seat => {
        await seat.pane.getByText('Hva svarer du?').waitFor();
        for (const width of [320, 240]) {
          await seat.page.setViewportSize({ width, height: 640 });
          await seat.pane.getByRole('radio', { name: 'Jeg foreslår noe annet' }).press('Space');
          await clean(seat, `answer, ${width} px`);
        }
        await seat.page.setViewportSize({ width: 320, height: 640 });
        await seat.page.goto(`${stage.tenant.origin}/?as=${me}&pane=open&id=${encodeURIComponent(stage.deliver(me, { subject: 'Smalt' }))}`);
        await seat.pane.getByLabel('Hva skal være på plass?').waitFor();
        await clean(seat, 'form, 320 px');
        await seat.page.setViewportSize({ width: 1280, height: 860 });
      }),
  },
  {
    name: 'axe finds nothing in a refused letter, in the empty pane, nor in Outlook around it',
    run: stage =>
      seated(stage, stage.deliver(me, { subject: 'Ødelagt', headers: inside, attachments: [file('lofte.json', '{')] as never }), async seat => {
        await seat.pane.getByText(/kan ikke leses/u).waitFor();
        await clean(seat, 'refused');
        await cleanPage(seat.page, 'Outlook, list and letter');
        await seat.page.goto(`${stage.tenant.origin}/?as=${me}&pane=open`);
        await seat.pane.getByRole('heading', { name: /, Terje$/u, level: 1 }).waitFor();
        await clean(seat, 'nothing open: what waits and what is promised', true);
        await seat.page.goto(`${stage.tenant.origin}/?as=${me}&mailto=mailto:ole@fjordvik.example`);
        await seat.page.locator('.editor').waitFor();
        await cleanPage(seat.page, 'Outlook, compose');
        await seat.page.goto(`${stage.tenant.origin}/`);
        await cleanPage(seat.page, 'Outlook, start page');
      }),
  },
  {
    name: 'axe finds nothing in sign-in and consent',
    run: async stage => {
      const seat = await stage.sit('vigdis', stage.deliver('vigdis', { subject: 'Innlogging' }), { query: '&naa=off&lang=nb', look: { bypassCSP: true } });
      await seat.pane.getByRole('combobox').first().fill('Ole Brekke');
      const [popup] = await Promise.all([seat.context.waitForEvent('page'), seat.pane.getByRole('button', { name: 'Gi tilgang' }).click()]);
      await popup.locator('form button').first().waitFor();
      await cleanPage(popup, 'sign-in');
      await popup.getByRole('button', { name: 'Vigdis Hjelle' }).click();
      await popup.getByRole('button', { name: 'Godta' }).waitFor();
      await cleanPage(popup, 'consent');
      await seat.context.close();
    },
  },
];
