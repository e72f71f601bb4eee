import { Show, type Component, type JSX } from 'solid-js';

/** The first letters of a first and a last name. */
const initials = (name: string): string => {
  const words = name.split(/\s+/u).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map(word => [...(word ?? '')][0] ?? '').join('').toLocaleUpperCase('nb');
};

export const Face: Component<{ name: string; small?: boolean }> = props => (
  <span class="face" classList={{ s: props.small ?? false }} aria-hidden="true">
    {initials(props.name)}
  </span>
);

/** A chosen person: face, name, one line about her, and what can be done beside it. */
export const Who: Component<{ name: string; about: string; /** What is said of her, where it is more than her name. */ says?: string; children?: JSX.Element }> = props => (
  <div class="who">
    <Face name={props.name} />
    <div>
      <strong>
        <bdi>{props.says ?? props.name}</bdi>
      </strong>
      <Show when={props.about}>
        <br />
        <small>{props.about}</small>
      </Show>
    </div>
    {props.children}
  </div>
);
