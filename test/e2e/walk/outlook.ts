import type { Page } from 'playwright-core';
import type { Seat } from './stage.ts';

/** Opens a mail by its subject, waiting for it to arrive. */
export const openMail = async ({ page }: Seat, subject: string | RegExp) => {
  const row = page.getByRole('listbox').getByRole('option').filter({ hasText: subject }).first();
  await row.waitFor({ timeout: 20_000 });
  await row.click();
};

/** Opens the pane where it is not open already. */
export const openPane = async ({ page }: Pick<Seat, 'page'>) => {
  if ((await page.locator('iframe[title="Løfte"]').count()) === 0) await page.getByRole('button', { name: 'Løfte', exact: true }).click();
};

export const closePane = async ({ page }: Pick<Seat, 'page'>) => page.getByRole('button', { name: 'Lukk Løfte' }).click();

/** Presses something that opens the consent window, and answers in it. */
export const allow = async ({ page }: Seat, press: () => Promise<void>, answer = 'Godta') => {
  const [popup] = await Promise.all([page.context().waitForEvent('page'), press()]);
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: answer }).click();
  await closed;
};

/** Signs in as a person in the identity provider's own pages. */
export const signIn = async (popup: Page, name: string, yes: string) => {
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name }).first().click();
  await popup.getByRole('button', { name: yes }).click();
  await closed;
};

export type Wanted = { mail: string; result: string; colleague: string };

/** Opens a mail and makes the three decisions, where access has been given before. */
export const draft = async (seat: Seat, { mail, result, colleague }: Wanted) => {
  await openMail(seat, mail);
  await seat.pane.getByLabel('Hva skal være på plass?').fill(result);
  await seat.pane.getByRole('combobox').fill(colleague);
  await seat.pane.getByRole('option', { name: colleague }).click();
  await seat.pane.getByRole('radio').last().press('Space');
  await seat.pane.getByText(/rom til dette|trangt for|for mye for|småbiter|er borte|kalenderen til/iu).first().waitFor();
};

/**
 * Presses send and closes the pane while the letter still could be undone: it goes at once. The pane is opened again, as people do,
 * and takes up whatever a page that was torn down too fast could not send.
 */
export const sendAndClose = async (seat: Seat, button: string | RegExp) => {
  await seat.pane.getByRole('button', { name: button }).last().click();
  await seat.pane.getByRole('button', { name: 'Angre' }).waitFor();
  await closePane(seat);
  await openPane(seat);
};
