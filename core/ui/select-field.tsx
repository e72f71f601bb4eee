import { For, Show, createUniqueId } from 'solid-js';

export type SelectProps<Value extends string> = {
  label: string;
  id?: string;
  /** What is chosen; null is the answer that says nothing. */
  value: Value | null;
  /** What that answer is called. */
  none: string;
  options: readonly Value[];
  text: (option: Value) => string;
  onChoose: (value: Value | null) => void;
  /** Where the answer comes from, or what it does. */
  aside?: string | null;
};

/** One of a few answers, or none of them, by the browser's own list. */
export const SelectField = <Value extends string>(props: SelectProps<Value>) => {
  const id = props.id ?? createUniqueId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        value={props.value ?? ''}
        aria-describedby={props.aside ? `${id}-aside` : undefined}
        onChange={event => props.onChoose((event.currentTarget.value || null) as Value | null)}
      >
        <option value="">{props.none}</option>
        <For each={props.options}>{option => <option value={option}>{props.text(option)}</option>}</For>
      </select>
      <Show when={props.aside}>
        <p class="meta" id={`${id}-aside`}>
          {props.aside}
        </p>
      </Show>
    </div>
  );
};
