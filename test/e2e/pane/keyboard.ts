import assert from 'node:assert/strict';
import { exactlyOneAfterClosing } from './doing.ts';
import { frameOf, type Check, type Seat } from './stage.ts';

const me = 'marit';
const colleague = { id: 'jorunn', name: 'Jorunn Aas' };

/** What has the focus, in Outlook or in the pane, by the words on it. */
const focused = ({ page }: Seat) =>
  page.evaluate(() => {
    const name = (element: Element | null | undefined) => {
      const labels = [...((element as HTMLInputElement | null)?.labels ?? [])].map(label => label.textContent);
      return element?.getAttribute('aria-label') || labels.join(' ').trim() || element?.textContent?.trim() || element?.tagName || '';
    };
    const active = document.activeElement;
    return active instanceof HTMLIFrameElement && active.contentDocument ? `pane: ${name(active.contentDocument.activeElement)}` : name(active);
  });

const press = async (seat: Seat, key: string) => {
  await seat.page.keyboard.press(key);
  // office.js moves the focus through messages between the two windows.
  await seat.page.waitForTimeout(60);
  return focused(seat);
};

const tabTo = async (seat: Seat, wanted: RegExp) => {
  const met: string[] = [];
  for (let presses = 0; presses < 45; presses++) {
    const here = await press(seat, 'Tab');
    if (wanted.test(here)) return;
    met.push(here.slice(0, 40));
  }
  assert.fail(`Tab never came to ${wanted}; it met ${met.join(' | ')}`);
};

export const keyboard: readonly Check[] = [
  {
    name: 'by keys alone: from Outlook into the pane, what, who, when, see the letter, send, and undo',
    run: async stage => {
      const words = stage.word('Uten mus');
      await stage.at(me, stage.deliver(me, { subject: 'Noe å ta tak i' }), async seat => {
        const { page, pane } = seat;
        await pane.getByLabel('Hva skal være på plass?').waitFor();
        await tabTo(seat, /^Lukk Løfte$/u);
        await tabTo(seat, /^pane: Hva skal være på plass\?/u);
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(words);
        await tabTo(seat, /^pane: Hvem spør du\?/u);
        await page.keyboard.type(colleague.name);
        await pane.getByRole('option', { name: colleague.name }).waitFor();
        await page.keyboard.press('Enter');
        await pane.getByRole('button', { name: /^Bytt person/u }).waitFor();
        assert.match(await focused(seat), /^pane: Bytt person, nå Jorunn Aas/u);
        await tabTo(seat, /^pane: \p{L}+\. \d+\./u);
        await page.keyboard.press('Space');
        await page.keyboard.press('ArrowRight');
        await tabTo(seat, /^pane: Se brevet/u);
        await page.keyboard.press('Enter');
        await pane.getByRole('dialog').waitFor();
        await page.keyboard.press('Escape');
        await pane.getByRole('dialog').waitFor({ state: 'hidden' });
        assert.match(await focused(seat), /^pane: Se brevet/u);
        await tabTo(seat, /^pane: (Send til|Spør) Jorunn/u);
        await page.keyboard.press('Enter');
        await pane.getByRole('button', { name: 'Angre' }).waitFor();
        await tabTo(seat, /^pane: Angre/u);
        await page.keyboard.press('Enter');
        await pane.getByLabel('Hva skal være på plass?').waitFor();
        assert.equal(await stage.count(colleague.id, 'inbox', words), 0);
        await tabTo(seat, /^pane: (Send til|Spør) Jorunn/u);
        await page.keyboard.press('Enter');
        await pane.getByRole('button', { name: 'Angre' }).waitFor();
        await (await frameOf(seat)).evaluate(() => window.focus());
        await page.getByRole('button', { name: 'Lukk Løfte' }).focus();
        await page.keyboard.press('Enter');
        await exactlyOneAfterClosing(stage, seat, colleague.id, words);
      });
    },
  },
];
