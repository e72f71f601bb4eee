import { Show, type Component } from 'solid-js';
import { dueText } from '#core/language/calendar.ts';
import type { AgreementView, Counter } from '#core/overview/agreement-view.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { useLanguage } from '../language.tsx';
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
  const due = () => dueText(language, props.counter.terms.due);
  const dueBefore = () => dueText(language, before().due);
  return (
    <section class="stack-l" aria-labelledby="counter">
      <h2 id="counter">{say('counter.title', { name: firstName(props.view.other.name) })}</h2>
      <div class="plain-box">
        <Show when={props.counter.terms.result !== before().result}>
          <p>
            <ins>{props.counter.terms.result}</ins>
            <br />
            <small>{say('counter.was', { value: before().result })}</small>
          </p>
        </Show>
        <Show when={due() !== dueBefore()}>
          <p>
            <ins>{due()}</ins>
            <br />
            <small>{say('counter.was', { value: dueBefore() })}</small>
          </p>
        </Show>
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
