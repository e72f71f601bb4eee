import { Show, createResource, createSignal, onCleanup, type Component } from 'solid-js';
import { isKnownHere } from '#core/browser/store-name.ts';
import { troubleOf } from '#core/ports/trouble.ts';
import { forgetDrafts } from '#core/screens/drafts.ts';
import { useLanguage } from '#core/ui/language.tsx';
import { Note } from '#core/ui/note.tsx';
import { readAccount } from '../account.ts';
import { request } from '../messages/exchange.ts';
import { onNews } from '../news.ts';
import { storeFor } from '../store-for.ts';

/** Who is signed in, another account, and signing out, which empties what lies here; unsent letters are named first. */
export const AccountSection: Component = () => {
  const { say } = useLanguage();
  const listening = new AbortController();
  onCleanup(() => listening.abort());
  const [account, { refetch }] = createResource(readAccount);
  const [unsent, setUnsent] = createSignal<number | null>(null);
  const [isCancelled, setCancelled] = createSignal(false);
  onNews(() => void refetch(), listening.signal);

  const signOut = async () => {
    setUnsent(null);
    const known = account.latest;
    await request({ kind: 'sign-out' });
    if (known) forgetDrafts(known.address);
    await refetch();
  };
  const askToSignOut = async () => {
    const known = account.latest;
    const rows = known && (await isKnownHere(known.address)) ? await storeFor(known.address).rows() : [];
    return rows.length > 0 ? setUnsent(rows.length) : signOut();
  };
  const signIn = async () => {
    setCancelled(false);
    await request({ kind: 'ask', step: 'sign-in', mustChoose: true }).catch((thrown: unknown) => setCancelled(troubleOf(thrown).kind === 'cancelled'));
    await refetch();
  };

  return (
    <section class="two" aria-labelledby="settings-account">
      <h2 id="settings-account">{say('settings.account')}</h2>
      <div class="stack-l">
        <Show when={account.latest} fallback={<p>{say('overview.signed-out-title')}</p>}>
          {known => (
            <p>
              <bdi>{known().name}</bdi> · {known().address}
            </p>
          )}
        </Show>
        <p class="meta">{say('settings.account-about')}</p>
        <div class="buttons">
          <button class="btn" type="button" onClick={() => void signIn()}>
            {say(account.latest ? 'settings.other-account' : 'overview.sign-in')}
          </button>
          <Show when={account.latest}>
            <button class="btn" type="button" onClick={() => void askToSignOut()}>
              {say('settings.sign-out')}
            </button>
          </Show>
        </div>
        <Show when={isCancelled()}>
          <p role="status">{say('consent.cancelled')}</p>
        </Show>
        <Show when={unsent()}>
          {count => (
            <Note icon="care">
              <p>{say('settings.unsent', { count: count() })}</p>
              <div class="buttons">
                <button class="btn" type="button" onClick={() => setUnsent(null)}>
                  {say('common.cancel')}
                </button>
                <button class="btn" type="button" onClick={() => void signOut()}>
                  {say('settings.sign-out-anyway')}
                </button>
              </div>
            </Note>
          )}
        </Show>
      </div>
    </section>
  );
};
