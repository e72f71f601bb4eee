import { Match, Show, Switch, type Component } from 'solid-js';
import { moment } from '#core/language/calendar.ts';
import type { MessageId } from '#core/language/language.ts';
import { useLanguage } from '#core/ui/language.tsx';
import { ConsentBox, Note } from '#core/ui/note.tsx';
import type { Step } from '#core/ports/sign-in.ts';
import type { Looked } from '../messages/requests.ts';

export type LookedNoteProps = {
  looked: Looked | null;
  /** When the mailbox was last looked into, an ISO 8601 instant; null for never. */
  syncedAt: string | null;
  now: Temporal.ZonedDateTime;
  cancelled: boolean;
  onAllow: (step: Step) => void;
  onRetry: () => void;
};

/** How fresh the list is: nothing while all is well, else what stands in the way, how old this is, and the way on. */
export const LookedNote: Component<LookedNoteProps> = props => {
  const language = useLanguage();
  const { say } = language;
  const asOf = () =>
    props.syncedAt ? say('overview.as-of', { when: moment(language, Temporal.Instant.from(props.syncedAt), props.now) }) : say('overview.as-of-never');
  const age = (title: MessageId, action: { label: string; act: () => void }) => (
    <Note icon="away">
      <p>
        <strong>{language.sayChosen(title, {})}</strong>
      </p>
      <p>{asOf()}</p>
      <Show when={props.cancelled}>
        <p>{say('consent.cancelled')}</p>
      </Show>
      <div>
        <button class="btn" type="button" onClick={() => action.act()}>
          {action.label}
        </button>
      </div>
    </Note>
  );
  const retry = () => ({ label: say('common.retry'), act: props.onRetry });
  return (
    <Switch>
      <Match when={props.looked?.state === 'signed-out'}>
        {age('overview.signed-out-title', { label: say('overview.sign-in'), act: () => props.onAllow('sign-in') })}
      </Match>
      <Match when={props.looked?.state === 'no-access'}>
        <ConsentBox step="agreements" cancelled={props.cancelled} onAllow={() => props.onAllow('agreements')} />
      </Match>
      <Match when={props.looked?.state === 'offline'}>{age('overview.offline-title', retry())}</Match>
      <Match when={props.looked?.state === 'busy'}>{age('overview.busy-title', retry())}</Match>
      <Match when={props.looked?.state === 'not-set-up'}>
        <Note icon="care">
          <p>{say('overview.not-set-up')}</p>
        </Note>
      </Match>
    </Switch>
  );
};
