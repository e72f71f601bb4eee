import { For, Show, type Component } from 'solid-js';
import { firstName } from '#core/vocabulary/party.ts';
import { Fold } from '../fold.tsx';
import { useLanguage } from '../language.tsx';
import type { Along, AlongFile } from './along.ts';

export type AlongProps = {
  name: string | null;
  subject: string;
  files: readonly AlongFile[];
  hasHad: boolean;
  along: Along;
  onChange: (along: Along) => void;
};

const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))} kB`;

/** «Send e-posten med»: what goes along, each thing to be seen and left out. */
export const AlongFold: Component<AlongProps> = props => {
  const { say } = useLanguage();
  const first = () => (props.name ? firstName(props.name) : null);
  const title = () => (first() ? say('delegate.along-fold', { name: first()! }) : say('delegate.along-fold-nobody'));
  const preview = () =>
    props.along.mail ? say('delegate.along-summary', { count: props.along.files.length }) : say('delegate.along-nothing');
  const toggle = (id: string, on: boolean) => {
    const files = props.files.map(file => file.id).filter(other => (other === id ? on : props.along.files.includes(other)));
    props.onChange({ ...props.along, files });
  };
  return (
    <Fold id="along-fold" title={title()} preview={preview()}>
      <Show when={props.hasHad && first()}>{name => <p>{say('delegate.along-had', { name: name() })}</p>}</Show>
      <label class="check">
        <input type="checkbox" checked={props.along.mail} onChange={event => props.onChange({ ...props.along, mail: event.currentTarget.checked })} />
        <span>
          {say('delegate.along-mail')}
          <br />
          <small>
            <bdi>{props.subject || say('delegate.no-subject')}</bdi>
          </small>
        </span>
      </label>
      <Show when={props.along.mail}>
        <For each={props.files}>
          {file => (
            <label class="check">
              <input type="checkbox" checked={props.along.files.includes(file.id)} onChange={event => toggle(file.id, event.currentTarget.checked)} />
              <span>
                <bdi>{file.name}</bdi> <small>{kilobytes(file.sizeBytes)}</small>
              </span>
            </label>
          )}
        </For>
        <p class="meta">{say('delegate.along-confidential')}</p>
      </Show>
    </Fold>
  );
};
