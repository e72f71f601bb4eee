import assert from 'node:assert/strict';
import { says } from './doing.ts';
import { inside, offerTo } from './letters.ts';
import { frameOf, type Check, type Seat } from './stage.ts';

const me = 'per';

/** Everything the pane says, also to those who hear it; what people themselves have written is left out. */
const saidIn = async (seat: Seat) =>
  (await frameOf(seat)).evaluate(() => {
    const attributes = [...document.querySelectorAll('[aria-label],[placeholder]')].flatMap(one => [one.getAttribute('aria-label'), one.getAttribute('placeholder')]);
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const own of body.querySelectorAll('bdi, textarea, .own, h1 + .lead')) own.remove();
    return [body.textContent, ...attributes].filter(Boolean).join('\n');
  });

/** Small words no English sentence holds. */
const norwegian = /(?<!\p{L})(?:og|ikke|ikkje|hva|kva|hvem|kven|når|dette|jeg|eg|som|med|til|eller|har|er|på|fra|frå)(?!\p{L})|[æøå](?<!Løfte)/giu;
const bokmal = /(?<!\p{L})(?:ikke|hva|hvem|hvor|jeg|noe|fra|bare|dere|sendes|kolleger)(?!\p{L})/giu;

const wordsOf = (pattern: RegExp, text: string) => [...text.replaceAll('Løfte', '').matchAll(pattern)].map(([word]) => word);

const speaks = (lang: 'nn' | 'en', title: string, question: string, foreign: RegExp): Check => ({
  name: lang === 'nn' ? 'the pane speaks Nynorsk when Outlook does, in form and answer' : 'the pane speaks English when Outlook does, and no Norwegian word is left',
  async run(stage) {
    const query = `&lang=${lang}`;
    await stage.keptAt(
      me,
      stage.deliver(me, { subject: 'Budget' }),
      async seat => {
        await says(seat, title);
        assert.equal(await (await frameOf(seat)).evaluate(() => document.documentElement.lang), lang);
        await seat.pane.getByRole('button').last().click();
        for (const summary of await seat.pane.locator('summary').all()) await summary.click();
        assert.deepEqual(wordsOf(foreign, await saidIn(seat)), []);
      },
      { query },
    );
    const mail = offerTo(stage, { from: 'priya', to: me, result: 'Budget', terms: { success: 'Figures', delegatorPromises: ['Time'], checkIns: { every: 'weekly' } } });
    await stage.keptAt(
      me,
      mail,
      async seat => {
        await says(seat, question);
        for (const door of await seat.pane.getByRole('radio').all()) {
          if ((await door.getAttribute('name')) !== 'answer') continue;
          await door.press('Space');
          assert.deepEqual(wordsOf(foreign, await saidIn(seat)), []);
        }
      },
      { query },
    );
    await stage.keptAt(
      me,
      stage.deliver(me, { subject: 'Broken', headers: inside, attachments: [{ name: 'lofte.json', contentBytes: 'AAAA' }] as never }),
      async seat => {
        await seat.pane.getByRole('status').filter({ hasText: 'lofte.json' }).waitFor();
        assert.deepEqual(wordsOf(foreign, await saidIn(seat)), []);
      },
      { query },
    );
  },
});

export const languages: readonly Check[] = [
  speaks('nn', 'Spør ein kollega om dette', 'Kva svarer du?', bokmal),
  speaks('en', 'Ask a colleague about this', 'What do you answer?', norwegian),
];
