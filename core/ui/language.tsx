import { createContext, useContext } from 'solid-js';
import type { Language } from '#core/language/language.ts';

const LanguageContext = createContext<Language>();

export const LanguageProvider = LanguageContext.Provider;

/** The reader's language. Every screen stands inside a provider; without one there is nothing to say. */
export const useLanguage = (): Language => {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('no language around this component');
  return language;
};
