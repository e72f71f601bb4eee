/* oxlint-disable unicorn/no-thenable -- a rule says what happens then; nobody awaits a rule */
import assert from 'node:assert/strict';
import { closePane, openPane } from '../walk/outlook.ts';
import { exactlyOne, exactlyOneAfterClosing, fill, says, sendAndClose, sendButton } from './doing.ts';
import type { Check, Seat, Stage } from './stage.ts';

const me = 'lars';
const colleague = { id: 'ahmed', name: 'Ahmed Yusuf' };

const asking = async (stage: Stage, then: (seat: Seat, words: string, mail: string) => Promise<void>) => {
  const words = stage.word('Lukking');
  const mail = stage.deliver(me, { subject: words });
  await stage.at(me, mail, async seat => {
    await fill(seat, colleague.name);
    await then(seat, words, mail);
  });
};

/** Closing and coming back, and two panes at once. */
export const closings: readonly Check[] = [
  {
    name: 'the pane is closed while the letter waits: it goes at once, and the next pane cannot take it back',
    run: stage =>
      asking(stage, async (seat, words) => {
        await sendAndClose(seat);
        await openPane(seat);
        await says(seat, 'Spør en kollega om dette');
        await exactlyOneAfterClosing(stage, seat, colleague.id, words);
        assert.equal(await seat.pane.getByText('Angret. Ingenting er sendt.').count(), 0);
      }),
  },
  {
    name: 'the pane is closed while the draft is being made: the next pane sends it, once',
    run: stage =>
      asking(stage, async (seat, words) => {
        stage.fault(me, { when: { method: 'POST', path: '/me/messages$' }, then: 'slow', times: 1, seconds: 2 });
        await sendButton(seat).click();
        await says(seat, 'Lagres …');
        await seat.page.waitForTimeout(300);
        await closePane(seat);
        await openPane(seat);
        await seat.pane.getByRole('button', { name: 'Angre' }).waitFor();
        await closePane(seat);
        await exactlyOneAfterClosing(stage, seat, colleague.id, words);
        const drafts = stage.asked('POST', /\/me\/messages$/u, words);
        assert.ok(drafts >= 1 && drafts <= 2, `${drafts} drafts were made`);
      }),
  },
  {
    name: 'two panes with the same unsent letter: one mail',
    run: stage =>
      asking(stage, async (seat, words) => {
        const other = await stage.sit(me, stage.deliver(me, { subject: 'En annen sak' }), { context: seat.context, isPaneOpen: false });
        await sendButton(seat).click();
        await seat.pane.getByRole('button', { name: 'Angre' }).waitFor();
        await openPane(other);
        await other.pane.getByRole('button', { name: 'Angre' }).waitFor();
        await says(seat, 'Sendt. Ballen ligger hos Ahmed.');
        await other.pane.getByText(/^Sende[st]/u).waitFor({ state: 'detached' });
        assert.equal(await other.pane.getByText(/^(Angret|Brevet er ikke sendt)/u).count(), 0);
        await exactlyOne(stage, me, colleague.id, words);
      }),
  },
  {
    name: 'two panes, and one takes the letter back: neither says that it was sent',
    run: stage =>
      asking(stage, async (seat, words) => {
        const other = await stage.sit(me, stage.deliver(me, { subject: 'En tredje sak' }), { context: seat.context, isPaneOpen: false });
        await sendButton(seat).click();
        await seat.pane.getByRole('button', { name: 'Angre' }).waitFor();
        await openPane(other);
        await other.pane.getByRole('button', { name: 'Angre' }).waitFor();
        await seat.pane.getByRole('button', { name: 'Angre' }).click();
        await says(other, 'Angret. Ingenting er sendt.');
        assert.equal(await stage.count(colleague.id, 'inbox', words), 0);
        assert.equal(await seat.pane.getByLabel('Hva skal være på plass?').inputValue(), words);
      }),
  },
  {
    name: 'the mail being answered has been deleted for good: the answer goes as a mail of its own',
    async run(stage) {
      const { offerTo } = await import('./letters.ts');
      const words = stage.word('Slettet');
      const mail = offerTo(stage, { from: colleague.id, to: me, result: words });
      await stage.at(me, mail, async seat => {
        await seat.pane.getByRole('radio', { name: 'Jeg lurer på noe' }).press('Space');
        await seat.pane.getByLabel('Hva lurer du på?').fill('Gjelder det også helgene?');
        stage.fault(me, { when: { path: '/createReply$' }, then: '404', times: 1 });
        await seat.pane.getByRole('button', { name: 'Send spørsmålet' }).click();
        await seat.pane.getByRole('button', { name: 'Angre' }).waitFor();
        await closePane(seat);
        await exactlyOneAfterClosing(stage, seat, colleague.id, words);
      });
    },
  },
];
