/* oxlint-disable unicorn/no-thenable -- a rule says what happens then; nobody awaits a rule */
import assert from 'node:assert/strict';
import { closePane } from '../walk/outlook.ts';
import { exactlyOne, exactlyOneAfterClosing, fill, says, sendButton } from './doing.ts';
import type { Check, Seat, Stage } from './stage.ts';

const colleague = { id: 'jonas', name: 'Jonas Ekrem' };

/** Fills the form about a mail of its own, with `prepare` before send is pressed. */
const asking = async (stage: Stage, me: string, prepare: () => void, then: (seat: Seat, words: string) => Promise<void>) => {
  const words = stage.word('Sak');
  const mail = stage.deliver(me, { subject: words });
  await stage.at(me, mail, async seat => {
    await fill(seat, colleague.name);
    prepare();
    await then(seat, words);
  });
};

const whenSent = ({ pane }: Seat) => pane.getByText('Sendt. Ballen ligger hos Jonas.').waitFor({ timeout: 40_000 });
const notSent = /^Brevet er ikke sendt ennå\. Det ligger trygt her\./u;
const again = ({ pane }: Seat) => pane.getByRole('button', { name: 'Prøv igjen' }).click();

/** Nothing comes through to these addresses until the answer is called. Chromium itself tries once more after a dropped connection, so it is cut here. */
const breakLine = async ({ context }: Seat, url: string) => {
  await context.route(url, route => route.abort('connectionreset'));
  return () => context.unroute(url);
};

/** Each with a sender of its own: what goes wrong goes wrong for one person, and the checks can wait beside each other. */
export const troubles: readonly Check[] = [
  {
    name: 'a 504 after the letter has gone: it is found among the sent ones, and goes once',
    run: stage =>
      asking(stage, 'sindre', () => stage.fault('sindre', { when: { method: 'POST', path: '/send$' }, then: '504-after-effect', times: 1 }), async (seat, words) => {
        await sendButton(seat).click();
        await whenSent(seat);
        await exactlyOne(stage, 'sindre', colleague.id, words);
      }),
  },
  {
    name: 'a 504 after the draft is made: Prøv igjen finds it, and no second is made',
    run: stage =>
      asking(stage, 'kari', () => stage.fault('kari', { when: { method: 'POST', path: '/me/messages$' }, then: '504-after-effect', times: 1 }), async (seat, words) => {
        await sendButton(seat).click();
        await says(seat, notSent);
        await again(seat);
        await whenSent(seat);
        await exactlyOne(stage, 'kari', colleague.id, words);
      }),
  },
  {
    name: 'no draft can be made (the line breaks): one sentence, and Prøv igjen sends it',
    run: stage =>
      asking(stage, 'siv', () => undefined, async (seat, words) => {
        const mend = await breakLine(seat, '**/v1.0/me/messages');
        await sendButton(seat).click();
        await says(seat, notSent);
        assert.equal(await seat.pane.getByRole('status').filter({ hasText: /\S/u }).count(), 1, 'one sentence, not two');
        await again(seat);
        await says(seat, notSent);
        await mend();
        await again(seat);
        await seat.pane.getByRole('button', { name: 'Angre' }).waitFor();
        await closePane(seat);
        await exactlyOneAfterClosing(stage, seat, colleague.id, words);
      }),
  },
  {
    name: 'sending fails until it is given up: the letter lies safe, and Prøv igjen still sends it, once',
    run: stage =>
      asking(stage, 'jorunn', () => stage.fault('jorunn', { when: { method: 'POST', path: '/send$' }, then: '503', times: 7 }), async (seat, words) => {
        await sendButton(seat).click();
        for (let round = 0; round < 2; round++) {
          await says(seat, notSent);
          await again(seat);
          await seat.pane.getByText(notSent).waitFor({ state: 'detached' });
        }
        await whenSent(seat);
        await exactlyOne(stage, 'jorunn', colleague.id, words);
      }),
  },
  {
    name: 'a 401 once: access is renewed without a word',
    run: stage =>
      asking(stage, 'marit', () => stage.fault('marit', { when: {}, then: '401', times: 1 }), async (seat, words) => {
        await sendButton(seat).click();
        await seat.pane.getByRole('button', { name: 'Angre' }).waitFor();
        await closePane(seat);
        await exactlyOneAfterClosing(stage, seat, colleague.id, words);
      }),
  },
  {
    name: 'a 429 with Retry-After: waits as asked, then goes on',
    run: stage =>
      asking(stage, 'annelh', () => stage.fault('annelh', { when: { method: 'POST', path: '/me/messages$' }, then: '429', times: 1, retryAfter: 2 }), async (seat, words) => {
        const begun = Date.now();
        await sendButton(seat).click();
        await seat.pane.getByRole('button', { name: 'Angre' }).waitFor();
        assert.ok(Date.now() - begun >= 2000, 'it waited');
        await closePane(seat);
        await exactlyOneAfterClosing(stage, seat, colleague.id, words);
      }),
  },
  {
    name: 'everything is slow and send is pressed twice: one letter',
    run: stage =>
      asking(stage, 'silje', () => stage.fault('silje', { when: { path: '^/me' }, then: 'slow', times: 2, seconds: 3 }), async (seat, words) => {
        const send = sendButton(seat);
        await send.dblclick();
        await send.click({ force: true, timeout: 500 }).catch(() => undefined);
        await whenSent(seat);
        await exactlyOne(stage, 'silje', colleague.id, words);
      }),
  },
  {
    name: 'the directory is away: one sentence, what is written stands, and Prøv igjen finds the colleague',
    async run(stage) {
      const words = stage.word('Sak');
      await stage.at('tore', stage.deliver('tore', { subject: words }), async seat => {
        const mend = await breakLine(seat, '**/v1.0/users*');
        await seat.pane.getByRole('combobox').first().fill(colleague.name);
        await says(seat, 'Vi får ikke kontakt med Microsoft 365. Det du har skrevet, står her.');
        assert.equal(await seat.pane.getByRole('combobox').first().inputValue(), colleague.name);
        await mend();
        await again(seat);
        await seat.pane.getByRole('combobox').first().focus();
        await seat.pane.getByRole('option', { name: colleague.name }).waitFor();
      });
    },
  },
  {
    name: 'a letter is opened while Graph is down: one sentence, and Prøv igjen opens it',
    async run(stage) {
      const { offerTo } = await import('./letters.ts');
      const mail = offerTo(stage, { from: colleague.id, to: 'nina', result: stage.word('Avtale') });
      stage.fault('nina', { when: { path: '^/me/messages' }, then: '503', times: 4 });
      await stage.at('nina', mail, async seat => {
        await says(seat, /^Microsoft 365 svarer ikke akkurat nå\.$/u);
        await again(seat);
        await seat.pane.getByText('Hva svarer du?').waitFor();
      });
    },
  },
];
