import { For, createResource, type Component } from 'solid-js';
import type { OpenItem } from '#core/screens/open-item.ts';
import { readPutAside } from '#core/screens/put-aside.ts';
import type { Session } from '#core/screens/session.ts';
import { useLanguage } from '#core/ui/language.tsx';
import { Note } from '#core/ui/note.tsx';

export type PutAsideProps = {
  session: Session;
  /** The item beside the pane. */
  openId: string;
  onOpen: (item: OpenItem) => void;
};

/** What was put aside in Outlook and is to be looked at again now. */
export const PutAsidePart: Component<PutAsideProps> = props => {
  const { say } = useLanguage();
  const today = Temporal.Now.plainDateISO();
  const [all] = createResource(async () => readPutAside((await props.session.ports()).store).catch(() => []));
  const known = () => all.latest ?? [];
  const due = () => known().filter(({ item, lookOn }) => item.id !== props.openId && lookOn <= today.toString());
  return (
    <For each={due()}>
      {one => (
        <Note icon="moon">
          <p>{say('aside.due', { result: one.draft.texts.result.value || say('aside.untitled') })}</p>
          <div>
            <button class="btn" type="button" onClick={() => props.onOpen(one.item)}>
              {say('aside.open')}
            </button>
          </div>
        </Note>
      )}
    </For>
  );
};
