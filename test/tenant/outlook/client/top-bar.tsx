import { For, type Component } from 'solid-js';
import { languages } from '../texts.ts';
import { useOutlook } from './outlook.tsx';
import { themes } from './settings.ts';

export const TopBar: Component = () => {
  const { person, settings, language, say } = useOutlook();
  return (
    <header class="top">
      <h1>{say('outlook')}</h1>
      <p class="me">
        <span>{person.displayName}</span> <a href="/">{say('switch-person')}</a>
      </p>
      <label>
        <span>{say('start.language')}</span>
        <select value={language()} onChange={event => settings.setLanguage(languages[event.currentTarget.selectedIndex] ?? 'nb')}>
          <For each={languages}>
            {one => (
              <option value={one} selected={one === language()} lang={one}>
                {say(`language.${one}`)}
              </option>
            )}
          </For>
        </select>
      </label>
      <label>
        <span>{say('theme')}</span>
        <select value={settings.theme()} onChange={event => settings.setTheme(themes[event.currentTarget.selectedIndex] ?? 'system')}>
          <For each={themes}>
            {one => (
              <option value={one} selected={one === settings.theme()}>
                {say(`theme.${one}`)}
              </option>
            )}
          </For>
        </select>
      </label>
    </header>
  );
};
