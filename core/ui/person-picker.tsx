import { For, Show, createEffect, createMemo, createSignal, createUniqueId, on, onCleanup, type Component } from 'solid-js';
import type { DirectoryPerson } from '#core/ports/directory.ts';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import { sameAddress } from '#core/vocabulary/party.ts';
import { onEscape } from './escape.ts';
import { Wrong } from './field.tsx';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';
import { Face } from './person.tsx';

export type PickerProps = {
  label: string;
  /** People on the open mail, or in the meeting: offered before anything is typed, and without asking the directory. */
  onMail: readonly DirectoryPerson[];
  isMeeting?: boolean;
  /** Whom one asked last: offered likewise. */
  lastAsked: readonly DirectoryPerson[];
  search: (text: string) => Promise<readonly DirectoryPerson[]>;
  onChoose: (person: DirectoryPerson) => void;
  onTrouble: (trouble: Trouble | null) => void;
  /** Grows when access was given, so that the same text is looked up again. */
  allowed: number;
  wrong: string | null;
  autofocus?: boolean;
  /** What comes of choosing someone; where it is missing, that her room is looked at. */
  about?: string;
};

type Group = { title: string; people: readonly DirectoryPerson[] };

const pauseMilliseconds = 250;
const looksLikeAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

const holds = (person: DirectoryPerson, text: string) =>
  `${person.name} ${person.address}`.toLocaleLowerCase('nb').includes(text.trim().toLocaleLowerCase('nb'));

/** Picks one person: those on the mail first, then colleagues by name; never in an order made of how busy they are. */
export const PersonPicker: Component<PickerProps> = props => {
  const { say } = useLanguage();
  const id = createUniqueId();
  const [text, setText] = createSignal('');
  const [isOpen, setOpen] = createSignal(false);
  const [found, setFound] = createSignal<readonly DirectoryPerson[] | null>(null);
  const [at, setAt] = createSignal(0);

  const onMail = () => props.onMail.filter(person => holds(person, text()));
  const without = (people: readonly DirectoryPerson[], others: readonly DirectoryPerson[]) => people.filter(person => !others.some(other => sameAddress(other.address, person.address)));
  const lastAsked = () => without(props.lastAsked.filter(person => holds(person, text())), onMail());
  const house = () => without(found() ?? [], [...onMail(), ...lastAsked()]);
  // Kept, so that the same person is the same option each time it is asked which one stands out.
  const groups = createMemo((): Group[] =>
    [
      { title: say(props.isMeeting ? 'picker.in-meeting' : 'picker.in-mail'), people: onMail() },
      { title: say('picker.last-asked'), people: lastAsked() },
      { title: say('picker.house'), people: house() },
    ].filter(group => group.people.length > 0),
  );
  const options = createMemo(() => groups().flatMap(group => group.people));

  let round = 0;
  const lookUp = async (wanted: string) => {
    const mine = ++round;
    try {
      const people = await props.search(wanted);
      if (mine !== round) return;
      setFound(people);
      props.onTrouble(null);
    } catch (thrown) {
      if (mine === round) props.onTrouble(troubleOf(thrown));
    }
  };

  createEffect(
    on([text, () => props.allowed], ([wanted]) => {
      setAt(0);
      round += 1;
      if (wanted.trim().length < 2) return setFound(null);
      const timer = setTimeout(() => void lookUp(wanted), pauseMilliseconds);
      onCleanup(() => clearTimeout(timer));
    }),
  );

  const choose = (person: DirectoryPerson | undefined) => {
    if (person) return props.onChoose(person);
    const address = text().trim();
    if (looksLikeAddress.test(address)) props.onChoose({ oid: null, name: address, address, role: '' });
  };

  const close = onEscape(() => setOpen(false));
  const onKeyDown = (event: KeyboardEvent) => {
    if (isOpen() && options().length > 0) close(event);
    if (event.defaultPrevented) return;
    const last = options().length - 1;
    if (event.key === 'ArrowDown') setAt(isOpen() ? Math.min(last, at() + 1) : 0);
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at() - 1));
    else if (event.key === 'Enter') choose(options()[at()]);
    else return;
    event.preventDefault();
    setOpen(true);
  };

  const optionId = (person: DirectoryPerson) => `${id}-${options().indexOf(person)}`;

  return (
    <div class="picker">
      <label class="sr" for={id}>
        {say('picker.label')}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-label={`${props.label} ${say('picker.label')}`}
        aria-expanded={isOpen() && options().length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen() && options()[at()] ? `${id}-${at()}` : undefined}
        aria-invalid={props.wrong ? 'true' : undefined}
        aria-describedby={`${id}-wrong ${id}-promise`}
        autocomplete="off"
        placeholder={say('picker.label')}
        value={text()}
        ref={element => props.autofocus && queueMicrotask(() => element.focus())}
        onInput={event => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <Show when={isOpen() && options().length > 0}>
        <div role="listbox" id={`${id}-list`} aria-label={props.label}>
          <For each={groups()}>
            {group => (
              <div role="group" aria-label={group.title}>
                <div class="group" aria-hidden="true">
                  {group.title}
                </div>
                <For each={group.people}>
                  {person => (
                    <div
                      role="option"
                      id={optionId(person)}
                      aria-selected={options()[at()] === person}
                      classList={{ at: options()[at()] === person }}
                      // The field keeps its focus; the press is taken before the field would lose it.
                      onMouseDown={event => {
                        event.preventDefault();
                        choose(person);
                      }}
                    >
                      <Face name={person.name} />
                      <div>
                        <bdi>{person.name}</bdi>
                        <small>{person.role || person.address}</small>
                      </div>
                      <Show when={options()[at()] === person}>
                        <Icon name="tick" />
                      </Show>
                    </div>
                  )}
                </For>
              </div>
            )}
          </For>
        </div>
      </Show>
      <Wrong id={`${id}-wrong`} text={props.wrong} />
      <p class="meta" role="status">
        {found() === null ? '' : options().length > 0 ? say('picker.hits', { count: options().length }) : say('picker.none')}
      </p>
      <p class="meta" id={`${id}-promise`}>
        {props.about ?? say('picker.promise')}
      </p>
    </div>
  );
};
