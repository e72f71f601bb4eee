import { For, Show, type Component } from 'solid-js';
import { shortDay } from '#core/language/calendar.ts';
import { Icon } from '../../icons.tsx';
import { useLanguage } from '../../language.tsx';
import type { FromMail } from '../form-reading.ts';

/** One thing a mail asks for; `who` is a name, or null where nobody is named, and `days` are those it may be due on. */
export type ListedAsk = { sentence: string; who: string | null; isReader: boolean; days: readonly Temporal.PlainDate[]; led: FromMail | null };

/** So many stand open; the others are one press away. */
const mostOpen = 4;

const List: Component<{ asks: readonly ListedAsk[]; chosen: string | null; onChoose: (sentence: string) => void }> = props => {
  const { say, tag } = useLanguage();
  const about = ({ who, isReader, days, led }: ListedAsk) => {
    if (led) return say(led.isPromised ? 'reading.promised-by' : 'reading.asked-of', { name: led.name });
    const when = days.map(day => shortDay(tag, day)).join(` ${say('reading.or')} `);
    return [isReader ? say('reading.you') : who, when].filter(Boolean).join(' · ');
  };
  return (
    <ul class="ways">
      <For each={props.asks}>
        {ask => (
          <li>
            <button class="way" type="button" aria-pressed={props.chosen === ask.sentence} onClick={() => props.onChoose(ask.sentence)}>
              <Icon name={props.chosen === ask.sentence ? 'tick' : 'plus'} />
              <span>
                <bdi>{ask.sentence}</bdi>
                <Show when={about(ask)}>{text => <small>{text()}</small>}</Show>
              </span>
              <Icon name="chevron" />
            </button>
          </li>
        )}
      </For>
    </ul>
  );
};

/** What a mail asks for, where that is several things: the person says which of them the proposal is about. */
export const Asks: Component<{ asks: readonly ListedAsk[]; chosen: string | null; onChoose: (sentence: string) => void }> = props => {
  const { say } = useLanguage();
  const rest = () => props.asks.slice(mostOpen);
  return (
    <section class="stack" aria-labelledby="asks">
      <h2 id="asks">{say('reading.several', { count: props.asks.length })}</h2>
      <List asks={props.asks.slice(0, mostOpen)} chosen={props.chosen} onChoose={props.onChoose} />
      <Show when={rest().length > 0}>
        <details class="fold" open={rest().some(({ sentence }) => sentence === props.chosen)}>
          <summary tabindex="0">
            <b>{say('reading.more-asks', { count: rest().length })}</b>
            <Icon name="chevron" />
          </summary>
          <List asks={rest()} chosen={props.chosen} onChoose={props.onChoose} />
        </details>
      </Show>
    </section>
  );
};
