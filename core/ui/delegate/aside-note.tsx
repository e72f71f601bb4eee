import { Show, createUniqueId, type Component } from 'solid-js';
import { longDay } from '#core/language/calendar.ts';
import { useLanguage } from '../language.tsx';
import { Note } from '../note.tsx';

export type AsideProps = {
  /** The day it comes forth again. */
  lookOn: Temporal.PlainDate;
  today: Temporal.PlainDate;
  onDay: (day: Temporal.PlainDate) => void;
  onTakeUp: () => void;
};

/** The draft is put aside: until when, another day, and the way back. */
export const AsideNote: Component<AsideProps> = props => {
  const { say, tag } = useLanguage();
  const id = createUniqueId();
  const waits = () => Temporal.PlainDate.compare(props.lookOn, props.today) > 0;
  const choose = (value: string) => {
    // Half a date is no date yet.
    if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) props.onDay(Temporal.PlainDate.from(value));
  };
  return (
    <Note icon="moon">
      <p>{waits() ? say('aside.until', { day: longDay(tag, props.lookOn) }) : say('aside.today')}</p>
      <Show when={waits()}>
        <div class="field">
          <label for={id}>{say('aside.other-day')}</label>
          <input id={id} type="date" min={props.today.add({ days: 1 }).toString()} value={props.lookOn.toString()} onChange={event => choose(event.currentTarget.value)} />
        </div>
      </Show>
      <div>
        <button class="btn" type="button" onClick={() => props.onTakeUp()}>
          {say(waits() ? 'aside.take-up' : 'aside.done')}
        </button>
      </div>
    </Note>
  );
};
