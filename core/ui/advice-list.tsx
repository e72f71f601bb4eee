import { For, Show, createUniqueId, type Component } from 'solid-js';
import { longDay } from '#core/language/calendar.ts';
import type { Language, MessageId } from '#core/language/language.ts';
import type { Advice } from '#core/rules/catalogue.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { Icon } from './icons.tsx';
import { Whole, useLanguage } from './language.tsx';

/** A finding as a sentence; days and names in it are put in the reader's own form. */
const adviceText = ({ sayChosen, tag }: Language, advice: Advice): string => {
  const data = Object.entries<string | Temporal.PlainDate>(advice.data).map(([name, value]) => [
    name,
    typeof value === 'string' ? firstName(value) : longDay(tag, value),
  ]);
  const { day, until, ...rest } = Object.fromEntries(data) as Record<string, string>;
  return sayChosen(`advice.${advice.rule}.${advice.messageId}` as MessageId, { ...rest, day: day ?? until ?? '' });
};

// What can be done about it with one press; the room's ways out stand at the person.
const acts: Partial<Record<Advice['rule'], 'advice.say-who-it-is-for.act' | 'advice.final-effect.act'>> = {
  'say-who-it-is-for': 'advice.say-who-it-is-for.act',
  'final-effect': 'advice.final-effect.act',
};

type AdviceProps = { advice: readonly Advice[]; onAct: (advice: Advice) => void; onDismiss: (advice: Advice) => void };

/** At most three things worth hearing, each with what can be done about it. */
export const AdviceList: Component<AdviceProps> = props => (
  <Whole>
    <Listed {...props} />
  </Whole>
);

const Listed: Component<AdviceProps> = props => {
  const language = useLanguage();
  const { say } = language;
  const id = createUniqueId();
  const shown = () => props.advice.slice(0, 3);
  return (
    <Show when={shown().length > 0}>
      <section class="stack" aria-labelledby={id}>
        <h2 id={id}>{say('advice.title', { count: shown().length })}</h2>
        <ul class="advice">
          <For each={shown()}>
            {advice => (
              <li>
                <Icon name={advice.severity === 'hint' ? 'bulb' : 'talk'} />
                <div class="stack-s">
                  <p>{adviceText(language, advice)}</p>
                  <div class="buttons">
                    <Show when={acts[advice.rule]}>
                      {act => (
                        <button class="btn quiet" type="button" onClick={() => props.onAct(advice)}>
                          {say(act())}
                        </button>
                      )}
                    </Show>
                    <Show when={advice.severity !== 'stop'}>
                      <button class="btn quiet" type="button" onClick={() => props.onDismiss(advice)}>
                        {say('advice.dismiss')}
                      </button>
                    </Show>
                  </div>
                </div>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
};
