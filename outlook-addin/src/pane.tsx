import { ErrorBoundary, Match, Show, Switch, createSignal, lazy, type Component } from 'solid-js';
import { render } from 'solid-js/web';
import { isKnownHere } from '#core/browser/store-name.ts';
import { languageFor, loadLanguage } from '#core/language/language.ts';
import { troubleOf } from '#core/ports/trouble.ts';
import { Icon } from '#core/ui/icons.tsx';
import { LanguageProvider, useLanguage } from '#core/ui/language.tsx';
import { DelegateView } from '#core/screens/delegate-view.tsx';
import { makeDrafts } from '#core/screens/drafts.ts';
import type { OpenMail } from '#core/screens/open-item.ts';
import { OutgoingNotes } from '#core/screens/outgoing-notes.tsx';
import { makeSession, type Session } from '#core/screens/session.ts';
import { TroubleNote } from '#core/ui/note.tsx';
import { fetchPolicy } from '#core/vocabulary/policy-file.ts';
import { inForce, readSettings } from '#core/vocabulary/settings.ts';
import { displayLanguage, displayName, followTheme, mailboxAddress, onItemChanged, outlookIsReady } from './office/host.ts';
import { openItemHasText, readOpenItem } from './office/open-item.ts';
import { readRoaming } from './office/settings.ts';

// Before sign-in only the form is needed; the ledger comes with the first letter.
const SettingsView = lazy(() => import('./settings-view.tsx').then(module => ({ default: module.SettingsView })));
const LetterView = lazy(() => import('#core/screens/letter-view.tsx').then(module => ({ default: module.LetterView })));

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
  const drafts = makeDrafts(props.session.address);
  const follow = () => {
    const open = readOpenItem();
    if (open?.id === item()?.id) return;
    props.session.forgetDone();
    setItem(open);
  };
  // Someone may have gone on to another mail before the pane began to listen.
  void onItemChanged(follow).then(follow);

  return (
    <Show when={!isSetting()} fallback={<SettingsView session={props.session} name={displayName()} policy={props.session.policy} onBack={leaveSettings} />}>
    <Show
      keyed
      when={item()}
      fallback={
        <main>
          <OutgoingNotes session={props.session} ag={null} ballWith="" />
          <Empty text={say('pane.nothing-open')} />
        </main>
      }
    >
      {open => (
        <Switch>
          <Match when={open.isLetter}>
            <LetterView session={props.session} mailId={open.id} />
          </Match>
          <Match when={!open.isLetter}>
            <DelegateView
              session={props.session}
              item={open}
              draft={drafts.of(open)}
              onDraft={draft => drafts.keep(open.id, draft)}
              onSent={() => drafts.forget(open.id)}
              hasText={openItemHasText}
              onSettings={() => setSetting(true)}
              myName={displayName()}
            />
          </Match>
        </Switch>
      )}
    </Show>
    </Show>
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
  const language = await loadLanguage(languageFor(rules.language === 'auto' ? spoken : rules.language));
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
