/* oxlint-disable unicorn/no-thenable -- a rule says what happens then; nobody awaits a rule */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findings } from './axe.ts';
import { exactlyOne, fill, says, sendButton } from './doing.ts';
import { frameOf, type Check, type Seat, type Stage } from './stage.ts';

const me = 'ragnhild';
const colleague = { id: 'jonas', name: 'Jonas Ekrem' };

/** The mail server's answer to what I sent last, as Exchange writes it. */
const returnToMe = async (stage: Stage, words: string) => {
  const ask = await stage.graph(me);
  const { body } = await ask('GET', '/me/mailFolders/sentitems/messages?$select=subject,internetMessageId&$top=200');
  const sent = body.value.find(({ subject }) => String(subject).includes(words));
  stage.deliver(me, {
    subject: `Kan ikke leveres: ${words}`,
    from: ['Microsoft Outlook', 'postmaster@fjordvik.example'],
    headers: [{ name: 'X-MS-Exchange-Message-Is-Ndr', value: '' }, { name: 'In-Reply-To', value: String(sent?.['internetMessageId']) }],
  });
};

const pictures = fileURLToPath(new URL('../../../dist/letters/', import.meta.url));
mkdirSync(pictures, { recursive: true });

/** Nothing for axe to find, and a picture to look at. */
const seen = async (seat: Seat, name: string) => {
  assert.deepEqual(await findings(await frameOf(seat)), []);
  await seat.pane.locator('body').screenshot({ path: `${pictures}${name}.png` });
};
const home = (stage: Stage, seat: Seat) => seat.page.goto(`${stage.tenant.origin}/?as=${me}&pane=open`);

export const undelivered: readonly Check[] = [
  {
    name: '[T8] a letter that came back is told of in the list and in its agreement, and is sent again by one press; axe finds nothing',
    run: async stage => {
      const words = stage.word('Retur');
      await stage.at(
        me,
        stage.deliver(me, { subject: words }),
        async seat => {
          await fill(seat, colleague.name, words);
          await sendButton(seat).click();
          await seat.pane.getByText('Sendt. Ballen ligger hos Jonas.').waitFor({ timeout: 40_000 });
          await returnToMe(stage, words);

          await home(stage, seat);
          await says(seat, /^Brevet kom ikke fram til/u);
          await seen(seat, 'came-back');
          await seat.pane.getByRole('button', { name: 'Åpne avtalen' }).click();
          await seat.pane.getByLabel('Adressen til Jonas').waitFor();
          await seen(seat, 'came-back-agreement');
          await seat.pane.getByLabel('Adressen til Jonas').fill(stage.address('terje'));
          await seat.pane.getByRole('button', { name: 'Send igjen' }).click();
          await says(seat, /^Vi finner ikke/u);
          await seat.pane.getByLabel('Adressen til Jonas').fill(stage.address(colleague.id));
          await seat.pane.getByRole('button', { name: 'Send igjen' }).click();
          await seat.pane.getByText('Sendt. Ballen ligger hos Jonas.').waitFor({ timeout: 40_000 });
          assert.equal(await seat.pane.getByText(/^Brevet kom ikke fram/u).count(), 0);
          assert.equal(await stage.count(colleague.id, 'inbox', words), 2);
        },
        { look: { bypassCSP: true } },
      );
    },
  },
  {
    name: '[T23] a letter that an emptied browser left in Drafts is told of where nothing is open, and goes once, by one press; another is thrown away',
    async run(stage) {
      stage.giveAccess(me);
      const [sent, thrown] = [stage.word('Igjenglemt'), stage.word('Angret')];
      for (const words of [sent, thrown]) {
        const seat = await stage.sit(me, stage.deliver(me, { subject: words }));
        await fill(seat, colleague.name, words);
        await sendButton(seat).click();
        await seat.pane.getByRole('button', { name: 'Angre' }).waitFor();
        // What the closing page asks for is not done, and nobody comes back to it: the browser is emptied.
        stage.fault(me, { when: { method: 'POST', path: '/send$' }, then: '503', times: 1 });
        await seat.context.close();
      }
      const left = (seat: Seat, words: string) => seat.pane.locator('.note', { hasText: words });
      await stage.at(
        me,
        stage.deliver(me, { subject: stage.word('Neste') }),
        async seat => {
          // Nobody is signed in by a browser that knows nothing of her; the next letter she sends makes it known.
          await fill(seat, colleague.name);
          await sendButton(seat).click();
          await seat.pane.getByText('Sendt. Ballen ligger hos Jonas.').waitFor({ timeout: 40_000 });
          await home(stage, seat);
          await left(seat, sent).waitFor();
          await left(seat, thrown).waitFor();
          await seen(seat, 'left-in-drafts');
          await left(seat, thrown).getByRole('button', { name: 'Kast' }).click();
          await left(seat, thrown).waitFor({ state: 'detached' });
          await left(seat, sent).getByRole('button', { name: 'Send' }).click();
          await exactlyOne(stage, me, colleague.id, sent);
          await left(seat, sent).waitFor({ state: 'detached' });
          assert.deepEqual([await stage.count(me, 'drafts', thrown), await stage.count(colleague.id, 'inbox', thrown)], [0, 0]);
        },
        { look: { bypassCSP: true } },
      );
    },
  },
];
