import assert from 'node:assert/strict';
import { findings } from './axe.ts';
import { says } from './doing.ts';
import { frameOf, type Check } from './stage.ts';

const me = 'magnus';

export const settings: readonly Check[] = [
  {
    name: 'settings in the pane: axe finds nothing; another language is spoken when one goes back, what is written stands, and Outlook remembers',
    run: async stage => {
      const mail = stage.deliver(me, { subject: 'Innstillinger' });
      await stage.at(
        me,
        mail,
        async seat => {
          const { pane, page } = seat;
          await pane.getByLabel('Hva skal være på plass?').fill('Noe som må stå');
          await pane.getByRole('button', { name: 'Innstillinger' }).click();
          await pane.getByRole('heading', { name: 'Innstillinger' }).waitFor();
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            assert.deepEqual(await findings(await frameOf(seat)), [], colorScheme);
          }
          await pane.getByRole('button', { name: 'Vis meg' }).click();
          await pane.getByText(/har rom til dette|trangt for|for mye for|småbiter|er borte|er tom/u).first().waitFor();
          assert.deepEqual(await findings(await frameOf(seat)), [], 'as others see it');
          await pane.getByLabel('Språk i Løfte').selectOption('nn');
          await pane.getByLabel('Sjå etter om kollegaen har rom').or(pane.getByLabel('Se etter om kollegaen har rom')).uncheck();
          await pane.getByRole('button', { name: 'Tilbake' }).click();
          await says(seat, 'Spør ein kollega om dette');
          assert.equal(await pane.getByLabel('Kva skal vere på plass?').inputValue(), 'Noe som må stå');
          await pane.getByRole('combobox').first().fill('Terje Opsahl');
          await pane.getByRole('option', { name: 'Terje Opsahl' }).click();
          const asked = stage.asked('POST', /getSchedule/u);
          await says(seat, /Vi ser ikkje kalenderen/u);
          assert.equal(stage.asked('POST', /getSchedule/u), asked, 'nobody’s calendar is asked for');
        },
        { query: '&lang=nb', look: { bypassCSP: true } },
      );
    },
  },
];
