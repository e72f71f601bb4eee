import { For, Show, createResource, type Component } from 'solid-js';
import type { OpenItem } from '#core/screens/open-item.ts';
import { readPutAside, type PutAside } from '#core/screens/put-aside.ts';
import type { Session } from '#core/screens/session.ts';
import { useLanguage } from '#core/ui/language.tsx';
import { Note } from '#core/ui/note.tsx';
import { AsideSection } from '#core/ui/overview/aside-section.tsx';

export type PutAsideProps = {
  session: Session;
  /** The item beside the pane; null where none is open, and then all that is put aside is listed. */
  openId: string | null;
  onOpen: (item: OpenItem) => void;
};

const rowOf = ({ item, draft, lookOn }: PutAside) => ({ id: item.id, result: draft.texts.result.value, name: draft.delegate.value?.name ?? null, lookOn });

/** What was put aside in Outlook: beside a mail only what is to be looked at again now. */
export const PutAsidePart: Component<PutAsideProps> = props => {
  const { say } = useLanguage();
  const today = Temporal.Now.plainDateISO();
  const [all] = createResource(async () => readPutAside((await props.session.ports()).store).catch(() => []));
  const known = () => all.latest ?? [];
  const open = (id: string) => {
    const one = known().find(({ item }) => item.id === id);
    if (one) props.onOpen(one.item);
  };
  const due = () => known().filter(({ item, lookOn }) => item.id !== props.openId && lookOn <= today.toString());
  return (
    <Show when={props.openId !== null} fallback={<AsideSection rows={known().map(rowOf)} today={today} onOpen={open} />}>
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
    </Show>
  );
};
