import { Show, type Component } from 'solid-js';
import { Icon, type IconName } from './icons.tsx';

/** One way on among others: what it is, and what comes of it; a press takes it. */
export const Way: Component<{ icon: IconName; title: string; why?: string; /** Someone's words, which may run from right to left. */ isQuoted?: boolean; onTake: () => void }> = props => (
  <li>
    <button class="way" type="button" onClick={() => props.onTake()}>
      <Icon name={props.icon} />
      <span>
        <Show when={!props.isQuoted} fallback={<bdi>{props.title}</bdi>}>
          <strong>{props.title}</strong>
        </Show>
        <Show when={props.why}>
          <small>{props.why}</small>
        </Show>
      </span>
      <Icon name="chevron" />
    </button>
  </li>
);
