import { Show, createContext, createResource, useContext, type ParentComponent } from 'solid-js';
import type { Language } from '#core/language/language.ts';

const LanguageContext = createContext<Language>();

export const LanguageProvider = LanguageContext.Provider;

/** The reader's language. Every screen stands inside a provider; without one there is nothing to say. */
export const useLanguage = (): Language => {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('no language around this component');
  return language;
};

/** What can only be shown when everything can be said. Throws, for the boundary around it, where the rest of the language does not come. */
export const Whole: ParentComponent = props => {
  const { whole } = useLanguage();
  const [isHere] = createResource(() => whole.then(() => true));
  return <Show when={isHere()}>{props.children}</Show>;
};
