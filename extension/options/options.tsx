import { Show, createResource, createSignal, onCleanup, type Component } from 'solid-js';
import { render } from 'solid-js/web';
import { loadLanguage, languageFor, type Language } from '#core/language/language.ts';
import { AsOthersSee } from '#core/screens/as-others-see.tsx';
import { LanguageProvider } from '#core/ui/language.tsx';
import { SettingsScreen } from '#core/ui/settings/settings-screen.tsx';
import { inForce, type OwnSettings } from '#core/vocabulary/settings.ts';
import { readAccount } from '../account.ts';
import { onNews } from '../news.ts';
import { sessionFor } from '../panel/account-session.ts';
import { onRules, readOrganisationPolicy, readOwnLanguage, readOwnSettings, writeOwnSettings } from '../rules.ts';
import { AccountSection } from './account-section.tsx';

const Options: Component<{ language: Language }> = props => {
  const listening = new AbortController();
  onCleanup(() => listening.abort());
  const [settings, { mutate, refetch: readAgain }] = createResource(readOwnSettings);
  const [policy, { refetch }] = createResource(readOrganisationPolicy);
  const [account, { refetch: whoAgain }] = createResource(readAccount);
  onNews(() => void whoAgain(), listening.signal);
  const [language, setLanguage] = createSignal(props.language);
  onRules(() => {
    void readAgain();
    void refetch();
  }, listening.signal);

  const change = async (wanted: OwnSettings) => {
    mutate(wanted);
    await writeOwnSettings(wanted);
    const chosen = await readOwnLanguage();
    if (chosen.tag === language().tag) return;
    setLanguage(await loadLanguage(languageFor(chosen.tag)));
    document.documentElement.lang = chosen.tag;
  };

  return (
    <Show keyed when={language()}>
      {spoken => (
        <LanguageProvider value={spoken}>
          <Show when={settings.latest && policy.latest ? { settings: settings.latest, policy: policy.latest } : null}>
            {known => (
              <SettingsScreen
                settings={known().settings}
                inForce={inForce(known().settings, known().policy)}
                policy={known().policy}
                hasChip
                onChange={wanted => void change(wanted)}
                account={
                  <>
                    <AccountSection />
                    <Show keyed when={account.latest}>
                      {person => <AsOthersSee session={sessionFor(person, known().policy)} name={person.name} />}
                    </Show>
                  </>
                }
              />
            )}
          </Show>
        </LanguageProvider>
      )}
    </Show>
  );
};

/** Starts the options page in the person's language. */
export const startOptions = async (): Promise<void> => {
  const language = await readOwnLanguage();
  document.documentElement.lang = language.tag;
  render(() => <Options language={language} />, document.body);
};
