import { For, Show, createMemo, createSignal, createUniqueId, type Component, type JSX } from 'solid-js';
import { shortDay } from '#core/language/calendar.ts';
import { Wrong } from './field.tsx';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';

export type DueProps = {
  label: string;
  picks: readonly Temporal.PlainDate[];
  /** The earliest moment it can be promised for, as far as is seen; it is a pick among the others. */
  earliest?: Temporal.ZonedDateTime | null;
  /** Days someone has spoken of; they are picks among the others. */
  spokenOf?: readonly Temporal.PlainDate[];
  /** The words they were spoken of in. */
  told?: JSX.Element;
  /** What that rests on, in one sentence. */
  why?: string | null;
  /** The chosen local date, `YYYY-MM-DD`. */
  value: string | null;
  onChoose: (date: string) => void;
  wrong: string | null;
};

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/u.test(text);

/** A day: three that are often meant, or any other by the browser's own date field. */
export const DuePicker: Component<DueProps> = props => {
  const { say, tag } = useLanguage();
  const id = createUniqueId();
  /** By date, so that a pick that comes back keeps the one who stands on it. */
  const picks = createMemo(() => {
    const days = [...props.picks, ...(props.spokenOf ?? []), ...(props.earliest ? [props.earliest.toPlainDate()] : [])];
    return [...new Set(days.map(String))].toSorted();
  });
  const isOther = () => props.value !== null && !picks().includes(props.value);
  const [asksOther, setAsksOther] = createSignal(false);
  return (
    <fieldset class="stack" aria-describedby={`${id}-wrong ${id}-told`}>
      <legend>{props.label}</legend>
      <div class="picks">
        <For each={picks()}>
          {pick => (
            <label class="pick">
              <input
                type="radio"
                name={id}
                checked={props.value === pick}
                onChange={() => {
                  setAsksOther(false);
                  props.onChoose(pick);
                }}
              />
              <span>
                <Icon name="tick" />
                {shortDay(tag, Temporal.PlainDate.from(pick))}
              </span>
            </label>
          )}
        </For>
        <Show when={!asksOther() && !isOther()}>
          <button class="btn quiet" type="button" onClick={() => setAsksOther(true)}>
            <Icon name="calendar" />
            {say('delegate.pick-date')}
          </button>
        </Show>
      </div>
      <Show when={props.told}>
        <p class="meta" id={`${id}-told`}>
          {props.told}
        </p>
      </Show>
      <Show when={props.why}>
        <p class="meta">{props.why}</p>
      </Show>
      <Show when={asksOther() || isOther()}>
        <div class="field">
          <label for={`${id}-date`}>{say('delegate.other-date')}</label>
          <input
            id={`${id}-date`}
            type="date"
            value={isOther() ? (props.value ?? '') : ''}
            aria-invalid={props.wrong ? 'true' : undefined}
            ref={element => asksOther() && queueMicrotask(() => element.focus())}
            onInput={event => isDate(event.currentTarget.value) && props.onChoose(event.currentTarget.value)}
          />
        </div>
      </Show>
      <Wrong id={`${id}-wrong`} text={props.wrong} />
    </fieldset>
  );
};
