import { Match, Show, Switch, type Component } from 'solid-js';
import type { Sending } from '#core/flows/outbox.ts';
import type { Step } from '#core/ports/sign-in.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { useLanguage } from './language.tsx';
import { ConsentBox, Note, asksAccess, troubleText } from './note.tsx';

export type SendingProps = {
  sending: Sending;
  /** Who has the ball once it is sent; empty when it is nobody's or still the sender's. */
  ballWith: string;
  /** A letter that an earlier page left unfinished. */
  isLeft: boolean;
  onUndo: () => void;
  onRetry: () => void;
  onAllow: (step: Step) => void;
};

// Said once: a number that counts down would be read aloud every second.
const secondsLeft = (until: number) => Math.max(0, Math.ceil((until - Date.now()) / 1000));

/** Where a letter is on its way; the words follow what is known, never what is hoped. */
export const SendingNote: Component<SendingProps> = props => {
  const language = useLanguage();
  const { say } = language;
  const waiting = () => (props.sending.step === 'waiting' ? props.sending : null);
  const stopped = () => (props.sending.step === 'stopped' ? props.sending : null);
  const accessFor = () => {
    const trouble = stopped()?.trouble;
    return trouble && asksAccess(trouble) ? trouble.step : null;
  };
  return (
    <Switch>
      <Match when={props.sending.step === 'saving'}>
        <Note icon="clock">
          <p>{props.isLeft ? say('sending.left') : say('sending.saving')}</p>
        </Note>
      </Match>
      <Match when={waiting()}>
        {waiting => (
          <Note icon="clock">
            <p>{say('sending.waiting', { seconds: secondsLeft(waiting().until) })}</p>
            <div>
              <button class="btn" type="button" onClick={() => props.onUndo()}>
                {say('sending.undo')}
              </button>
            </div>
          </Note>
        )}
      </Match>
      <Match when={props.sending.step === 'sending'}>
        <Note icon="clock">
          <p>{say('sending.now')}</p>
        </Note>
      </Match>
      <Match when={props.sending.step === 'sent'}>
        <Note icon="tick">
          <p>{props.ballWith ? say('sending.sent', { name: firstName(props.ballWith) }) : say('sending.sent-nobody')}</p>
        </Note>
      </Match>
      <Match when={props.sending.step === 'undone'}>
        <Note icon="swap">
          <p>{say('sending.undone')}</p>
        </Note>
      </Match>
      <Match when={accessFor()}>
        {step => (
          <>
            <Note icon="care">
              <p>{say('sending.failed')}</p>
            </Note>
            <ConsentBox step={step()} cancelled={stopped()?.trouble?.kind === 'cancelled'} onAllow={() => props.onAllow(step())} />
          </>
        )}
      </Match>
      <Match when={stopped()}>
        {stopped => (
          <Note icon="care">
            <p>
              {say('sending.failed')}
              <Show when={stopped().trouble}>{trouble => <> {troubleText(language, trouble(), false)}</>}</Show>
            </p>
            <div>
              <button class="btn" type="button" onClick={() => props.onRetry()}>
                {say('common.retry')}
              </button>
            </div>
          </Note>
        )}
      </Match>
    </Switch>
  );
};
