import { For, createResource, type Component } from 'solid-js';
import { undeliveredLetters } from '#core/flows/reports.ts';
import { useLanguage } from '#core/ui/language.tsx';
import { Note } from '#core/ui/note.tsx';
import type { Session } from './session.ts';

/** Letters of mine that did not arrive, in any agreement. `known` is read anew whenever the list is. */
export const UndeliveredLetters: Component<{ session: Session; known: unknown; onOpen: (ag: string) => void }> = props => {
  const { say } = useLanguage();
  const [failed] = createResource(
    () => [props.known],
    async () => undeliveredLetters((await props.session.ports()).store).catch(() => []),
  );
  return (
    <For each={failed.latest ?? []}>
      {({ ag, address }) => (
        <Note icon="care">
          <p>{say('undelivered.told', { address })}</p>
          <div>
            <button class="btn" type="button" onClick={() => props.onOpen(ag)}>
              {say('undelivered.open')}
            </button>
          </div>
        </Note>
      )}
    </For>
  );
};
