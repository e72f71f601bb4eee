import { Match, Show, Switch, createResource, createSignal, onCleanup, type Component } from 'solid-js';
import { browser } from 'wxt/browser';
import { readOverview } from '#core/flows/overview.ts';
import { syncedNote } from '#core/flows/sync.ts';
import type { Overview } from '#core/overview/overview.ts';
import { troubleOf } from '#core/ports/trouble.ts';
import type { Step } from '#core/ports/sign-in.ts';
import { newIdea } from '#core/screens/meeting-idea.ts';
import type { OpenItem } from '#core/screens/open-item.ts';
import { asideRow, readPutAside } from '#core/screens/put-aside.ts';
import { OutgoingNotes } from '#core/screens/outgoing-notes.tsx';
import { LeftLetters } from '#core/screens/left-letters.tsx';
import { UndeliveredLetters } from '#core/screens/undelivered-letters.tsx';
import type { Policy } from '#core/vocabulary/policy.ts';
import { useLanguage } from '#core/ui/language.tsx';
import { OpenMail } from '#core/ui/overview/open-mail.tsx';
import { OverviewScreen } from '#core/ui/overview/overview-screen.tsx';
import { readAccount } from '../account.ts';
import { onMarked, takeMarked } from '../marked.ts';
import { request } from '../messages/exchange.ts';
import type { Account, Looked } from '../messages/requests.ts';
import { onNews } from '../news.ts';
import { storeFor } from '../store-for.ts';
import { sessionFor } from './account-session.ts';
import { readBeside, readMeetingBeside } from './beside.ts';
import { LookedNote } from './looked-note.tsx';
import { itemBeside, onTabChange } from './outlook-tab.ts';
import { Places, type Place } from './places.tsx';

const secondsBetweenLooks = 60;

/** The panel of someone who has signed in here: her list, what is open beside it, and one agreement or form at a time. */
export const SignedIn: Component<{ account: Account; policy: Policy }> = props => {
  const { say } = useLanguage();
  const { account } = props;
  const store = storeFor(account.address);
  const session = sessionFor(account, props.policy);
  const listening = new AbortController();
  onCleanup(() => listening.abort());
  const now = () => Temporal.Now.zonedDateTimeISO();

  const [place, setPlace] = createSignal<Place>({ at: 'list' });
  const [idea, setIdea] = createSignal(newIdea(now().toPlainDate()));
  const [looked, setLooked] = createSignal<Looked | null>(null);
  const [isCancelled, setCancelled] = createSignal(false);
  const [overview, { refetch: readAgain }] = createResource<Overview>(() => readOverview(store, account.oid, now().toPlainDate()));
  const [syncedAt, { refetch: ageAgain }] = createResource(() => store.note(syncedNote).catch(() => null));

  const look = async () => {
    setLooked(await request({ kind: 'look' }).catch((): Looked => ({ state: navigator.onLine ? 'busy' : 'offline' })));
    await ageAgain();
  };
  const isReadOnly = () => looked()?.state === 'offline' || looked()?.state === 'signed-out';

  const [beside, { refetch: lookBeside }] = createResource(async () => {
    const open = isReadOnly() ? null : await itemBeside();
    if (!open) return null;
    return (open.kind === 'mail' ? readBeside(session, open.id) : readMeetingBeside(session, open.id)).catch(() => null);
  });

  const [aside, { refetch: asideAgain }] = createResource(() => readPutAside(store).catch(() => []));
  const openAside = (id: string) => {
    const one = aside.latest?.find(({ item }) => item.id === id);
    if (one) ask(one.item);
  };

  const allow = async (step: Step) => {
    setCancelled(false);
    try {
      await request({ kind: 'ask', step });
      setLooked(null);
      await look();
      void lookBeside();
      void session.resume();
    } catch (thrown) {
      setCancelled(troubleOf(thrown).kind === 'cancelled');
    }
  };

  const takeUp = async () => {
    const page = await takeMarked();
    if (page) setPlace({ at: 'form', item: { kind: 'page', id: `${page.address} ${page.text.slice(0, 40)}`, page } });
  };
  const back = () => {
    const left = place();
    session.forgetDone();
    setPlace({ at: 'list' });
    void readAgain();
    void asideAgain();
    // The focus goes back to the line that was opened.
    queueMicrotask(() => (left.at === 'agreement' ? document.querySelector<HTMLElement>(`[data-ag="${left.ag}"]`)?.focus() : undefined));
  };
  const ask = (item: OpenItem) => setPlace({ at: 'form', item });

  // Whoever has signed out is not opened again: that would make anew what was emptied.
  const hear = async () => {
    if ((await readAccount())?.oid === account.oid) await readAgain();
  };
  onNews(() => void hear(), listening.signal);
  onMarked(() => void takeUp(), listening.signal);
  onTabChange(() => void lookBeside(), listening.signal);
  addEventListener('online', () => void look(), { signal: listening.signal });
  addEventListener('offline', () => setLooked({ state: 'offline' }), { signal: listening.signal });
  const timer = setInterval(() => document.visibilityState === 'visible' && void look(), secondsBetweenLooks * 1000);
  onCleanup(() => clearInterval(timer));
  void look().then(() => session.resume().catch(() => undefined));
  void takeUp();

  return (
    <Switch>
      <Match when={place().at !== 'list'}>
        <Places session={session} me={account} place={place()} isReadOnly={isReadOnly()} idea={idea()} onIdea={setIdea} onAsk={ask} onBack={back} />
      </Match>
      <Match when={overview.latest}>
        {known => (
          <OverviewScreen
            overview={known()}
            name={account.name}
            now={now()}
            onOpen={ag => setPlace({ at: 'agreement', ag })}
            aside={(aside.latest ?? []).map(asideRow)}
            onOpenAside={openAside}
            onAsk={isReadOnly() ? null : () => ask({ kind: 'nothing', id: 'nothing' })}
            onBook={isReadOnly() ? null : () => setPlace({ at: 'booking' })}
            onSettings={() => void browser.runtime.openOptionsPage()}
            notes={
              <>
                <LookedNote
                  looked={looked()}
                  syncedAt={syncedAt.latest ?? null}
                  now={now()}
                  cancelled={isCancelled()}
                  onAllow={step => void allow(step)}
                  onRetry={() => void look()}
                />
                <OutgoingNotes session={session} ag="every" ballWith="" />
                <UndeliveredLetters session={session} known={known()} onOpen={ag => setPlace({ at: 'agreement', ag })} />
                <LeftLetters session={session} known={known()} isReadOnly={isReadOnly()} onSent={() => void readAgain()} />
                <Show when={looked() === null}>
                  <p class="meta" role="status">
                    {say('overview.looking')}
                  </p>
                </Show>
              </>
            }
            hasBeside={beside.latest?.beside.kind === 'mail' && beside.latest.beside.ag === null}
            beside={
              <Show when={beside.latest}>
                {open => (
                  <OpenMail
                    beside={open().beside}
                    me={account.address}
                    now={now()}
                    onAsk={() => open().item && ask(open().item!)}
                    onOpen={ag => setPlace({ at: 'agreement', ag })}
                    onMeeting={() => open().meeting && setPlace({ at: 'meeting', meeting: open().meeting! })}
                  />
                )}
              </Show>
            }
          />
        )}
      </Match>
    </Switch>
  );
};
