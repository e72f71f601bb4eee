import { Show, type Component, type JSX } from 'solid-js';
import type { Trouble } from '../ports/trouble.ts';
import type { Step } from '../ports/sign-in.ts';
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

/** What went wrong, in one sentence, and the way on. */
export const TroubleNote: Component<{ trouble: Trouble; onRetry: () => void; onAllow: (step: Step) => void }> = props => {
  const { say } = useLanguage();
  const asksConsent = () => props.trouble.step !== null && ['consent', 'cancelled', 'other-account'].includes(props.trouble.kind);
  return (
    <Show
      when={asksConsent() && props.trouble.kind !== 'other-account' ? props.trouble.step : null}
      fallback={
        <Note icon="care">
          <p>{say(`trouble.${props.trouble.kind}`)}</p>
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
