import { For, Show, type Component } from 'solid-js';
import { changeText } from '#core/letter/change-text.ts';
import type { AgreementView, Counter } from '#core/overview/agreement-view.ts';
import { termsDifference } from '#core/overview/terms-difference.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { useLanguage } from '../language.tsx';
import { CounterChange } from './counter-change.tsx';
import { SayBox } from './say-box.tsx';

export type CounterProps = {
  view: AgreementView;
  counter: Counter;
  isSending: boolean;
  onAdopt: () => void;
  onKeep: (because: string) => void;
};

/** A counter-proposal as what it changes: the new beside what it was, and the two ways on. */
export const CounterBox: Component<CounterProps> = props => {
  const language = useLanguage();
  const { say } = language;
  const before = () => props.view.openOffer?.terms ?? props.view.terms;
  const changes = () => termsDifference(before(), props.counter.terms);
  const name = () => firstName(props.view.other.name);
  return (
    <section class="stack-l" aria-labelledby="counter">
      <h2 id="counter">{say('counter.title', { name: name() })}</h2>
      <div class="plain-box">
        <For each={changes()}>{change => <CounterChange change={changeText(language, change, name())} />}</For>
        <Show when={props.counter.because}>
          <p class="own">{props.counter.because}</p>
        </Show>
        <div class="buttons">
          <button class="btn go" type="button" disabled={props.isSending} onClick={() => props.onAdopt()}>
            {say('counter.adopt')}
          </button>
          <SayBox
            open={say('counter.keep')}
            label={say('counter.keep-because')}
            send={say('counter.keep')}
            isRequired={false}
            isSending={props.isSending}
            onSay={props.onKeep}
          />
        </div>
        <p class="meta">{say('counter.adopt-effect')}</p>
      </div>
    </section>
  );
};
