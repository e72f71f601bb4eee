import { Match, Switch, createResource, createSignal, type Component } from 'solid-js';
import { openLetter } from '#core/flows/open-letter.ts';
import { refusalText } from '#core/ui/refusal.ts';
import { Trouble, troubleOf } from '#core/ports/trouble.ts';
import { useLanguage } from '#core/ui/language.tsx';
import { Note, TroubleNote } from '#core/ui/note.tsx';
import { AgreementPanel } from './agreement-panel.tsx';
import type { Session } from './session.ts';

/** A letter that is open in Outlook: its agreement, or why it is not used. */
export const LetterView: Component<{ session: Session; mailId: string }> = props => {
  const language = useLanguage();
  const { say } = language;
  const [cancelled, setCancelled] = createSignal<Trouble | null>(null);
  const [opened, { refetch }] = createResource(
    () => props.mailId,
    async id => {
      try {
        const ports = await props.session.ports();
        await ports.signIn.token('agreements');
        const me = await props.session.me();
        return { me, ...(await openLetter(ports, me, id)) };
      } catch (thrown) {
        return troubleOf(thrown);
      }
    },
  );
  const allow = async (step: Parameters<Session['allow']>[0]) => {
    setCancelled(null);
    try {
      await props.session.allow(step);
      await refetch();
    } catch (thrown) {
      setCancelled(troubleOf(thrown));
    }
  };
  const retry = () => {
    setCancelled(null);
    void refetch();
  };
  const trouble = () => cancelled() ?? (opened() instanceof Trouble ? (opened() as Trouble) : null);
  const known = () => {
    const got = opened();
    return got && !(got instanceof Trouble) ? got : null;
  };
  const agreement = () => {
    const got = known();
    return got?.kind === 'agreement' ? got : null;
  };
  const refused = () => {
    const got = known();
    return got?.kind === 'refused' ? got : null;
  };
  const page = (title: string, content: () => Element | unknown) => (
    <main>
      <h1>{title}</h1>
      {content() as Element}
    </main>
  );
  return (
    <Switch fallback={page(say('letter.title-ours'), () => <p role="status">{say('pane.loading')}</p>)}>
      <Match when={trouble()}>
        {problem =>
          page(say('letter.title-ours'), () => <TroubleNote trouble={problem()} isReading onRetry={retry} onAllow={step => void allow(step)} />)
        }
      </Match>
      <Match when={refused()}>
        {letter =>
          page(say('letter.title-ours'), () => (
            <Note icon="care">
              <p>{refusalText(language, letter().reason, letter().mail.from?.name ?? '')}</p>
            </Note>
          ))
        }
      </Match>
      <Match when={agreement()}>
        {got => <AgreementPanel session={props.session} me={got().me} ag={got().ag} mails={got().mails} onGone={() => void refetch()} />}
      </Match>
    </Switch>
  );
};
