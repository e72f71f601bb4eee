import { Show, createSignal, onCleanup, onMount, type Component } from 'solid-js';
import { makeNotifications, type Notification } from '../host/notifications.ts';
import type { NewMessage } from '../host/methods.ts';
import { AddinPane, type PaneControl } from './addin-pane.tsx';
import { makeLaunch, type SendAnswer } from './launch.ts';
import { MeetingFields } from './meeting-fields.tsx';
import { createMeetingForm, meetingInLink } from './meeting-form.ts';
import { NotificationBar } from './notification-bar.tsx';
import { appName, useOutlook } from './outlook.tsx';
import { SmartAlert } from './smart-alert.tsx';
import { TopBar } from './top-bar.tsx';

/** As long as Outlook waits for an add-in before it says so, and asks whether to go on. */
const slowMilliseconds = 5000;

/** The form of a meeting in a window of its own: the only place where Outlook on the web wakes an add-in when a meeting is sent. */
export const MeetingWindow: Component = () => {
  const outlook = useOutlook();
  const { say, address, openPane, closePane, graph, now, person, locale } = outlook;
  const living = new AbortController();
  onCleanup(() => living.abort());
  const [notifications, setNotifications] = createSignal<readonly Notification[]>([]);
  const kept = { session: new Map<string, string>(), notifications: makeNotifications(setNotifications) };
  kept.notifications.goTo('meeting');
  const link = meetingInLink(location.search);
  const form = createMeetingForm(graph, now().getTime(), link);
  const [sending, setSending] = createSignal<'no' | 'asking' | 'slow' | SendAnswer>('no');
  const [isSent, setSent] = createSignal(false);
  const [context, setContext] = createSignal('');
  let control: PaneControl | undefined;
  let sendButton!: HTMLButtonElement;
  let addinButton!: HTMLButtonElement;

  const launch = makeLaunch({ outlook, locale: locale(), item: form.item, form: kept, signal: living.signal });
  const heard = (what: 'attendees' | 'time') => launch.wake(what === 'attendees' ? 'OnAppointmentAttendeesChanged' : 'OnAppointmentTimeChanged');
  const changed = (what: 'attendees' | 'time') => {
    if (what === 'attendees') control?.recipientsChanged();
    else control?.timeChanged();
    heard(what);
  };
  onMount(() => {
    launch.wake('OnNewAppointmentOrganizer');
    if (link.required?.length) void form.setPeople('required', link.required).then(() => changed('attendees'));
  });

  const go = async () => {
    setSending('no');
    if (await form.send()) setSent(true);
  };
  const send = async () => {
    if (sending() !== 'no' || form.isBusy()) return;
    if (form.draft.required.length + form.draft.optional.length === 0) return go();
    setSending('asking');
    const timer = setTimeout(() => sending() === 'asking' && setSending('slow'), slowMilliseconds);
    const answer = await launch.askToSend();
    clearTimeout(timer);
    // Whoever did not wait has answered already.
    if (sending() === 'no' || isSent()) return;
    if (!answer || answer.allowEvent) return go();
    setSending(answer);
  };
  const stay = () => {
    setSending('no');
    sendButton.focus();
  };
  const shownAnswer = (): SendAnswer | null => {
    const state = sending();
    return typeof state === 'object' ? state : null;
  };
  const mail = ({ to, subject }: NewMessage) => void window.open(`/mail/deeplink/compose?${new URLSearchParams({ as: person.id, mailtouri: `mailto:${to.join(',')}?subject=${encodeURIComponent(subject)}` })}`);

  return (
    <>
      <TopBar />
      <div class="window meeting" data-view="compose" data-pane={address().paneWidth === undefined ? 'closed' : 'form'}>
        <main class="reading">
          <Show when={!isSent()} fallback={<p class="quiet" role="status">{say('meeting.sent')}</p>}>
            <section class="compose" aria-label={form.draft.subject || say('meeting.new')}>
              <div class="bar">
                <button ref={element => { sendButton = element; }} class="go" disabled={form.isBusy() || sending() === 'asking'} onClick={() => void send()}>
                  {say(form.isBusy() || sending() === 'asking' ? 'compose.sending' : 'compose.send')}
                </button>
                <button ref={element => { addinButton = element; }} class="addin" aria-pressed={address().paneWidth !== undefined} onClick={() => (address().paneWidth === undefined ? openPane() : closePane())}>
                  <img src="/outlook/lofte.svg" alt="" width="16" height="16" /> {appName}
                </button>
              </div>
              <NotificationBar notifications={notifications()} onDismiss={key => kept.notifications.dismiss(key)} onAct={openPane} />
              <MeetingFields form={form} isQuick={false} onChanged={changed} />
              <div class="field">
                <label for="meeting-location">{say('meeting.location')}</label>
                <input id="meeting-location" type="text" value={form.draft.location} onInput={event => form.change({ location: event.currentTarget.value })} />
              </div>
              <div class="field">
                <label for="meeting-body">{say('compose.body')}</label>
                <textarea id="meeting-body" rows="8" value={form.item.textOf(form.draft.html)} onInput={event => form.change({ html: event.currentTarget.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>') })} />
              </div>
            </section>
          </Show>
        </main>
        <Show when={address().paneWidth !== undefined && !isSent()}>
          <AddinPane
            item={form.item}
            form={kept}
            initialContext={context()}
            onMeetingChanged={heard}
            width={address().paneWidth ?? 320}
            onClose={() => {
              closePane();
              addinButton.focus();
            }}
            onNewMessage={mail}
            onOpenMessage={() => undefined}
            onNotifications={() => undefined}
            onEscape={() => addinButton.focus()}
            control={given => {
              control = given;
            }}
          />
        </Show>
        <Show when={sending() === 'slow' || shownAnswer() !== null}>
          <SmartAlert
            answer={shownAnswer()}
            onSend={() => void go()}
            onStay={stay}
            onOpenPane={() => {
              setContext(shownAnswer()?.contextData ?? '');
              setSending('no');
              openPane();
            }}
          />
        </Show>
      </div>
    </>
  );
};
