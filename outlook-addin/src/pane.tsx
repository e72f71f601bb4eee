import { ErrorBoundary, Match, Show, Switch, createResource, createSignal, lazy, type Component, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import { isKnownHere } from '#core/browser/store-name.ts';
import { languageFor, loadFirst } from '#core/language/language.ts';
import { troubleOf } from '#core/ports/trouble.ts';
import { Icon } from '#core/ui/icons.tsx';
import { LanguageProvider, Whole, useLanguage } from '#core/ui/language.tsx';
import { DelegateView } from '#core/screens/delegate-view.tsx';
import { makeDrafts } from '#core/screens/drafts.ts';
import type { MailText } from '#core/screens/readable-mail.ts';
import type { OpenItem, OpenMail } from '#core/screens/open-item.ts';
import { OutgoingNotes } from '#core/screens/outgoing-notes.tsx';
import { makeSession, type Session } from '#core/screens/session.ts';
import { TroubleNote } from '#core/ui/note.tsx';
import { fetchPolicy } from '#core/vocabulary/policy-file.ts';
import { inForce, readSettings } from '#core/vocabulary/settings.ts';
import { displayLanguage, displayName, followTheme, mailboxAddress, onItemChanged, openKind, outlookIsReady } from './office/host.ts';
import { readOpenAppointment } from './office/open-appointment.ts';
import { openItemText, readOpenItem } from './office/open-item.ts';
import { readRoaming } from './office/settings.ts';

// Before sign-in only the form is needed; the ledger comes with the first letter.
const SettingsView = lazy(() => import('./settings-view.tsx').then(module => ({ default: module.SettingsView })));
const PutAsidePart = lazy(() => import('./put-aside.tsx').then(module => ({ default: module.PutAsidePart })));
const BookingPane = lazy(() => import('./booking-pane.tsx').then(module => ({ default: module.BookingPane })));
const MeetingPane = lazy(() => import('./meeting-pane.tsx').then(module => ({ default: module.MeetingPane })));
const StandInRoom = lazy(() => import('#core/screens/stand-in-room.tsx').then(module => ({ default: module.StandInRoom })));
const HomeView = lazy(() => import('#core/screens/home-view.tsx').then(module => ({ default: module.HomeView })));
const WritingPane = lazy(() => import('./writing-pane.tsx').then(module => ({ default: module.WritingPane })));
const LetterView = lazy(() => import('#core/screens/letter-view.tsx').then(module => ({ default: module.LetterView })));

/** Of what is not open beside the pane nothing is read. */
const noText = () => Promise.resolve(null);

const Empty: Component<{ text: string }> = props => (
  <div class="empty">
    <Icon name="mail" />
    <p>{props.text}</p>
  </div>
);

/** The pane beside whichever mail is open. */
const Pane: Component<{ session: Session }> = props => {
  const { say } = useLanguage();
  const [isSetting, setSetting] = createSignal(false);
  const leaveSettings = (isChanged: boolean) => (isChanged ? location.reload() : setSetting(false));
  const [item, setItem] = createSignal<OpenMail | null>(readOpenItem());
  const [appointment, setAppointment] = createSignal(readOpenAppointment());
  const drafts = makeDrafts(props.session.address);
  /** Something put aside that is taken up beside another mail. */
  const [taken, setTaken] = createSignal<OpenItem | null>(null);
  const [isKnown] = createResource(() => props.session.isKnownHere().catch(() => false));
  const follow = () => {
    const open = readOpenItem();
    const meeting = readOpenAppointment();
    if (open?.id === item()?.id && meeting?.ref === appointment()?.ref) return;
    setAppointment(meeting);
    setTaken(null);
    props.session.forgetDone();
    setItem(open);
  };
  // Someone may have gone on to another mail before the pane began to listen.
  void onItemChanged(follow).then(follow);

  const Aside: Component<{ openId: string }> = aside => (
    <Show when={isKnown.latest}>
      <Whole>
        <PutAsidePart session={props.session} openId={aside.openId} onOpen={setTaken} />
      </Whole>
    </Show>
  );
  const Form: Component<{ item: OpenItem; text: () => Promise<MailText | null>; reminders?: JSX.Element; roomInstead?: JSX.Element }> = form => (
    <DelegateView
      session={props.session}
      item={form.item}
      draft={drafts.of(form.item)}
      onDraft={draft => drafts.keep(form.item.id, draft)}
      onSent={() => drafts.forget(form.item.id)}
      text={form.text}
      onFill={draft => drafts.fill(form.item.id, draft)}
      onSettings={() => setSetting(true)}
      myName={displayName()}
      reminders={form.reminders}
      roomInstead={form.roomInstead}
    />
  );

  return (
    <Switch
      fallback={
        <Show
          when={isKnown.latest}
          fallback={
            <main>
              <OutgoingNotes session={props.session} ag={null} ballWith="" />
              <Empty text={say('pane.nothing-open')} />
            </main>
          }
        >
          <Whole>
            <HomeView session={props.session} name={displayName()} onAsk={setTaken} onSettings={() => setSetting(true)} />
          </Whole>
        </Show>
      }
    >
      <Match when={isSetting()}>
        <Whole>
          <SettingsView session={props.session} name={displayName()} policy={props.session.policy} onBack={leaveSettings} />
        </Whole>
      </Match>
      <Match when={openKind() === 'meeting-form'}>
        <Whole>
          <BookingPane session={props.session} />
        </Whole>
      </Match>
      <Match when={openKind() === 'mail-form'}>
        <WritingPane form={one => <Form item={one} text={noText} />} />
      </Match>
      <Match keyed when={taken()}>
        {one => (
          <>
            <nav class="back">
              <button class="btn quiet" type="button" ref={button => queueMicrotask(() => button.focus())} onClick={() => setTaken(null)}>
                <Icon name="back" />
                {say('settings.back')}
              </button>
            </nav>
            <Form
              item={one}
              text={noText}
              roomInstead={one.kind === 'meeting' && one.purpose === 'stand-in' ? <StandInRoom session={props.session} meeting={one.meeting} person={drafts.of(one).delegate.value} /> : undefined}
            />
          </>
        )}
      </Match>
      <Match when={appointment()}>
        {meeting => (
          <Whole>
            <MeetingPane session={props.session} meeting={meeting()} onAsk={setTaken} />
          </Whole>
        )}
      </Match>
      <Match keyed when={item()}>
        {open => (
          <Show when={open.isLetter} fallback={<Form item={open} text={openItemText} reminders={<Aside openId={open.id} />} />}>
            <Whole>
              <LetterView session={props.session} mailId={open.id} />
            </Whole>
          </Show>
        )}
      </Match>
    </Switch>
  );
};

const NotOutlook: Component = () => (
  <main>
    <Empty text={useLanguage().say('pane.not-outlook')} />
  </main>
);

// A part that could not be fetched, or our own mistake: said in a sentence, and the way on is to begin anew.
const Broken: Component<{ thrown: unknown }> = props => (
  <main>
    <TroubleNote trouble={troubleOf(props.thrown)} onRetry={() => location.reload()} onAllow={() => location.reload()} />
  </main>
);

/** Starts the pane: Outlook's language and theme, the open mail, and whatever an earlier pane left unsent. */
export const startPane = async (): Promise<void> => {
  const isOutlook = await outlookIsReady();
  const policy = await fetchPolicy(fetch.bind(globalThis), './policy.json');
  const rules = inForce(readSettings(isOutlook ? readRoaming() : null), policy);
  const spoken = isOutlook ? displayLanguage() : navigator.language;
  const language = await loadFirst(languageFor(rules.language === 'auto' ? spoken : rules.language));
  document.documentElement.lang = language.tag;
  if (!isOutlook) {
    render(() => <LanguageProvider value={language}>{<NotOutlook />}</LanguageProvider>, document.body);
    return;
  }
  followTheme(document.documentElement);
  const address = mailboxAddress();
  const session = makeSession(address, {
    connect: async () => (await import('./connect.ts')).connect(address, { policy, load: rules.load }),
    isKnownHere: () => isKnownHere(address),
    policy,
  });
  render(
    () => (
      <LanguageProvider value={language}>
        <ErrorBoundary fallback={(thrown: unknown) => <Broken thrown={thrown} />}>
          <Pane session={session} />
        </ErrorBoundary>
      </LanguageProvider>
    ),
    document.body,
  );
  // What can't be taken up now is tried again the next time the pane opens.
  session.resume().catch(() => undefined);
};
