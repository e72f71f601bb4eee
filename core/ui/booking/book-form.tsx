import { For, Show, createSignal, createUniqueId, type Component } from 'solid-js';
import type { DirectoryPerson } from '#core/ports/directory.ts';
import type { Trouble } from '#core/ports/trouble.ts';
import { sameAddress } from '#core/vocabulary/party.ts';
import { TextField } from '../field.tsx';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { PersonPicker } from '../person-picker.tsx';
import { Who } from '../person.tsx';
import { lengthText } from './warning.ts';

/** A meeting someone thinks of, before it is written in Outlook. */
export type MeetingIdea = {
  subject: string;
  people: readonly DirectoryPerson[];
  /** Local date and time, `YYYY-MM-DD` and `HH:MM`; empty while it is being written. */
  date: string;
  time: string;
  minutes: number;
};

export type BookFormProps = {
  idea: MeetingIdea;
  onChange: (idea: MeetingIdea) => void;
  me: string;
  lastAsked: readonly DirectoryPerson[];
  search: (text: string) => Promise<readonly DirectoryPerson[]>;
  onTrouble: (trouble: Trouble | null) => void;
  allowed: number;
  today: Temporal.PlainDate;
};

const lengths = [15, 30, 45, 60, 90, 120, 180, 240];

/** Who is to meet, when and for how long. */
export const BookForm: Component<BookFormProps> = props => {
  const language = useLanguage();
  const { say } = language;
  const id = createUniqueId();
  const [wrong, setWrong] = createSignal<string | null>(null);
  /** Grows with each who is asked, so that the field begins anew and keeps the focus. */
  const [round, setRound] = createSignal(0);
  const change = (part: Partial<MeetingIdea>) => props.onChange({ ...props.idea, ...part });
  const has = (address: string) => props.idea.people.some(one => sameAddress(one.address, address));
  const invite = (person: DirectoryPerson) => {
    if (sameAddress(person.address, props.me)) return setWrong(say('booking.oneself'));
    setWrong(null);
    if (!has(person.address)) change({ people: [...props.idea.people, person] });
    setRound(round() + 1);
  };
  const lengthsShown = () => (lengths.includes(props.idea.minutes) ? lengths : [...lengths, props.idea.minutes].toSorted((one, other) => one - other));
  return (
    <>
      <section class="stack-l" aria-labelledby={`${id}-who`}>
        <h2 id={`${id}-who`}>{say('booking.who')}</h2>
        <Show when={props.idea.people.length > 0}>
          <ul class="stack">
            <For each={props.idea.people}>
              {person => (
                <li>
                  <Who name={person.name} about={person.role || (person.name === person.address ? '' : person.address)}>
                    <button class="btn" type="button" aria-label={say('booking.leave-out-label', { name: person.name })} onClick={() => change({ people: props.idea.people.filter(one => one !== person) })}>
                      {say('booking.leave-out')}
                    </button>
                  </Who>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show keyed when={round() + 1}>
          {count => (
            <PersonPicker
              label={say('booking.who')}
              onMail={[]}
              lastAsked={props.lastAsked.filter(({ address }) => !has(address))}
              search={async text => (await props.search(text)).filter(({ address }) => !has(address))}
              onChoose={invite}
              onTrouble={props.onTrouble}
              allowed={props.allowed}
              wrong={wrong()}
              autofocus={count > 1}
            />
          )}
        </Show>
      </section>
      <section class="stack-l" aria-labelledby={`${id}-when`}>
        <h2 id={`${id}-when`}>{say('booking.when')}</h2>
        <div class="slot">
          <div class="field">
            <label for={`${id}-date`}>{say('booking.date')}</label>
            <input id={`${id}-date`} type="date" min={props.today.toString()} value={props.idea.date} onInput={event => change({ date: event.currentTarget.value })} />
          </div>
          <div class="field">
            <label for={`${id}-time`}>{say('booking.time')}</label>
            <input id={`${id}-time`} type="time" step="900" value={props.idea.time} onInput={event => change({ time: event.currentTarget.value })} />
          </div>
          <div class="field">
            <label for={`${id}-length`}>{say('booking.lasts')}</label>
            <select id={`${id}-length`} value={String(props.idea.minutes)} onChange={event => change({ minutes: Number(event.currentTarget.value) })}>
              <For each={lengthsShown()}>
                {minutes => (
                  <option value={minutes} selected={minutes === props.idea.minutes}>
                    {lengthText(language, minutes * 60)}
                  </option>
                )}
              </For>
            </select>
          </div>
        </div>
        <TextField singleLine label={say('booking.subject')} value={props.idea.subject} onInput={subject => change({ subject })} />
      </section>
      <p class="meta">
        <Icon name="lock" /> {say('booking.private')}
      </p>
    </>
  );
};
