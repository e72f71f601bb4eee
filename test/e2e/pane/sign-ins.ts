import assert from 'node:assert/strict';
import type { Seat } from './stage.ts';
import { exactlyOne, fill, says, sendButton } from './doing.ts';
import { offerTo } from './letters.ts';
import type { Check } from './stage.ts';

const press = async ({ page, pane }: Seat) => {
  const [popup] = await Promise.all([page.context().waitForEvent('page'), pane.getByRole('button', { name: 'Gi tilgang' }).last().click()]);
  return popup;
};

const answer = async (seat: Seat, how: 'Godta' | 'Avbryt') => {
  const popup = await press(seat);
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: how }).click();
  await closed;
};

const cancelled = 'Vinduet ble lukket, og ingenting er endret. Du kan prøve igjen når du vil.';

/** Access is asked for where it is needed, and a no leaves everything as it was. These people have given none before. */
export const signIns: readonly Check[] = [
  {
    name: 'sign-in is cancelled in the form, then given: one sentence, nothing is lost, one letter',
    async run(stage) {
      const words = stage.word('Innlogging');
      const seat = await stage.sit('liv', stage.deliver('liv', { subject: words }));
      await seat.pane.getByRole('combobox').first().fill('Ole Brekke');
      await answer(seat, 'Avbryt');
      await says(seat, cancelled);
      assert.equal(await seat.pane.getByRole('combobox').first().inputValue(), 'Ole Brekke');
      await (await press(seat)).close();
      await says(seat, cancelled);
      await answer(seat, 'Godta');
      await fill(seat, 'Ole Brekke');
      await sendButton(seat).click();
      await says(seat, 'Les og send avtalebrev');
      await answer(seat, 'Avbryt');
      await says(seat, cancelled);
      assert.equal(await seat.pane.getByLabel('Hva skal være på plass?').inputValue(), words);
      await answer(seat, 'Godta');
      await seat.pane.getByRole('button', { name: 'Angre' }).waitFor();
      await seat.page.getByRole('button', { name: 'Lukk Løfte' }).click();
      await exactlyOne(stage, 'liv', 'ole', words);
      await seat.context.close();
    },
  },
  {
    name: 'sign-in is cancelled before a letter and before one’s own calendar: the same sentence, and the way on',
    async run(stage) {
      const seat = await stage.sit('max', offerTo(stage, { from: 'ole', to: 'max', result: stage.word('Brev') }));
      await answer(seat, 'Avbryt');
      await says(seat, cancelled);
      await answer(seat, 'Godta');
      await says(seat, 'Hva svarer du?');
      await answer(seat, 'Avbryt');
      await says(seat, cancelled);
      assert.equal(await seat.pane.getByRole('button', { name: 'Gi tilgang' }).count(), 1);
      await answer(seat, 'Godta');
      await says(seat, /tidligst love dette|ikke plass nå|^Du er borte|kalenderen din/u);
      await seat.context.close();
    },
  },
];
