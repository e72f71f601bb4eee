import { For, type Component, type JSX } from 'solid-js';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { Logo } from '../logo.tsx';

/** Before anyone has signed in: what a promise is here, in three steps, and the one thing to do. */
export const FirstRun: Component<{ notes: JSX.Element; isSigningIn: boolean; onSignIn: () => void }> = props => {
  const { say } = useLanguage();
  const steps = ['ask', 'answer', 'keep'] as const;
  return (
    <main>
      <header class="stack-l">
        <Logo />
        <h1>{say('first-run.title')}</h1>
        <p class="lead">{say('first-run.lead')}</p>
      </header>
      <ol class="talk">
        <For each={steps}>
          {(step, at) => (
            <li>
              <span class="face s" aria-hidden="true">
                {at() + 1}
              </span>
              <p class="said">
                <strong>{say(`first-run.${step}-strong`)}</strong> {say(`first-run.${step}`)}
              </p>
            </li>
          )}
        </For>
      </ol>
      {props.notes}
      <button class="btn go wide" type="button" disabled={props.isSigningIn} onClick={() => props.onSignIn()}>
        {say('first-run.sign-in')}
      </button>
      <p class="meta">
        <Icon name="lock" />
        {say('first-run.no-server')}
      </p>
    </main>
  );
};
