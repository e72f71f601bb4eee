import { For, Show, createSignal, createUniqueId, type Component } from 'solid-js';
import { shortDay } from '#core/language/calendar.ts';
import { Wrong } from './field.tsx';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';

export type DueProps = {
  label: string;
  picks: readonly Temporal.PlainDate[];
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
  const isOther = () => props.value !== null && !props.picks.some(pick => pick.toString() === props.value);
  const [asksOther, setAsksOther] = createSignal(false);
  return (
    <fieldset class="stack" aria-describedby={props.wrong ? `${id}-wrong` : undefined}>
      <legend>{props.label}</legend>
      <div class="picks">
        <For each={props.picks}>
          {pick => (
            <label class="pick">
              <input
                type="radio"
                name={id}
                checked={props.value === pick.toString()}
                onChange={() => {
                  setAsksOther(false);
                  props.onChoose(pick.toString());
                }}
              />
              <span>
                <Icon name="tick" />
                {shortDay(tag, pick)}
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
