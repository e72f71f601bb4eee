import type { ChosenLanguage, Policy } from './policy.ts';
import { isObject, own, readLanguage } from './policy-values.ts';

/** What a person decides for herself, within what her organisation leaves to her. */
export type OwnSettings = { language: ChosenLanguage; load: boolean; contentScriptEnabled: boolean };

export const defaultSettings: OwnSettings = { language: 'auto', load: true, contentScriptEnabled: true };

/** What holds in the end, and which of it the organisation has settled. */
export type InForce = OwnSettings & { locked: readonly (keyof OwnSettings)[] };

/** Where policy and person differ, whichever sees less holds; a policy never turns on what she has turned off. */
export const inForce = (settings: OwnSettings, policy: Policy): InForce => {
  const isLocked: Record<keyof OwnSettings, boolean> = {
    language: policy.language !== 'auto',
    load: !policy.load,
    contentScriptEnabled: !policy.contentScriptEnabled,
  };
  return {
    language: isLocked.language ? policy.language : settings.language,
    load: policy.load && settings.load,
    contentScriptEnabled: policy.contentScriptEnabled && settings.contentScriptEnabled,
    locked: (Object.keys(isLocked) as (keyof OwnSettings)[]).filter(key => isLocked[key]),
  };
};

/** Settings as they were kept or brought in; what is missing or wrong is as at the beginning. */
export const readSettings = (kept: unknown): OwnSettings => {
  if (!isObject(kept)) return defaultSettings;
  const flag = (key: 'load' | 'contentScriptEnabled') => (typeof own(kept, key) === 'boolean' ? (own(kept, key) as boolean) : defaultSettings[key]);
  return {
    language: readLanguage(own(kept, 'language'))?.value ?? defaultSettings.language,
    load: flag('load'),
    contentScriptEnabled: flag('contentScriptEnabled'),
  };
};

const kind = 'lofte-settings';
const version = 1;

/** Settings as a file to take along. */
export const writeSettingsFile = (settings: OwnSettings): string => `${JSON.stringify({ kind, version, settings }, null, 2)}\n`;

export type SettingsRefusal = 'not-settings' | 'newer';

/** Settings out of such a file, or why they are not taken. */
export const readSettingsFile = (text: string): OwnSettings | { refusal: SettingsRefusal } => {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { refusal: 'not-settings' };
  }
  if (!isObject(file) || own(file, 'kind') !== kind) return { refusal: 'not-settings' };
  const written = own(file, 'version');
  if (typeof written !== 'number') return { refusal: 'not-settings' };
  if (written > version) return { refusal: 'newer' };
  const settings = own(file, 'settings');
  // Nothing to read is not «as at the beginning»: that would turn on what she has turned off.
  return isObject(settings) ? readSettings(settings) : { refusal: 'not-settings' };
};
