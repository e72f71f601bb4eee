import type { Component } from 'solid-js';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';

export const SettingsButton: Component<{ onPress: () => void }> = props => (
  <button class="btn quiet icon" type="button" aria-label={useLanguage().say('overview.settings')} onClick={() => props.onPress()}>
    <Icon name="settings" />
  </button>
);
