import { Match, Show, Switch, createSignal, type Component } from 'solid-js';
import type { LetterState } from '#core/flows/receipts.ts';
import { sendAgain } from '#core/flows/send-again.ts';
import type { AgreementView } from '#core/overview/agreement-view.ts';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import { useLanguage } from '#core/ui/language.tsx';
import { TroubleNote } from '#core/ui/note.tsx';
import { LackingNote, UndeliveredNote } from '#core/ui/undelivered-note.tsx';
import type { Session } from './session.ts';

export type LetterHereProps = {
  session: Session;
  view: AgreementView;
  /** How my newest letter stands; null while one is on its way. */
  letter: LetterState | null;
  isReadOnly: boolean;
  onSaid: () => void;
};

/** My newest letter in the agreement that is open, where it did not arrive or the other seems not to have it: sent again by one press, never by itself. */
export const LetterHere: Component<LetterHereProps> = props => {
  const language = useLanguage();
  const [isSending, setSending] = createSignal(false);
  const [isSomeoneElse, setSomeoneElse] = createSignal(false);
  const [trouble, setTrouble] = createSignal<Trouble | null>(null);
  const letter = <Kind extends LetterState['kind']>(kind: Kind) => (props.letter?.kind === kind ? (props.letter as Extract<LetterState, { kind: Kind }>) : null);

  const send = async (address: string, mailId: string) => {
    setSending(true);
    setSomeoneElse(false);
    setTrouble(null);
    try {
      const spoken = await sendAgain(await props.session.ports(), { view: props.view, language, address, mailId });
      if ('refusal' in spoken) {
        if (spoken.refusal !== 'someone-else') throw new Error(spoken.refusal);
        return setSomeoneElse(true);
      }
      void props.session.launch({ ...spoken, to: props.view.other.name });
      props.onSaid();
    } catch (thrown) {
      setTrouble(troubleOf(thrown));
    } finally {
      setSending(false);
    }
  };
  const sender = (mailId: string) => (props.isReadOnly ? null : (address: string) => void send(address, mailId));
  return (
    <>
      <Switch>
        <Match when={letter('undelivered')}>
          {one => (
            <UndeliveredNote address={one().address} name={props.view.other.name} isSomeoneElse={isSomeoneElse()} isSending={isSending()} onSend={sender(one().mailId)} />
          )}
        </Match>
        <Match when={letter('lacking')}>
          {one => <LackingNote name={props.view.other.name} isSending={isSending()} onSend={props.isReadOnly ? null : () => void send(props.view.other.address, one().mailId)} />}
        </Match>
      </Switch>
      <Show when={trouble()}>{known => <TroubleNote trouble={known()} onRetry={() => setTrouble(null)} onAllow={() => setTrouble(null)} />}</Show>
    </>
  );
};
