import { Show, createUniqueId, type Component, type JSX } from 'solid-js';
import { Icon } from './icons.tsx';

/** The sentence under a field that needs something more; the field is marked in ink, not in red. */
export const Wrong: Component<{ id: string; text: string | null }> = props => (
  <Show when={props.text}>
    <p class="wrong" id={props.id}>
      <Icon name="bulb" />
      {props.text}
    </p>
  </Show>
);

export type TextFieldProps = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  rows?: number;
  hint?: string;
  aside?: JSX.Element;
  wrong?: string | null;
  /** One of the three decisions of the form: its label is a heading. */
  decisive?: boolean;
  /** Someone's own words, written in larger type. */
  ownWords?: boolean;
  singleLine?: boolean;
  id?: string;
};

/** A labelled text field. What is wrong with it is said under it and tied to it. */
export const TextField: Component<TextFieldProps> = props => {
  const id = props.id ?? createUniqueId();
  const describedBy = () => [props.wrong ? `${id}-wrong` : '', props.aside ? `${id}-aside` : ''].filter(Boolean).join(' ') || undefined;
  const shared = () => ({
    id,
    value: props.value,
    placeholder: props.hint,
    'aria-invalid': props.wrong ? ('true' as const) : undefined,
    'aria-describedby': describedBy(),
    onInput: (event: InputEvent & { currentTarget: { value: string } }) => props.onInput(event.currentTarget.value),
  });
  return (
    <div class="field" classList={{ decide: props.decisive ?? false }}>
      <label for={id} classList={{ 'word-text': props.ownWords ?? false }}>
        {props.label}
      </label>
      <Show when={props.singleLine} fallback={<textarea {...shared()} rows={props.rows ?? 2} classList={{ big: props.ownWords ?? false }} />}>
        <input {...shared()} />
      </Show>
      <Wrong id={`${id}-wrong`} text={props.wrong ?? null} />
      <Show when={props.aside}>
        <p class="meta" id={`${id}-aside`}>
          {props.aside}
        </p>
      </Show>
    </div>
  );
};
