import { Show, type Component, type JSX } from 'solid-js';
import type { Language } from '#core/language/language.ts';
import type { Trouble } from '#core/ports/trouble.ts';
import type { Step } from '#core/ports/sign-in.ts';
import { Icon, type IconName } from './icons.tsx';
import { useLanguage } from './language.tsx';

/** A message that stays until it is no longer true. */
export const Note: Component<{ icon?: IconName; children: JSX.Element }> = props => (
  <div class="note" role="status">
    <Icon name={props.icon ?? 'bulb'} />
    <div class="stack-s">{props.children}</div>
  </div>
);

/** Asks for one step of access, with what it is for, where it is first needed. */
export const ConsentBox: Component<{ step: Step; cancelled?: boolean; onAllow: () => void }> = props => {
  const { say } = useLanguage();
  return (
    <div class="note" role="group" aria-label={say(`consent.${props.step}-title`)}>
      <Icon name="lock" />
      <div class="stack">
        <strong>{say(`consent.${props.step}-title`)}</strong>
        <p>{say(`consent.${props.step}`)}</p>
        <Show when={props.cancelled}>
          <p role="status">{say('consent.cancelled')}</p>
        </Show>
        <div>
          <button class="btn" type="button" onClick={() => props.onAllow()}>
            {say('consent.give')}
          </button>
        </div>
      </div>
    </div>
  );
};

/** Whether a trouble is over once the person gives access. */
export const asksAccess = ({ kind, step }: Trouble): boolean => step !== null && (kind === 'consent' || kind === 'cancelled');

/** What went wrong, in one sentence. Where nothing has been written, nothing is said to be safe. */
export const troubleText = ({ say }: Language, { kind }: Trouble, isWritten: boolean): string => {
  const isShort = !isWritten && (kind === 'offline' || kind === 'busy');
  return isShort ? say(`trouble.nothing-written-${kind}`) : say(`trouble.${kind}`);
};

export type TroubleProps = {
  trouble: Trouble;
  /** Nothing of the person's own is at stake here, as where a letter is only read. */
  isReading?: boolean;
  onRetry: () => void;
  onAllow: (step: Step) => void;
};

/** What went wrong, in one sentence, and the way on. */
export const TroubleNote: Component<TroubleProps> = props => {
  const language = useLanguage();
  const { say } = language;
  return (
    <Show
      when={asksAccess(props.trouble) ? props.trouble.step : null}
      fallback={
        <Note icon="care">
          <p>{troubleText(language, props.trouble, !props.isReading)}</p>
          <div>
            <button class="btn" type="button" onClick={() => props.onRetry()}>
              {say('common.retry')}
            </button>
          </div>
        </Note>
      }
    >
      {step => <ConsentBox step={step()} cancelled={props.trouble.kind === 'cancelled'} onAllow={() => props.onAllow(step())} />}
    </Show>
  );
};
