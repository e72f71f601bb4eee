import { Show, createSignal, onCleanup, type Component } from 'solid-js';
import { BookingView } from '#core/screens/booking-view.tsx';
import type { AskedMeeting } from '#core/screens/booking.ts';
import { keyOfMeeting } from '#core/screens/meeting-key.ts';
import type { Session } from '#core/screens/session.ts';
import { ReasonBox } from '#core/ui/booking/reason-box.tsx';
import { keptCheck } from '#core/ui/booking/warning.ts';
import { keepCheck, mailInstead, moveMeeting, onMeetingChanged, readMeeting, writeAtTop } from './office/open-meeting.ts';

/** How long the form is to be still before it is read again: while a name is being written it changes with every key. */
const pauseMilliseconds = 250;

/** The pane beside a meeting that is being written. */
export const BookingPane: Component<{ session: Session }> = props => {
  const [meeting, setMeeting] = createSignal<AskedMeeting | null>(null);
  const [isTight, setTight] = createSignal(false);

  let round = 0;
  const readAgain = async () => {
    const mine = ++round;
    const now = await readMeeting();
    if (mine === round) setMeeting(now);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void readAgain(), pauseMilliseconds);
  };
  onCleanup(() => clearTimeout(timer));
  // It may have been changed before the pane began to listen.
  void onMeetingChanged(soon).then(readAgain, readAgain);

  return (
    <BookingView
      session={props.session}
      meeting={meeting()}
      onTake={async slot => {
        await moveMeeting(slot);
        await readAgain();
      }}
      onMail={() => {
        const asked = meeting();
        if (asked) mailInstead(asked);
      }}
      onChecked={(booking, asked) => {
        setTight(booking.tight.length > 0);
        // The form is not worse off without it: then the meeting is checked when it is sent.
        keepCheck(JSON.stringify(keptCheck(keyOfMeeting(asked), booking))).catch(() => undefined);
      }}
    >
      <Show when={isTight()}>
        <ReasonBox onWrite={writeAtTop} />
      </Show>
    </BookingView>
  );
};
