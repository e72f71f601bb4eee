import { Show, createSignal, createUniqueId, type Component } from 'solid-js';
import { asText } from '#core/vocabulary/text.ts';
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
  const id = createUniqueId();
  let opener: HTMLButtonElement | undefined;
  const field = () => document.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  // What was pressed is no longer there, so the focus goes where one goes on.
  const open = () => {
    setOpen(true);
    field()?.focus();
  };
  const close = () => {
    setOpen(false);
    opener?.focus();
  };
  const send = () => {
    setAsked(true);
    if (props.isRequired && asText(text()) === '') return field()?.focus();
    props.onSay(asText(text()));
  };
  return (
    <Show
      when={isOpen()}
      fallback={
        <button class="btn" type="button" ref={element => (opener = element)} onClick={open}>
          {props.open}
        </button>
      }
    >
      <div class="plain-box wide">
        <TextField
          id={id}
          label={props.label}
          value={text()}
          onInput={setText}
          wrong={asked() && props.isRequired && asText(text()) === '' ? say('move.text-missing') : null}
        />
        <div class="buttons">
          <button class="btn" type="button" onClick={close}>
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
