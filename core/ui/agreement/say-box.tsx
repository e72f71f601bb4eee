import { Show, createEffect, createSignal, createUniqueId, type Component } from 'solid-js';
import { asText } from '#core/vocabulary/text.ts';
import { TextField } from '../field.tsx';
import { useLanguage } from '../language.tsx';

export type SayBoxProps = {
  /** The button that opens the box, and the one that sends. */
  open: string;
  label: string;
  /** What comes of saying it. */
  about?: string;
  send: string;
  isRequired: boolean;
  isSending: boolean;
  onSay: (text: string) => void;
  /** How many things have been said: where the box stays, it closes when its own is among them. */
  said?: number;
};

/** One thing to say: a button, and behind it a field and the button that sends. */
export const SayBox: Component<SayBoxProps> = props => {
  const { say } = useLanguage();
  const [isOpen, setOpen] = createSignal(false);
  const [text, setText] = createSignal('');
  const [asked, setAsked] = createSignal(false);
  const id = createUniqueId();
  let opener: HTMLButtonElement | undefined;
  /** How much had been said when this was; null while nothing is on its way. */
  let sentAfter: number | null = null;
  const field = () => document.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  // What was pressed is no longer there, so the focus goes where one goes on.
  const open = () => {
    setOpen(true);
    field()?.focus();
  };
  const close = () => {
    setOpen(false);
    // Also where the box is closed by what is said elsewhere: then its button comes a little later.
    queueMicrotask(() => opener?.focus());
  };
  createEffect(() => {
    const [said, isSending] = [props.said ?? 0, props.isSending];
    if (sentAfter === null) return;
    if (said > sentAfter) {
      sentAfter = null;
      setAsked(false);
      setText('');
      close();
    } else if (!isSending) sentAfter = null;
  });
  const send = () => {
    setAsked(true);
    if (props.isRequired && asText(text()) === '') return field()?.focus();
    sentAfter = props.said ?? null;
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
          aside={props.about ?? ''}
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
