import { For, Show, createSignal, type Component, type JSX } from 'solid-js';
import type { ChosenLanguage, Policy } from '#core/vocabulary/policy.ts';
import { readSettingsFile, writeSettingsFile, type InForce, type OwnSettings, type SettingsRefusal } from '#core/vocabulary/settings.ts';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { Note } from '../note.tsx';
import { PolicyList } from './policy-list.tsx';

export type SettingsProps = {
  settings: OwnSettings;
  inForce: InForce;
  policy: Policy;
  /** Whether this host shows the chip in Outlook on the web. */
  hasChip: boolean;
  onChange: (settings: OwnSettings) => void;
  /** The account, where the host has one of its own. */
  account: JSX.Element;
};

const languages: readonly ChosenLanguage[] = ['auto', 'nb', 'nn', 'en'];
// Each in its own words, so that whoever reads only one of them finds it.
const languageNames: Readonly<Record<Exclude<ChosenLanguage, 'auto'>, string>> = { nb: 'Norsk bokmål', nn: 'Norsk nynorsk', en: 'English' };

const Locked: Component<{ when: boolean }> = props => {
  const { say } = useLanguage();
  return (
    <Show when={props.when}>
      <p class="meta">
        <Icon name="lock" />
        {say('settings.locked')}
      </p>
    </Show>
  );
};

const save = (text: string, name: string) => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/** What the person decides herself, what her organisation has settled, and her settings as a file. */
export const SettingsScreen: Component<SettingsProps> = props => {
  const { say } = useLanguage();
  const [told, setTold] = createSignal<'taken' | SettingsRefusal | null>(null);
  const isLocked = (key: keyof OwnSettings) => props.inForce.locked.includes(key);
  const change = (part: Partial<OwnSettings>) => props.onChange({ ...props.settings, ...part });
  let file!: HTMLInputElement;

  const bringIn = async () => {
    const chosen = file.files?.[0];
    file.value = '';
    if (!chosen) return;
    const read = readSettingsFile(await chosen.text());
    if ('refusal' in read) return setTold(read.refusal);
    props.onChange(read);
    return setTold('taken');
  };

  const Check: Component<{ id: 'load' | 'contentScriptEnabled'; label: string; about: string }> = one => (
    <div class="stack-s">
      <label class="check">
        <input
          type="checkbox"
          checked={props.inForce[one.id]}
          disabled={isLocked(one.id)}
          onChange={event => change({ [one.id]: event.currentTarget.checked })}
        />
        <span>
          {one.label}
          <br />
          <small>{one.about}</small>
        </span>
      </label>
      <Locked when={isLocked(one.id)} />
    </div>
  );

  return (
    <main class="page">
      <header class="stack">
        <h1>{say('settings.title')}</h1>
      </header>
      {props.account}
      <section class="two" aria-labelledby="settings-language">
        <h2 id="settings-language">{say('settings.language')}</h2>
        <div class="field">
          <label for="language">{say('settings.language-label')}</label>
          <select
            id="language"
            disabled={isLocked('language')}
            value={props.inForce.language}
            onChange={event => change({ language: event.currentTarget.value as ChosenLanguage })}
          >
            <For each={languages}>
              {one => (
                <option value={one} selected={props.inForce.language === one} {...(one === 'auto' ? {} : { lang: one })}>
                  {one === 'auto' ? say('settings.language-auto') : languageNames[one]}
                </option>
              )}
            </For>
          </select>
          <Locked when={isLocked('language')} />
        </div>
      </section>
      <section class="two" aria-labelledby="settings-sees">
        <h2 id="settings-sees">{say('settings.sees')}</h2>
        <div class="stack-l">
          <Check id="load" label={say('settings.load')} about={say('settings.load-about')} />
          <Show when={props.hasChip}>
            <Check id="contentScriptEnabled" label={say('settings.chip')} about={say('settings.chip-about')} />
          </Show>
        </div>
      </section>
      <PolicyList policy={props.policy} />
      <section class="two" aria-labelledby="settings-file">
        <h2 id="settings-file">{say('settings.file')}</h2>
        <div class="stack-l">
          <p>{say(props.hasChip ? 'settings.file-about' : 'settings.file-about-outlook')}</p>
          <div class="buttons">
            <button class="btn" type="button" onClick={() => save(writeSettingsFile(props.settings), 'lofte-innstillinger.json')}>
              {say('settings.export')}
            </button>
            <button class="btn" type="button" onClick={() => file.click()}>
              {say('settings.import')}
            </button>
            <input ref={file} hidden type="file" accept="application/json" aria-label={say('settings.import')} onChange={() => void bringIn()} />
          </div>
          <Show when={told()}>
            {outcome => (
              <Note icon={outcome() === 'taken' ? 'tick' : 'care'}>
                <p>{say(`settings.import-${outcome()}`)}</p>
              </Note>
            )}
          </Show>
        </div>
      </section>
    </main>
  );
};
