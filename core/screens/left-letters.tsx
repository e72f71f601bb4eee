import { For, Show, createResource, createSignal, type Component } from 'solid-js';
import { leftDrafts, throwDraft, type LeftDraft } from '#core/flows/left-drafts.ts';
import { takeUpDraft } from '#core/flows/take-up-draft.ts';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import { useLanguage } from '#core/ui/language.tsx';
import { LeftNote } from '#core/ui/left-note.tsx';
import { TroubleNote } from '#core/ui/note.tsx';
import type { Session } from './session.ts';

/** Letters I did not get sent before this browser was emptied: each is sent or thrown away by one press. `known` is read anew whenever the list is. */
export const LeftLetters: Component<{ session: Session; known: unknown; isReadOnly: boolean; onSent: () => void }> = props => {
  const language = useLanguage();
  const [trouble, setTrouble] = createSignal<Trouble | null>(null);
  const [isBusy, setBusy] = createSignal(false);
  const [left, { refetch }] = createResource(
    () => [props.known],
    async () => leftDrafts((await props.session.ports()).store).catch(() => []),
  );
  const act = async (what: () => Promise<unknown>) => {
    setBusy(true);
    setTrouble(null);
    try {
      await what();
      await refetch();
    } catch (thrown) {
      setTrouble(troubleOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  const send = async (one: LeftDraft) => {
    const spoken = await takeUpDraft(await props.session.ports(), language, one);
    if (spoken) void props.session.launch({ ...spoken, to: one.to }).then(props.onSent);
  };
  const remove = async (one: LeftDraft) => throwDraft(await props.session.ports(), one);
  return (
    <>
      <For each={props.isReadOnly ? [] : (left.latest ?? [])}>
        {one => <LeftNote subject={one.subject} isBusy={isBusy()} onSend={() => void act(() => send(one))} onThrow={() => void act(() => remove(one))} />}
      </For>
      <Show when={trouble()}>{known => <TroubleNote trouble={known()} isReading onRetry={() => setTrouble(null)} onAllow={() => setTrouble(null)} />}</Show>
    </>
  );
};
