import { createEffect, createSignal, onCleanup } from 'solid-js';
import { isLanguage, type Language } from '../texts.ts';
import type { KeyStore } from '../host/store.ts';

export type Theme = 'system' | 'light' | 'dark';
export const themes: readonly Theme[] = ['system', 'light', 'dark'];
const isTheme = (value: unknown): value is Theme => themes.some(theme => theme === value);

/** Language and theme: from the URL, else as the person left them, else her own language and the system's theme. */
export const createSettings = (store: KeyStore, own: Language) => {
  const query = new URLSearchParams(location.search);
  const [wantedLanguage, wantedTheme] = [query.get('lang') ?? store.get('language'), query.get('theme') ?? store.get('theme')];
  const [language, setLanguage] = createSignal<Language>(isLanguage(wantedLanguage) ? wantedLanguage : own);
  const [theme, setTheme] = createSignal<Theme>(isTheme(wantedTheme) ? wantedTheme : 'system');

  const system = matchMedia('(prefers-color-scheme: dark)');
  const [systemIsDark, setSystemIsDark] = createSignal(system.matches);
  const listening = new AbortController();
  onCleanup(() => listening.abort());
  system.addEventListener('change', () => setSystemIsDark(system.matches), { signal: listening.signal });
  const shown = (): 'light' | 'dark' => (theme() === 'dark' || (theme() === 'system' && systemIsDark()) ? 'dark' : 'light');

  createEffect(() => {
    document.documentElement.lang = language();
    document.documentElement.dataset['theme'] = shown();
  });

  return {
    language,
    theme,
    shown,
    setLanguage(next: Language) {
      store.set('language', next);
      setLanguage(next);
    },
    setTheme(next: Theme) {
      store.set('theme', next);
      setTheme(next);
    },
  };
};
