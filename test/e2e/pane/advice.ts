import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { todayInOslo } from '../days.ts';
import { findings } from './axe.ts';
import { frameOf, type Check } from './stage.ts';

const pictures = fileURLToPath(new URL('../../../dist/advice/', import.meta.url));
mkdirSync(pictures, { recursive: true });

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;

const spoken = {
  nb: { who: 'kari', result: 'Saken må fikses snarest', more: /^Flere råd \(\d\)/u, field: 'Skriv handlingsrommet' },
  nn: { who: 'gunnhild', result: 'Saka må fiksast snarast', more: /^Fleire råd \(\d\)/u, field: 'Skriv handlingsrommet' },
  en: { who: 'daniel', result: 'You must get this settled', more: /^More advice \(\d\)/u, field: 'Say what room there is to act' },
} as const;

const withAdvice = (language: keyof typeof spoken): Check => ({
  name: `with all its advice showing, at 320 px, the form has nothing for axe to find, and a press leads to the field: ${language}`,
  async run(stage) {
    const { who, result, more, field } = spoken[language];
    stage.giveAccess(who);
    const mail = stage.deliver(who, { subject: 'Gangveien', from: ['Hilde Kvamme', 'hilde.kvamme@fjordvik.example'] });
    const seat = await stage.sit(who, mail, { query: `&lang=${language}`, look: { bypassCSP: true, viewport: { width: 360, height: 2400 } } });
    const { pane, page } = seat;
    await pane.locator('#result').fill(result);
    await pane.getByRole('combobox').first().fill('Siv Anita');
    await pane.getByRole('option', { name: 'Siv Anita' }).first().click();
    await pane.locator('.room[aria-busy=false]').waitFor();
    await pane.locator('.picks button').click();
    await pane.locator('input[type=date]').first().fill(todayInOslo().add({ days: 20 }).toString());
    await pane.getByText(more).click();
    assert.equal(await pane.locator('.stack > .advice > li').count(), 3, 'three are heard at once');
    for (const [look, media] of Object.entries(looks)) {
      await page.emulateMedia(media);
      await page.waitForTimeout(150);
      assert.deepEqual(await findings(await frameOf(seat)), [], look);
      await pane.locator('body').screenshot({ path: `${pictures}${language}-${look}.png` });
    }
    await pane.getByRole('button', { name: field }).press('Enter');
    assert.equal(await (await frameOf(seat)).evaluate(() => document.activeElement?.id), 'field-decidesAlone');
    await seat.context.close();
  },
});

export const advice: readonly Check[] = [withAdvice('nb'), withAdvice('nn'), withAdvice('en')];
