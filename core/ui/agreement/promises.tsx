import { For, Show, type Component } from 'solid-js';
import type { AgreementView } from '#core/overview/agreement-view.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { useLanguage } from '../language.tsx';

/** Both parties' promises, side by side: hers when she has given it, the delegator's as it stands in the terms. */
export const Promises: Component<{ view: AgreementView }> = props => {
  const { say } = useLanguage();
  const isDelegate = () => props.view.role === 'delegate';
  const byDelegate = () => (isDelegate() ? say('agreement.you-promise') : say('agreement.other-promises', { name: firstName(props.view.other.name) }));
  const byDelegator = () => (isDelegate() ? say('agreement.other-promises', { name: firstName(props.view.other.name) }) : say('agreement.you-promise'));
  const inReturn = () => props.view.terms.delegatorPromises ?? [];
  return (
    <Show when={props.view.promise}>
      {promise => (
        <section class="stack" aria-labelledby="promises">
          <h2 id="promises">{say('agreement.promises')}</h2>
          <div class="pair">
            <div class="word-box">
              <p class="by">{byDelegate()}</p>
              <p class="own">{promise().text}</p>
              <Show when={promise().needs.length > 0}>
                <p>
                  <small>{say('agreement.needs')}</small>
                </p>
                <ul class="stack-s">
                  <For each={promise().needs}>{need => <li>{need}</li>}</For>
                </ul>
              </Show>
            </div>
            <Show when={inReturn().length > 0}>
              <div class="word-box">
                <p class="by">{byDelegator()}</p>
                <For each={inReturn()}>{line => <p>{line}</p>}</For>
              </div>
            </Show>
          </div>
        </section>
      )}
    </Show>
  );
};
