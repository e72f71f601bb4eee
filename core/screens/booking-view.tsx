import { Match, Show, Switch, createMemo, createResource, createSignal, createEffect, type Component, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Booking } from '#core/load/booking.ts';
import type { Slot } from '#core/load/slots.ts';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import type { Step } from '#core/ports/sign-in.ts';
import { BookingCheck } from '#core/ui/booking/booking-check.tsx';
import { slotText } from '#core/ui/booking/sentences.ts';
import { Icon } from '#core/ui/icons.tsx';
import { useLanguage } from '#core/ui/language.tsx';
import { Note, TroubleNote } from '#core/ui/note.tsx';
import { checkOf, lookAt, meetingState, type AskedMeeting, type Looked } from './booking.ts';
import type { Session } from './session.ts';

export type BookingViewProps = {
  session: Session;
  /** The meeting as its form has it now; null until it is read. */
  meeting: AskedMeeting | null;
  onTake: (slot: Slot) => Promise<void>;
  onMail?: () => void;
  /** Told each time a meeting is checked. */
  onChecked?: (booking: Booking, meeting: AskedMeeting) => void;
  /** It stands below a form of ours, which has the heading. */
  isPart?: boolean;
  before?: JSX.Element;
  /** What comes last, such as what the host can do with the meeting. */
  children?: JSX.Element;
};

/** Whether a meeting fits those who are asked to it, kept up with while its form is changed. */
export const BookingView: Component<BookingViewProps> = props => {
  const language = useLanguage();
  const { say } = language;
  const [trouble, setTrouble] = createSignal<Trouble | null>(null);
  const [taken, setTaken] = createSignal<string | null>(null);
  const zone = Temporal.Now.timeZoneId();
  let note: HTMLElement | undefined;

  const people = createMemo(() => props.meeting?.attendees ?? [], undefined, { equals: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  // Asked about again when someone comes or goes; another time is reckoned from what is seen already.
  const [looked, { refetch }] = createResource(
    () => (people().length > 0 ? people() : null),
    async asked => {
      try {
        const seen = await lookAt(props.session, asked, props.meeting?.eventId ?? null);
        setTrouble(null);
        return seen;
      } catch (thrown) {
        setTrouble(troubleOf(thrown));
        return null;
      }
    },
  );
  const again = async () => {
    setTrouble(null);
    await refetch();
  };
  const allow = async (step: Step) => {
    try {
      await props.session.allow(step);
      await again();
    } catch (thrown) {
      setTrouble(troubleOf(thrown));
    }
  };

  const state = createMemo(() => (props.meeting ? meetingState(props.meeting, Temporal.Now.instant()) : 'reading'));
  const booking = createMemo(() => {
    const [meeting, seen] = [props.meeting, looked() as Looked | null | undefined];
    return meeting && seen && state() === 'ready' ? checkOf(seen, meeting, Temporal.Now.zonedDateTimeISO()) : null;
  });
  createEffect(() => {
    const [found, meeting] = [booking(), props.meeting];
    if (found && meeting) props.onChecked?.(found, meeting);
  });

  const about = () => {
    const meeting = props.meeting;
    return [...(meeting?.isRecurring ? [say('booking.repeats')] : []), ...(meeting?.isAllDay ? [say('booking.all-day')] : [])];
  };
  const take = async (slot: Slot) => {
    try {
      await props.onTake(slot);
      setTaken(slotText(language, slot, zone));
      // The time that was pressed is no longer offered.
      note?.focus();
    } catch (thrown) {
      setTrouble(troubleOf(thrown));
    }
  };
  const Waiting: Component<{ text: string }> = waiting => (
    <header class="stack">
      <Dynamic component={props.isPart ? 'h2' : 'h1'}>{say('booking.heading')}</Dynamic>
      <p class="lead" role="status">
        {waiting.text}
      </p>
    </header>
  );

  return (
    <main>
      {props.before}
      <Show when={taken()}>
        {slot => (
          <div tabindex="-1" ref={element => (note = element)}>
            <Note icon="tick">
              <p>{say('booking.taken', { slot: slot() })}</p>
            </Note>
          </div>
        )}
      </Show>
      <Switch>
        <Match when={state() === 'nobody'}>
          <Waiting text={say('booking.nobody')} />
        </Match>
        <Match when={state() === 'no-time'}>
          <Waiting text={say(props.isPart ? 'booking.no-when' : 'booking.no-time')} />
        </Match>
        <Match when={state() === 'past'}>
          <Waiting text={say('booking.past')} />
        </Match>
        <Match when={trouble()}>
          {known => (
            <>
              <Dynamic component={props.isPart ? 'h2' : 'h1'}>{say('booking.heading')}</Dynamic>
              <TroubleNote trouble={known()} isReading onRetry={() => void again()} onAllow={step => void allow(step)} />
            </>
          )}
        </Match>
        <Match when={booking()}>
          {found => (
            <>
              <BookingCheck
                booking={found()}
                meeting={{ startSeconds: props.meeting!.startSeconds, endSeconds: props.meeting!.endSeconds }}
                subject={props.meeting!.subject}
                zone={zone}
                about={about()}
                isPart={props.isPart ?? false}
                onTake={slot => void take(slot)}
                {...(props.onMail ? { onMail: props.onMail } : {})}
              />
              {props.children}
              <Show when={!props.isPart}>
                <p class="meta">
                  <Icon name="lock" /> {say('booking.private')}
                </p>
              </Show>
            </>
          )}
        </Match>
        <Match when={true}>
          <Waiting text={say('room.looking')} />
        </Match>
      </Switch>
    </main>
  );
};
