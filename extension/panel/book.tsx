import { createMemo, createResource, createSignal, Show, type Component } from 'solid-js';
import { browser } from 'wxt/browser';
import { readHabits } from '#core/flows/habits.ts';
import { meetingLink } from '#core/outlook-web/meeting-link.ts';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import type { Step } from '#core/ports/sign-in.ts';
import { meetingOfIdea } from '#core/screens/meeting-idea.ts';
import { BookingView } from '#core/screens/booking-view.tsx';
import type { Session } from '#core/screens/session.ts';
import { BookForm, type MeetingIdea } from '#core/ui/booking/book-form.tsx';
import { useLanguage } from '#core/ui/language.tsx';
import { TroubleNote } from '#core/ui/note.tsx';
import { outlookOrigin } from './outlook-tab.ts';

export type BookProps = { session: Session; idea: MeetingIdea; onIdea: (idea: MeetingIdea) => void };

/** A meeting checked before it is written: who, when, how it is for each, and then Outlook's own form, filled in. */
export const Book: Component<BookProps> = props => {
  const { say } = useLanguage();
  const [trouble, setTrouble] = createSignal<Trouble | null>(null);
  const [allowed, setAllowed] = createSignal(0);
  const zone = Temporal.Now.timeZoneId();
  const [habits] = createResource(async () => readHabits((await props.session.ports()).store, props.session.address).catch(() => null));
  const meeting = createMemo(() => meetingOfIdea(props.idea, zone));

  const allow = async (step: Step) => {
    try {
      await props.session.allow(step);
      setTrouble(null);
      setAllowed(count => count + 1);
    } catch (thrown) {
      setTrouble(troubleOf(thrown));
    }
  };
  const open = async () => {
    const { subject, attendees, startSeconds, endSeconds } = meeting();
    await browser.tabs.create({ url: meetingLink(await outlookOrigin(), { subject, to: attendees.map(({ address }) => address), startSeconds, endSeconds }) });
  };

  return (
    <>
      <BookingView
        session={props.session}
        meeting={meeting()}
        isPart
        before={
          <>
            <h1>{say('booking.book')}</h1>
            <BookForm
              idea={props.idea}
              onChange={props.onIdea}
              me={props.session.address}
              lastAsked={(habits.latest?.lastPeople ?? []).map(one => ({ ...one, role: '' }))}
              search={async text => (await props.session.ports()).directory.search(text)}
              onTrouble={setTrouble}
              allowed={allowed()}
              today={Temporal.Now.plainDateISO()}
            />
            <Show when={trouble()}>{known => <TroubleNote trouble={known()} isReading onRetry={() => setAllowed(count => count + 1)} onAllow={step => void allow(step)} />}</Show>
          </>
        }
        onTake={({ startSeconds, endSeconds }) => {
          const start = Temporal.Instant.fromEpochMilliseconds(startSeconds * 1000).toZonedDateTimeISO(zone);
          props.onIdea({ ...props.idea, date: start.toPlainDate().toString(), time: start.toPlainTime().toString({ smallestUnit: 'minute' }), minutes: (endSeconds - startSeconds) / 60 });
          return Promise.resolve();
        }}
      />
      <footer class="foot">
        <div class="buttons">
          <button class="btn go" type="button" disabled={meeting().attendees.length === 0 || meeting().endSeconds <= meeting().startSeconds} onClick={() => void open()}>
            {say('booking.open')}
          </button>
        </div>
        <p class="meta">{say('booking.open-why')}</p>
      </footer>
    </>
  );
};
