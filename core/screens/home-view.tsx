import { Match, Show, Switch, createResource, createSignal, lazy, type Component } from 'solid-js';
import { readOverview } from '#core/flows/overview.ts';
import { syncLetters } from '#core/flows/sync.ts';
import type { Me } from '#core/ports/directory.ts';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import { Icon } from '#core/ui/icons.tsx';
import { useLanguage } from '#core/ui/language.tsx';
import { TroubleNote } from '#core/ui/note.tsx';
import { OverviewScreen } from '#core/ui/overview/overview-screen.tsx';
import { LeftLetters } from './left-letters.tsx';
import type { OpenItem } from './open-item.ts';
import { OutgoingNotes } from './outgoing-notes.tsx';
import { asideRow, readPutAside } from './put-aside.ts';
import type { Session } from './session.ts';
import { UndeliveredLetters } from './undelivered-letters.tsx';

const AgreementPanel = lazy(() => import('./agreement-panel.tsx').then(module => ({ default: module.AgreementPanel })));

export type HomeViewProps = { session: Session; name: string; onAsk: (item: OpenItem) => void; onSettings: () => void };

/** Where nothing is open: what waits for me, what I promised and what I am promised, from this device at once and then from the mailbox. */
export const HomeView: Component<HomeViewProps> = props => {
  const { say } = useLanguage();
  const [opened, setOpened] = createSignal<string | null>(null);
  const [trouble, setTrouble] = createSignal<Trouble | null>(null);
  const [isLooking, setLooking] = createSignal(false);
  const now = () => Temporal.Now.zonedDateTimeISO();
  const [me, { refetch: askWho }] = createResource<Me | null>(() =>
    props.session.me().catch((thrown: unknown) => {
      setTrouble(troubleOf(thrown));
      return null;
    }),
  );
  const [overview, { refetch: readAgain }] = createResource(
    () => me(),
    async known => readOverview((await props.session.ports()).store, known.oid, now().toPlainDate()),
  );
  const [aside] = createResource(async () => readPutAside((await props.session.ports()).store).catch(() => []));
  const look = async (known: Me) => {
    setLooking(true);
    setTrouble(null);
    try {
      await syncLetters(await props.session.ports(), known);
      await readAgain();
    } catch (thrown) {
      setTrouble(troubleOf(thrown));
    } finally {
      setLooking(false);
    }
  };
  createResource(() => me(), look);

  const retry = async () => {
    const known = me() ?? (await askWho());
    if (known) await look(known);
  };
  const allow = async (step: Parameters<Session['allow']>[0]) => {
    try {
      await props.session.allow(step);
      await retry();
    } catch (thrown) {
      setTrouble(troubleOf(thrown));
    }
  };
  const openAside = (id: string) => {
    const one = aside.latest?.find(({ item }) => item.id === id);
    if (one) props.onAsk(one.item);
  };
  const back = () => {
    setOpened(null);
    void readAgain();
  };
  return (
    <Switch>
      <Match keyed when={opened()}>
        {ag => (
          <>
            <nav class="back">
              <button class="btn quiet" type="button" ref={button => queueMicrotask(() => button.focus())} onClick={back}>
                <Icon name="back" />
                {say('overview.back')}
              </button>
            </nav>
            <AgreementPanel session={props.session} me={me()!} ag={ag} mails={[]} onGone={back} />
          </>
        )}
      </Match>
      <Match when={overview.latest}>
        {known => (
          <OverviewScreen
            overview={known()}
            name={props.name}
            now={now()}
            onOpen={setOpened}
            aside={(aside.latest ?? []).map(asideRow)}
            onOpenAside={openAside}
            onAsk={() => props.onAsk({ kind: 'nothing', id: 'nothing' })}
            onBook={null}
            onSettings={props.onSettings}
            notes={
              <>
                <OutgoingNotes session={props.session} ag="every" ballWith="" />
                <UndeliveredLetters session={props.session} known={known()} onOpen={setOpened} />
                <LeftLetters session={props.session} known={known()} isReadOnly={false} onSent={() => void readAgain()} />
                <Show when={trouble()}>{failed => <TroubleNote trouble={failed()} isReading onRetry={() => void retry()} onAllow={step => void allow(step)} />}</Show>
                <Show when={isLooking()}>
                  <p class="meta" role="status">
                    {say('overview.looking')}
                  </p>
                </Show>
              </>
            }
            beside={null}
            hasBeside={false}
          />
        )}
      </Match>
      <Match when={trouble()}>
        {failed => (
          <main>
            <TroubleNote trouble={failed()} isReading onRetry={() => void retry()} onAllow={step => void allow(step)} />
          </main>
        )}
      </Match>
    </Switch>
  );
};
