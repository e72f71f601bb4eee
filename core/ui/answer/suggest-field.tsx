import { Show, createSignal, createUniqueId, type Component } from 'solid-js';
import type { DirectoryPerson } from '#core/ports/directory.ts';
import type { Step } from '#core/ports/sign-in.ts';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import { TextField } from '../field.tsx';
import { useLanguage } from '../language.tsx';
import { TroubleNote } from '../note.tsx';
import { PersonPicker } from '../person-picker.tsx';

/** How a host finds colleagues by name; both throw `Trouble`. */
export type People = { search: (text: string) => Promise<readonly DirectoryPerson[]>; allow: (step: Step) => Promise<void> };

/** Who else might be asked: anything one writes, or a colleague found by name. Finding only writes the name. */
export const SuggestField: Component<{ value: string; onInput: (value: string) => void; people: People | null }> = props => {
  const { say } = useLanguage();
  const id = createUniqueId();
  const [isLooking, setLooking] = createSignal(false);
  const [trouble, setTrouble] = createSignal<Trouble | null>(null);
  const [allowed, setAllowed] = createSignal(0);
  let opener: HTMLButtonElement | undefined;
  const again = () => {
    setTrouble(null);
    setAllowed(count => count + 1);
  };
  const allow = (people: People, step: Step) => people.allow(step).then(again, (thrown: unknown) => setTrouble(troubleOf(thrown)));
  const close = () => {
    setLooking(false);
    setTrouble(null);
  };
  const choose = ({ name }: DirectoryPerson) => {
    props.onInput(name);
    close();
    document.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  };
  const cancel = () => {
    close();
    opener?.focus();
  };
  return (
    <>
      <TextField singleLine id={id} label={say('answer.decline-ask')} value={props.value} onInput={props.onInput} />
      <Show when={props.people}>
        {people => (
          <Show
            when={isLooking()}
            fallback={
              <div>
                <button class="btn" type="button" ref={element => (opener = element)} onClick={() => setLooking(true)}>
                  {say('answer.decline-find')}
                </button>
              </div>
            }
          >
            <PersonPicker
              label={say('answer.decline-find')}
              onMail={[]}
              lastAsked={[]}
              search={people().search}
              onChoose={choose}
              onTrouble={setTrouble}
              allowed={allowed()}
              wrong={null}
              autofocus
              about={say('answer.decline-find-about')}
            />
            <Show when={trouble()}>{known => <TroubleNote trouble={known()} onRetry={again} onAllow={step => void allow(people(), step)} />}</Show>
            <div>
              <button class="btn" type="button" onClick={cancel}>
                {say('common.cancel')}
              </button>
            </div>
          </Show>
        )}
      </Show>
    </>
  );
};
