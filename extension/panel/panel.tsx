import { ErrorBoundary, Show, createEffect, createResource, createSignal, lazy, on, onCleanup, type Component } from 'solid-js';
import { render } from 'solid-js/web';
import { browser } from 'wxt/browser';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import type { Policy } from '#core/vocabulary/policy.ts';
import { LanguageProvider, useLanguage } from '#core/ui/language.tsx';
import { Note, TroubleNote } from '#core/ui/note.tsx';
import { FirstRun } from '#core/ui/overview/first-run.tsx';
import { readAccount } from '../account.ts';
import { request } from '../messages/exchange.ts';
import type { Account } from '../messages/requests.ts';
import { onNews } from '../news.ts';
import { panelPort } from '../panel-port.ts';
import { onRules, readOrganisationPolicy, readOwnLanguage } from '../rules.ts';

// Before anyone has signed in there is no list, and what a list needs is not fetched.
const SignedIn = lazy(() => import('./signed-in.tsx').then(module => ({ default: module.SignedIn })));

/** Before the first time: what this is, and signing in. */
const Welcome: Component = () => {
  const { say } = useLanguage();
  const [isSigningIn, setSigningIn] = createSignal(false);
  const [trouble, setTrouble] = createSignal<Trouble | null>(null);
  const signIn = async () => {
    setSigningIn(true);
    setTrouble(null);
    await request({ kind: 'ask', step: 'sign-in' }).catch((thrown: unknown) => setTrouble(troubleOf(thrown)));
    setSigningIn(false);
  };
  const sentence = (known: Trouble) => {
    if (known.kind === 'cancelled') return say('consent.cancelled');
    return say(known.kind === 'refused' ? 'overview.not-set-up' : known.kind === 'offline' ? 'trouble.nothing-written-offline' : 'trouble.nothing-written-busy');
  };
  return (
    <FirstRun
      isSigningIn={isSigningIn()}
      onSignIn={() => void signIn()}
      notes={
        <Show when={trouble()}>
          {known => (
            <Note icon="care">
              <p>{sentence(known())}</p>
            </Note>
          )}
        </Show>
      }
    />
  );
};

const Panel: Component<{ policy: Policy }> = props => {
  const listening = new AbortController();
  onCleanup(() => listening.abort());
  const [account, { refetch }] = createResource<Account | null>(readAccount);
  onNews(() => void refetch(), listening.signal);
  const [shown, setShown] = createSignal<Account | null>(null);
  // Read anew, the same person is the same: what stands on the screen is not built again.
  createEffect(on(account, known => known?.oid === shown()?.oid || setShown(known ?? null)));
  return (
    <Show when={account.state === 'ready' || account.state === 'refreshing'}>
      <Show keyed when={shown()} fallback={<Welcome />}>
        {known => <SignedIn account={known} policy={props.policy} />}
      </Show>
    </Show>
  );
};

const Broken: Component<{ thrown: unknown }> = props => (
  <main>
    <TroubleNote trouble={troubleOf(props.thrown)} onRetry={() => location.reload()} onAllow={() => location.reload()} />
  </main>
);

/** Tells the worker, as long as it lives, that a panel is open; a worker that has died is told again. */
const holdPort = () => {
  const port = browser.runtime.connect({ name: panelPort });
  port.onDisconnect.addListener(() => setTimeout(holdPort, 1000));
};

/** Starts the side panel in the person's language. */
export const startPanel = async (): Promise<void> => {
  const [language, policy] = await Promise.all([readOwnLanguage(), readOrganisationPolicy()]);
  document.documentElement.lang = language.tag;
  render(
    () => (
      <LanguageProvider value={language}>
        <ErrorBoundary fallback={(thrown: unknown) => <Broken thrown={thrown} />}>
          <Panel policy={policy} />
        </ErrorBoundary>
      </LanguageProvider>
    ),
    document.body,
  );
  holdPort();
  // Another language or another policy changes everything here: it begins anew.
  onRules(() => location.reload());
};
