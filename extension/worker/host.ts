import { browser } from 'wxt/browser';
import { registrationUnder, type Registration } from '#core/graph/registration.ts';
import { readConfig } from '../config.ts';
import { readOrganisationPolicy } from '../rules.ts';

/** The app registration of this build under the organisation's policy. */
export const readRegistration = async (): Promise<Registration> => registrationUnder(await readConfig(), await readOrganisationPolicy());

const vaultKey = 'sign-in';

/** Opens the sign-in page in a window of the browser's own; answers with the address it came back to. */
export const launchFlow = async (url: string, { isInteractive }: { isInteractive: boolean }): Promise<string> => {
  const answer = await browser.identity.launchWebAuthFlow({ url, interactive: isInteractive });
  if (!answer) throw new Error('the window was closed');
  return answer;
};

/** Tokens rest in the browser's memory while the page that uses them is away; they never reach the disk, and no page can see them. */
export const loadVault = async (): Promise<Readonly<Record<string, string>>> => {
  const { [vaultKey]: entries } = await browser.storage.session.get(vaultKey);
  return (entries as Record<string, string> | undefined) ?? {};
};

export const saveVault = (entries: Readonly<Record<string, string>>): Promise<void> => browser.storage.session.set({ [vaultKey]: entries });
