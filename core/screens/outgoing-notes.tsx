import { For, createSignal, type Component } from 'solid-js';
import type { Sending } from '#core/flows/outbox.ts';
import type { Step } from '#core/ports/sign-in.ts';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import { SendingNote } from '#core/ui/sending-note.tsx';
import type { Outgoing, Session } from './session.ts';

/** The letters on their way: of one agreement, those an earlier page left (null), or, where no agreement is open, every one. */
export const OutgoingNotes: Component<{ session: Session; ag: string | null | 'every'; ballWith: string }> = props => {
  // A letter an earlier page left is told of until it has gone; after that the agreement says how it stands.
  const isOver = (one: Outgoing) => one.isLeft && one.sending.step === 'sent';
  const isMeant = (one: Outgoing) => {
    if (props.ag === 'every') return true;
    return props.ag === null ? one.isLeft : one.ag === props.ag;
  };
  const shown = () => props.session.outgoing.filter(one => isMeant(one) && !isOver(one));
  const [refused, setRefused] = createSignal<Readonly<Record<string, Trouble>>>({});
  const allow = async (one: Outgoing, step: Step) => {
    try {
      await props.session.allow(step);
      setRefused({});
      await props.session.launch(one);
    } catch (thrown) {
      setRefused({ [one.rowId]: troubleOf(thrown) });
    }
  };
  /** Where the person has closed the window, that is what stands in the way now. */
  const stateOf = ({ rowId, sending }: Outgoing): Sending => {
    const trouble = refused()[rowId];
    return sending.step === 'stopped' && trouble ? { step: 'stopped', trouble } : sending;
  };
  return (
    <For each={shown()}>
      {one => (
        <SendingNote
          sending={stateOf(one)}
          ballWith={props.ballWith}
          isLeft={one.isLeft}
          onUndo={() => void props.session.undo(one.rowId)}
          onRetry={() => void props.session.launch(one, true)}
          onAllow={step => void allow(one, step)}
        />
      )}
    </For>
  );
};
