import { createSignal, onMount, Show, type Component } from 'solid-js';
import { AsOthersSee } from '#core/screens/as-others-see.tsx';
import type { Session } from '#core/screens/session.ts';
import { Icon } from '#core/ui/icons.tsx';
import { useLanguage } from '#core/ui/language.tsx';
import { Note } from '#core/ui/note.tsx';
import { SettingsScreen } from '#core/ui/settings/settings-screen.tsx';
import type { Policy } from '#core/vocabulary/policy.ts';
import { inForce, readSettings, type OwnSettings } from '#core/vocabulary/settings.ts';
import { readRoaming, writeRoaming } from './office/settings.ts';

/** The settings in the pane. What is changed holds from the next time the pane begins, which is when one goes back. */
export const SettingsView: Component<{ session: Session; name: string; policy: Policy; onBack: (isChanged: boolean) => void }> = props => {
  const { say } = useLanguage();
  const [settings, setSettings] = createSignal<OwnSettings>(readSettings(readRoaming()));
  const [isChanged, setChanged] = createSignal(false);
  const [isUnsaved, setUnsaved] = createSignal(false);
  let back!: HTMLButtonElement;
  onMount(() => back.focus());
  const change = async (wanted: OwnSettings) => {
    setSettings(wanted);
    setChanged(true);
    await writeRoaming(wanted).then(() => setUnsaved(false), () => setUnsaved(true));
  };
  return (
    <>
      <nav class="back">
        <button ref={back} class="btn quiet" type="button" onClick={() => props.onBack(isChanged())}>
          <Icon name="back" />
          {say('settings.back')}
        </button>
      </nav>
      <SettingsScreen
        settings={settings()}
        inForce={inForce(settings(), props.policy)}
        policy={props.policy}
        hasChip={false}
        onChange={wanted => void change(wanted)}
        account={
          <>
            <AsOthersSee session={props.session} name={props.name} />
          <Show when={isUnsaved()}>
            <Note icon="care">
              <p>{say('settings.unsaved')}</p>
            </Note>
          </Show>
          </>
        }
      />
    </>
  );
};
