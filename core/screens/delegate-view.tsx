import { Match, Show, Switch, createResource, createSignal, lazy, type Component, type JSX } from 'solid-js';
import type { Draft } from '#core/draft/draft.ts';
import type { LetterFacts } from '#core/letter/compose.ts';
import type { Me } from '#core/ports/directory.ts';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import { DelegateScreen, type DelegateServices, type DelegateSource, type Offer } from '#core/ui/delegate/delegate-screen.tsx';
import { Icon } from '#core/ui/icons.tsx';
import { Whole, useLanguage } from '#core/ui/language.tsx';
import { TroubleNote } from '#core/ui/note.tsx';
import { makeAside } from './make-aside.ts';
import { makeReading } from './make-reading.ts';
import type { OpenItem } from './open-item.ts';
import { OutgoingNotes } from './outgoing-notes.tsx';
import type { MailText } from './readable-mail.ts';
import { scheduleFrom } from './schedule.ts';
import type { Session } from './session.ts';

const AsideNote = lazy(() => import('#core/ui/delegate/aside-note.tsx').then(module => ({ default: module.AsideNote })));
const AgreementPanel = lazy(() => import('./agreement-panel.tsx').then(module => ({ default: module.AgreementPanel })));

export type DelegateViewProps = {
  session: Session;
  item: OpenItem;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** The letter this form became has gone. */
  onSent: () => void;
  /** The draft was put aside; where it is missing, the form stays and says so. */
  onPutAside?: () => void;
  /** Opens the settings, where the host has them here. */
  onSettings?: () => void;
  /** Shows the draft with what nobody has written; it is not kept for that alone. */
  onFill: (draft: Draft) => void;
  /** What stands in the open mail; null where it can't be read here. */
  text: () => Promise<MailText | null>;
  /** What is said of the chosen person's room, where it is another than up to a day. */
  roomInstead?: JSX.Element;
  /** What else was to be looked at now. */
  reminders?: JSX.Element;
  /** The delegator's own name, as the host shows it. */
  myName: string;
};

/** The form beside an open mail; after sending, the agreement it became. */
export const DelegateView: Component<DelegateViewProps> = props => {
  const language = useLanguage();
  const { say } = language;
  const [made, setMade] = createSignal<{ ag: string; me: Me; /** It was there before; the form still waits behind it. */ isEarlier: boolean } | null>(null);
  const [trouble, setTrouble] = createSignal<{ known: Trouble; again: () => Promise<void> } | null>(null);
  const [isSending, setSending] = createSignal(false);
  const [round, setRound] = createSignal(0);
  const [hasGone, setGone] = createSignal(false);
  const [text] = createResource(() => props.item.id, () => props.text().catch(() => null));
  const reading = makeReading(props.session, () => props.item, text, language);

  const aside = makeAside(props.session, () => props.item, () => props.draft, draft => props.onDraft(draft));
  const today = () => Temporal.Now.plainDateISO();
  const write = (draft: Draft) => {
    props.onDraft(draft);
    aside.follow(draft);
  };
  const notNow = async (day: Temporal.PlainDate) => {
    await aside.until(day).then(props.onPutAside, (thrown: unknown) => setTrouble({ known: troubleOf(thrown), again: () => notNow(day) }));
  };
  const sent = () => {
    void aside.takeUp();
    props.onSent();
    setGone(true);
  };

  const services: DelegateServices = {
    search: async text => (await props.session.ports()).directory.search(text),
    byAddress: async address => (await props.session.ports()).directory.byAddress(address),
    schedule: address => scheduleFrom(props.session, address),
    allow: step => props.session.allow(step),
    promised: async address => {
      if (!(await props.session.isKnownHere())) return [];
      const { promisesToMe } = await import('#core/flows/commitments.ts');
      return (await promisesToMe((await props.session.ports()).store, props.session.address))(address);
    },
    shared: async address => {
      if (!(await props.session.isKnownHere())) return null;
      const { sharedAgreements } = await import('#core/flows/habits.ts');
      return sharedAgreements((await props.session.ports()).store, props.session.address, address);
    },
    habits: async () => {
      if (!(await props.session.isKnownHere())) return null;
      const { readHabits } = await import('#core/flows/habits.ts');
      return readHabits((await props.session.ports()).store, props.session.address);
    },
    earlier: async ref => {
      if (!(await props.session.isKnownHere())) return [];
      const { earlierAgreements } = await import('#core/flows/earlier.ts');
      return earlierAgreements((await props.session.ports()).store, props.session.address, ref, props.item.kind === 'message' ? props.item.conversationId : null);
    },
  };

  const facts = ({ terms, delegate, along }: Offer, from: { tid: string; oid: string; name: string; address: string }): LetterFacts => ({
    from,
    to: { tid: from.tid, oid: delegate.oid ?? '', name: delegate.name, address: delegate.address },
    terms,
    telling: { kind: 'offer', hasMailAlong: along.mail },
  });
  const letterText = async (offer: Offer) => {
    const [{ asPlainText }, { letterBlocks }] = await Promise.all([import('#core/letter/blocks.ts'), import('#core/letter/compose.ts'), language.whole]);
    const from = { tid: '', oid: '', name: props.myName, address: props.session.address };
    return asPlainText(letterBlocks(language, facts(offer, from), ''));
  };

  const send = async (offer: Offer) => {
    if (isSending()) return;
    setSending(true);
    setGone(false);
    setTrouble(null);
    try {
      const [{ writeOffer }, { composeLetter }] = await Promise.all([import('./write-offer.ts'), import('#core/letter/compose.ts'), language.whole]);
      const written = await writeOffer(props.session, props.item, offer, (me, delegate) =>
        composeLetter(language, facts({ ...offer, delegate }, me)),
      );
      if (!written) return void setRound(round() + 1);
      const { me, delegate, spoken } = written;
      setMade({ ag: spoken.ag, me, isEarlier: false });
      void props.session.launch({ ...spoken, to: delegate.name }).then(sending => sending.step === 'sent' && sent());
    } catch (thrown) {
      setTrouble({ known: troubleOf(thrown), again: () => send(offer) });
    } finally {
      setSending(false);
    }
  };

  const openEarlier = async (ag: string) => {
    setTrouble(null);
    try {
      setMade({ ag, me: await props.session.me(), isEarlier: true });
    } catch (thrown) {
      setTrouble({ known: troubleOf(thrown), again: () => openEarlier(ag) });
    }
  };

  const allow = async (step: Parameters<Session['allow']>[0], again: () => Promise<void>) => {
    try {
      await props.session.allow(step);
      await again();
    } catch (thrown) {
      setTrouble({ known: troubleOf(thrown), again });
    }
  };

  const source = (): DelegateSource => {
    if (props.item.kind !== 'message') return props.item;
    const { mail, sentAt, files } = props.item;
    return { kind: 'message', mail, sentAt, files, hasText: text()?.text.trim() !== '' };
  };

  return (
    <Switch>
      <Match when={made()}>
        {agreement => (
          <Whole>
            <Show when={agreement().isEarlier || (hasGone() && (reading()?.count ?? 0) > 1)}>
              <nav class="back">
                <button class="btn quiet" type="button" ref={button => agreement().isEarlier && queueMicrotask(() => button.focus())} onClick={() => setMade(null)}>
                  <Icon name="back" />
                  {say(agreement().isEarlier ? 'delegate.back' : 'reading.more')}
                </button>
              </nav>
            </Show>
            <AgreementPanel session={props.session} me={agreement().me} ag={agreement().ag} mails={[]} onGone={() => setMade(null)} />
          </Whole>
        )}
      </Match>
      <Match when={!made()}>
        <DelegateScreen
          services={services}
          source={source()}
          me={props.session.address}
          now={Temporal.Now.zonedDateTimeISO()}
          draft={props.draft}
          onDraft={write}
          onFill={draft => props.onFill(draft)}
          reading={reading()}
          letterText={letterText}
          policy={props.session.policy}
          {...(props.onSettings ? { onSettings: props.onSettings } : {})}
          onSend={offer => void send(offer)}
          onNotNow={aside.known() ? undefined : day => void notNow(day)}
          onOpenEarlier={ag => void openEarlier(ag)}
          isSending={isSending()}
          earlierRound={round()}
          roomInstead={props.roomInstead}
          notes={
            <>
              <OutgoingNotes session={props.session} ag={null} ballWith="" />
              {props.reminders}
              <Show when={aside.known()}>
                {known => (
                  <Whole>
                    <AsideNote lookOn={Temporal.PlainDate.from(known().lookOn)} today={today()} onDay={day => void notNow(day)} onTakeUp={() => void aside.takeUp()} />
                  </Whole>
                )}
              </Show>
              <Show when={trouble()}>
                {failed => (
                  <TroubleNote
                    trouble={failed().known}
                    onRetry={() => void failed().again()}
                    onAllow={step => void allow(step, failed().again)}
                  />
                )}
              </Show>
            </>
          }
        />
      </Match>
    </Switch>
  );
};
