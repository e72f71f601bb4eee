import { For, type Component } from 'solid-js';
import type { ChangeText } from '#core/letter/change-text.ts';
import { useLanguage } from '../language.tsx';

/** One part of a counter-proposal: what comes in, what it was, and what goes out. */
export const CounterChange: Component<{ change: ChangeText }> = props => {
  const { say } = useLanguage();
  return (
    <section class="stack-s">
      <h3 class="meta">{props.change.title}</h3>
      <For each={props.change.added}>
        {line => (
          <p class="own">
            <ins>{line}</ins>
          </p>
        )}
      </For>
      <For each={props.change.replaced}>
        {line => (
          <p class="own">
            <small>{say('counter.was', { value: line })}</small>
          </p>
        )}
      </For>
      <For each={props.change.removed}>
        {line => (
          <p class="own">
            <small>
              <del>{say('counter.removed', { value: line })}</del>
            </small>
          </p>
        )}
      </For>
    </section>
  );
};
