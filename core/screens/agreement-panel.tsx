import { Match, Show, Switch, createEffect, createResource, createSignal, on, type Component } from 'solid-js';
import { sayAnswer, sayMove, type Saying } from '#core/flows/say.ts';
import { myPromises } from '#core/flows/commitments.ts';
import { letterStateIn } from '#core/flows/receipts.ts';
import { speak } from '#core/flows/speak.ts';
import { hasWaitedLong } from '#core/flows/waiting-parts.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { composeLetter } from '#core/letter/compose.ts';
import { agreementView, type AgreementView } from '#core/overview/agreement-view.ts';
import type { Me } from '#core/ports/directory.ts';
import type { Mail } from '#core/ports/mailbox.ts';
import type { Step } from '#core/ports/sign-in.ts';
import { Trouble, troubleOf } from '#core/ports/trouble.ts';
import { AgreementFolds } from '#core/ui/agreement/agreement-folds.tsx';
import { AgreementScreen } from '#core/ui/agreement/agreement-screen.tsx';
import { Talk } from '#core/ui/agreement/talk.tsx';
import { AnswerScreen } from '#core/ui/answer/answer-screen.tsx';
import type { People } from '#core/ui/answer/suggest-field.tsx';
import { useLanguage } from '#core/ui/language.tsx';
import { TroubleNote } from '#core/ui/note.tsx';
import { backgroundOf } from './background.ts';
import { LetterHere } from './letter-here.tsx';
import { OutgoingNotes } from './outgoing-notes.tsx';
import { scheduleFrom } from './schedule.ts';
import type { Session } from './session.ts';

export type PanelProps = {
  session: Session;
  me: Me;
  ag: string;
  mails: readonly Mail[];
  /** Offline or signed out: what is here can be read, and nothing said. */
  isReadOnly?: boolean;
  /** The agreement is no longer here: its only letter was taken back. */
  onGone: () => void;
};

/** One agreement in the pane: the four answers where one is awaited, else how it stands. */
export const AgreementPanel: Component<PanelProps> = props => {
  const language = useLanguage();
  const [trouble, setTrouble] = createSignal<Trouble | null>(null);
  const [isSaying, setSaying] = createSignal(false);
  const [wantsToAnswer, setWantsToAnswer] = createSignal(false);
  const now = () => Temporal.Now.zonedDateTimeISO();

  const outgoing = () => props.session.outgoing.filter(one => one.ag === props.ag);
  const isSending = () => isSaying() || outgoing().some(one => ['saving', 'waiting', 'sending'].includes(one.sending.step));

  const [view, { refetch }] = createResource(
    () => props.ag,
    async (ag): Promise<AgreementView | null> => {
      const { store } = await props.session.ports();
      const ledger = readLedger(await store.texts(ag), ag);
      if (!ledger.parties) return null;
      return agreementView(ledger, ledger.parties.delegator.oid === props.me.oid ? 'delegator' : 'delegate');
    },
  );
  const [letter] = createResource(
    () => view.latest,
    async ({ ag, role }) => {
      const { store } = await props.session.ports();
      return letterStateIn(store, readLedger(await store.texts(ag), ag), role);
    },
  );
  const [isLongWait] = createResource(
    () => view.latest,
    async ({ ag, isWaitingForParts }) => {
      const { store, clock } = await props.session.ports();
      return isWaitingForParts && hasWaitedLong(store, ag, clock);
    },
  );
  const receipt = () => (letter.latest?.kind === 'sent' || letter.latest?.kind === 'received' ? letter.latest.kind : null);
  createEffect(() => view.state === 'ready' && view.latest === null && props.onGone());
  // A letter that is taken back takes its event along.
  createEffect(on(() => outgoing().map(one => one.sending.step).join(), () => void refetch(), { defer: true }));

  const isAnswering = () => {
    const known = view.latest;
    if (!known || known.role !== 'delegate' || !known.openOffer || isSending() || props.isReadOnly) return false;
    return wantsToAnswer() || known.openCounter === null;
  };
  const [schedule, { refetch: lookAgain }] = createResource(
    () => (isAnswering() ? props.me.address : null),
    address => scheduleFrom(props.session, address).catch((thrown: unknown) => troubleOf(thrown)),
  );
  const [commitments] = createResource(isAnswering, async () => myPromises((await props.session.ports()).store, props.me.oid));
  const seen = () => (schedule.latest instanceof Trouble ? null : (schedule.latest ?? null));
  const [refused, setRefused] = createSignal<Trouble | null>(null);
  const unseen = () => refused() ?? (schedule.latest instanceof Trouble ? schedule.latest : null);
  const allowRoom = async (step: Step) => {
    try {
      await props.session.allow(step);
      setRefused(null);
      await lookAgain();
    } catch (thrown) {
      setRefused(troubleOf(thrown));
    }
  };
  const lookForRoom = () => {
    setRefused(null);
    void lookAgain();
  };

  const say = async (known: AgreementView, saying: Saying | null) => {
    if (!saying || isSending()) return;
    setSaying(true);
    setTrouble(null);
    try {
      const ports = await props.session.ports();
      const wording = composeLetter(language, { from: known.me, to: known.other, terms: saying.terms, telling: saying.telling });
      const spoken = await speak(ports, { ag: props.ag, by: known.role, command: saying.command, wording });
      if ('refusal' in spoken) throw new Trouble('refused', { detail: spoken.refusal });
      setWantsToAnswer(false);
      await refetch();
      void props.session.launch({ ...spoken, to: known.other.name });
    } catch (thrown) {
      setTrouble(troubleOf(thrown));
    } finally {
      setSaying(false);
    }
  };

  const people: People = {
    search: async text => (await props.session.ports()).directory.search(text),
    allow: step => props.session.allow(step),
  };

  const notes = () => (
    <>
      <OutgoingNotes session={props.session} ag={props.ag} ballWith={view.latest?.ball === 'theirs' ? view.latest.other.name : ''} />
      <Show when={view.latest}>
        {known => <LetterHere session={props.session} view={known()} letter={letter.latest ?? null} isReadOnly={props.isReadOnly ?? false} onSaid={() => void refetch()} />}
      </Show>
      <Show when={trouble()}>{known => <TroubleNote trouble={known()} onRetry={() => setTrouble(null)} onAllow={() => setTrouble(null)} />}</Show>
    </>
  );

  return (
    <Show when={view.latest}>
      {known => (
        <Switch>
          <Match when={isAnswering() ? known().openOffer : null}>
            {offer => (
              <AnswerScreen
                view={known()}
                offer={offer()}
                schedule={seen()}
                commitments={commitments.latest ?? []}
                roomTrouble={unseen()}
                onAllow={step => void allowRoom(step)}
                onLookAgain={lookForRoom}
                now={now()}
                folds={
                  <>
                    {notes()}
                    <AgreementFolds view={known()} background={backgroundOf(props.session, props.mails)} />
                    <Show when={known().said.length > 1}>
                      <Talk view={known()} receipt={receipt()} now={now()} />
                    </Show>
                  </>
                }
                people={people}
                isSending={isSending()}
                onAnswer={answer => void say(known(), sayAnswer(known(), answer))}
              />
            )}
          </Match>
          <Match when={!isAnswering()}>
            <AgreementScreen
              view={known()}
              background={backgroundOf(props.session, props.mails)}
              now={now()}
              notes={notes()}
              receipt={receipt()}
              hasWaitedLong={isLongWait.latest ?? false}
              isSending={isSending()}
              isReadOnly={props.isReadOnly ?? false}
              onMove={move => void say(known(), sayMove(known(), move))}
              onAnswer={known().role === 'delegate' && known().openOffer && !isSending() ? () => setWantsToAnswer(true) : null}
            />
          </Match>
        </Switch>
      )}
    </Show>
  );
};
