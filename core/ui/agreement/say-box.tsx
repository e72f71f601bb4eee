import { Show, createSignal, type Component } from 'solid-js';
import { asText } from '../../vocabulary/text.ts';
import { TextField } from '../field.tsx';
import { useLanguage } from '../language.tsx';

export type SayBoxProps = {
  /** The button that opens the box, and the one that sends. */
  open: string;
  label: string;
  send: string;
  isRequired: boolean;
  isSending: boolean;
  onSay: (text: string) => void;
};

/** One thing to say: a button, and behind it a field and the button that sends. */
export const SayBox: Component<SayBoxProps> = props => {
  const { say } = useLanguage();
  const [isOpen, setOpen] = createSignal(false);
  const [text, setText] = createSignal('');
  const [asked, setAsked] = createSignal(false);
  const send = () => {
    setAsked(true);
    if (props.isRequired && asText(text()) === '') return;
    props.onSay(asText(text()));
  };
  return (
    <Show
      when={isOpen()}
      fallback={
        <button class="btn" type="button" onClick={() => setOpen(true)}>
          {props.open}
        </button>
      }
    >
      <div class="plain-box wide">
        <TextField
          label={props.label}
          value={text()}
          onInput={setText}
          wrong={asked() && props.isRequired && asText(text()) === '' ? say('move.text-missing') : null}
        />
        <div class="buttons">
          <button class="btn" type="button" onClick={() => setOpen(false)}>
            {say('common.cancel')}
          </button>
          <button class="btn go" type="button" disabled={props.isSending} onClick={send}>
            {props.send}
          </button>
        </div>
      </div>
    </Show>
  );
};
