import { For, Show, createUniqueId, type Component } from 'solid-js';
import type { Advice } from '#core/rules/catalogue.ts';
import { adviceText } from './advice-text.ts';
import { Icon } from './icons.tsx';
import { Whole, useLanguage } from './language.tsx';

/** What one press does about it, by the words on the button. */
export type AdviceAct = { label: string; onPress: () => void };

export type AdviceProps = {
  advice: readonly Advice[];
  /** What else there is to say, for who asks. */
  more?: readonly Advice[];
  actFor: (advice: Advice) => AdviceAct | null;
  onDismiss: (advice: Advice) => void;
};

const Item: Component<{ advice: Advice; act: AdviceAct | null; onDismiss: () => void }> = props => {
  const language = useLanguage();
  const { say } = language;
  return (
    <li>
      <Icon name={props.advice.severity === 'hint' ? 'bulb' : 'talk'} />
      <div class="stack-s">
        <p>{adviceText(language, props.advice)}</p>
        <div class="buttons">
          <Show when={props.act}>
            {act => (
              <button class="btn quiet" type="button" onClick={() => act().onPress()}>
                {act().label}
              </button>
            )}
          </Show>
          <Show when={props.advice.severity !== 'stop'}>
            <button class="btn quiet" type="button" onClick={() => props.onDismiss()}>
              {say('advice.dismiss')}
            </button>
          </Show>
        </div>
      </div>
    </li>
  );
};

const Items: Component<Omit<AdviceProps, 'more'>> = props => (
  <ul class="advice">
    {/* By rule, so that a sentence whose figures change keeps the button someone stands on. */}
    <For each={props.advice.map(({ rule }) => rule)}>
      {rule => (
        <Show when={props.advice.find(one => one.rule === rule)}>
          {one => <Item advice={one()} act={props.actFor(one())} onDismiss={() => props.onDismiss(one())} />}
        </Show>
      )}
    </For>
  </ul>
);

const Listed: Component<AdviceProps> = props => {
  const { say } = useLanguage();
  const id = createUniqueId();
  const more = () => props.more ?? [];
  return (
    <Show when={props.advice.length + more().length > 0}>
      <section class="stack" aria-labelledby={props.advice.length > 0 ? id : undefined}>
        <Show when={props.advice.length > 0}>
          <h2 id={id}>{say('advice.title', { count: props.advice.length })}</h2>
          <Items {...props} />
        </Show>
        <Show when={more().length > 0}>
          <details class="fold explained">
            <summary tabindex="0">
              <b>{say('advice.more', { count: String(more().length) })}</b>
              <Icon name="chevron" />
            </summary>
            <div>
              <Items advice={more()} actFor={props.actFor} onDismiss={props.onDismiss} />
            </div>
          </details>
        </Show>
      </section>
    </Show>
  );
};

/** A few things worth hearing, each with what can be done about it, and the rest one press away. */
export const AdviceList: Component<AdviceProps> = props => (
  <Whole>
    <Listed {...props} />
  </Whole>
);
