import { browser } from 'wxt/browser';
import { languageFor, loadLanguage, type Language } from '#core/language/language.ts';
import { readPolicy, type Policy } from '#core/vocabulary/policy.ts';
import { inForce, readSettings, type InForce, type OwnSettings } from '#core/vocabulary/settings.ts';

const key = 'settings';

/** What the organisation has decided, from the browser's managed storage. Firefox throws where nobody manages it. */
export const readOrganisationPolicy = async (): Promise<Policy> => {
  const written: unknown = await browser.storage.managed.get(null).catch(() => ({}));
  const { policy, problems } = readPolicy(written);
  for (const { key: at, reason } of problems) console.warn(`Løfte: the policy’s «${at}» is not used: ${reason}.`);
  return policy;
};

export const readOwnSettings = async (): Promise<OwnSettings> => readSettings((await browser.storage.local.get(key))[key]);

export const writeOwnSettings = (settings: OwnSettings): Promise<void> => browser.storage.local.set({ [key]: settings });

/** What the person has chosen, within what her organisation leaves to her. */
export const readRules = async (): Promise<InForce> => inForce(await readOwnSettings(), await readOrganisationPolicy());

/** The person's language: chosen by her organisation or herself, else the browser's. */
export const readOwnLanguage = async (): Promise<Language> => {
  const { language } = await readRules();
  return loadLanguage(languageFor(language === 'auto' ? browser.i18n.getUILanguage() : language));
};

/** Tells when the person or her organisation has changed something, until the signal. */
export const onRules = (tell: () => void, signal?: AbortSignal): void => {
  const hear = (changes: Record<string, unknown>, area: string) => {
    if (area === 'managed' || (area === 'local' && key in changes)) tell();
  };
  browser.storage.onChanged.addListener(hear);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(hear));
};
