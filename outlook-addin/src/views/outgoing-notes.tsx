import { For, type Component } from 'solid-js';
import { SendingNote } from '#core/ui/sending-note.tsx';
import type { Session } from '../session.ts';

/** The letters on their way, of one agreement or, with null, those an earlier page left. */
export const OutgoingNotes: Component<{ session: Session; ag: string | null; ballWith: string }> = props => {
  const shown = () => props.session.outgoing.filter(one => (props.ag === null ? one.isLeft : one.ag === props.ag));
  return (
    <For each={shown()}>
      {one => (
        <SendingNote
          sending={one.sending}
          ballWith={props.ballWith}
          isLeft={one.isLeft}
          onUndo={() => void props.session.undo(one.rowId)}
          onRetry={() => void props.session.launch(one)}
          onAllow={step => void props.session.allow(step).then(() => props.session.launch(one))}
        />
      )}
    </For>
  );
};
