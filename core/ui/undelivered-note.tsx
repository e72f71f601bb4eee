import { Show, createSignal, type Component } from 'solid-js';
import { firstName } from '#core/vocabulary/party.ts';
import { TextField } from './field.tsx';
import { useLanguage } from './language.tsx';
import { Note } from './note.tsx';

export type UndeliveredProps = {
  /** Where the letter was sent. */
  address: string;
  name: string;
  /** The address tried last is not known as the same person's. */
  isSomeoneElse: boolean;
  isSending: boolean;
  /** Null where nothing can be sent now. */
  onSend: ((address: string) => void) | null;
};

/** A letter that did not arrive, and the way on: send it again, to the same address or another. */
export const UndeliveredNote: Component<UndeliveredProps> = props => {
  const { say } = useLanguage();
  const [address, setAddress] = createSignal(props.address);
  const name = () => firstName(props.name);
  return (
    <Note icon="care">
      <p>{say('undelivered.told', { address: props.address })}</p>
      <Show when={props.onSend}>
        {send => (
          <>
            <TextField
              singleLine
              label={say('undelivered.address', { name: name() })}
              value={address()}
              onInput={setAddress}
              wrong={props.isSomeoneElse ? say('undelivered.someone-else', { name: name() }) : null}
            />
            <div>
              <button class="btn" type="button" disabled={props.isSending || address().trim() === ''} onClick={() => send()(address().trim())}>
                {say('undelivered.again')}
              </button>
            </div>
          </>
        )}
      </Show>
    </Note>
  );
};

/** The other has written since, and seems not to have what was sent: sending it again is proposed, in words. */
export const LackingNote: Component<{ name: string; isSending: boolean; onSend: (() => void) | null }> = props => {
  const { say } = useLanguage();
  return (
    <Note icon="swap">
      <p>{say('undelivered.lacking', { name: firstName(props.name) })}</p>
      <Show when={props.onSend}>
        {send => (
          <div>
            <button class="btn" type="button" disabled={props.isSending} onClick={() => send()()}>
              {say('undelivered.again')}
            </button>
          </div>
        )}
      </Show>
    </Note>
  );
};
