import assert from 'node:assert/strict';
import { closePane, openPane } from '../walk/outlook.ts';
import type { Seat, Stage } from './stage.ts';

export const sendButton = ({ pane }: Seat) => pane.getByRole('button', { name: /^(Send til|Spør) /u }).last();

export const says = ({ pane }: Seat, text: string | RegExp) => pane.getByText(text).first().waitFor();

/** Makes the three decisions of the form. */
export const fill = async ({ pane }: Seat, colleague: string, result?: string) => {
  if (result !== undefined) await pane.getByLabel('Hva skal være på plass?').fill(result);
  await pane.getByRole('combobox').first().fill(colleague);
  await pane.getByRole('option', { name: colleague }).click();
  await pane.getByRole('radio').last().press('Space');
};

/** Presses send and closes the pane while it could be undone: the letter goes at once. */
export const sendAndClose = async (seat: Seat) => {
  await sendButton(seat).click();
  await seat.pane.getByRole('button', { name: 'Angre' }).waitFor();
  await closePane(seat);
};

/** Waits until exactly one such mail has come, and makes sure that no second follows and no draft is left. */
export const exactlyOne = async ({ count }: Stage, from: string, to: string, words: string) => {
  for (let looks = 0; looks < 100 && (await count(to, 'inbox', words)) === 0; looks++) await new Promise(resolve => setTimeout(resolve, 150));
  await new Promise(resolve => setTimeout(resolve, 500));
  for (let looks = 0; looks < 40 && (await count(from, 'drafts', words)) > 0; looks++) await new Promise(resolve => setTimeout(resolve, 150));
  const counts = { received: await count(to, 'inbox', words), sent: await count(from, 'sentitems', words), left: await count(from, 'drafts', words) };
  assert.deepEqual(counts, { received: 1, sent: 1, left: 0 });
};

/** The same for a pane that was closed. A browser may tear it down before its last request has left: then the pane that is opened next sends. */
export const exactlyOneAfterClosing = async (stage: Stage, seat: Seat, to: string, words: string) => {
  for (let looks = 0; looks < 20 && (await stage.count(to, 'inbox', words)) === 0; looks++) await new Promise(resolve => setTimeout(resolve, 150));
  await openPane(seat);
  await exactlyOne(stage, seat.who, to, words);
};
