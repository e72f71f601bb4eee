import type { Page } from 'playwright-core';
import type { Seat } from './stage.ts';

/** Opens a mail by its subject, waiting for it to arrive. */
export const openMail = async ({ page }: Seat, subject: string | RegExp) => {
  const row = page.getByRole('listbox').getByRole('option').filter({ hasText: subject }).first();
  await row.waitFor({ timeout: 20_000 });
  await row.click();
};

export const openFolder = async ({ page }: Seat, name: string) => page.getByRole('navigation').getByText(name, { exact: true }).click();

export const openPane = async ({ page }: Seat) => page.getByRole('button', { name: 'Løfte', exact: true }).click();

/** Presses something that opens the consent window, and says yes in it. */
export const allow = async ({ page }: Seat, press: () => Promise<void>, answer: 'Godta' | 'Avbryt' | 'Accept' = 'Godta') => {
  const [popup] = await Promise.all([page.context().waitForEvent('page'), press()]);
  await popup.getByRole('button', { name: answer }).click();
  if (!popup.isClosed()) await popup.waitForEvent('close').catch(() => undefined);
};

/** Signs in as a person in the identity provider's own pages. */
export const signIn = async (popup: Page, name: string) => {
  await popup.getByRole('button', { name }).or(popup.getByRole('link', { name })).first().click();
  await popup.getByRole('button', { name: 'Godta' }).click();
};
