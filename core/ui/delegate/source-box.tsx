import { Match, Show, Switch, lazy, type Component, type JSX } from 'solid-js';
import type { MeetingPurpose, SourceMeeting } from '#core/draft/from-meeting.ts';
import type { MailPerson, SourceMail } from '#core/draft/from-mail.ts';
import { hostOf, type SourcePage } from '#core/draft/from-page.ts';
import { moment } from '#core/language/calendar.ts';
import { sameAddress } from '#core/vocabulary/party.ts';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import type { AlongFile } from './along.ts';

export type MailSource = { kind: 'message'; mail: SourceMail; sentAt: string | null; hasText: boolean; files: readonly AlongFile[] };

export type MeetingSource = { kind: 'meeting'; meeting: SourceMeeting; purpose: MeetingPurpose; people: readonly MailPerson[]; /** The line of its text it is about; empty for none. */ words: string };

/** What raised the need: a mail, a meeting, something marked on a page, or the person's own thought. */
export type DelegateSource = MailSource | MeetingSource | { kind: 'page'; page: SourcePage } | { kind: 'nothing'; people?: readonly MailPerson[] };

type BoxProps<Source> = { source: Source; me: string; now: Temporal.ZonedDateTime; /** A sentence of it. */ quote?: JSX.Element };

const FromMail: Component<BoxProps<MailSource>> = props => {
  const language = useLanguage();
  const { say } = language;
  const from = () => props.source.mail.from;
  const when = () => (props.source.sentAt ? moment(language, Temporal.Instant.from(props.source.sentAt), props.now) : '');
  const name = () => from()?.name || from()?.address || '';
  const isMine = () => sameAddress(from()?.address ?? '', props.me);
  return (
    <div class="source">
      <Icon name="mail" />
      <small>
        <bdi>{isMine() ? say('delegate.source-own', { when: when() }) : say('delegate.source', { name: name(), when: when() })}</bdi>
      </small>
      <p class="said">
        <bdi>{props.source.mail.subject || say('delegate.no-subject')}</bdi>
      </p>
      {props.quote}
      <Show when={!props.source.hasText}>
        <small>{say('delegate.source-no-text')}</small>
      </Show>
    </div>
  );
};

const FromPage: Component<{ page: SourcePage }> = props => {
  const { say } = useLanguage();
  return (
    <div class="source">
      <Icon name="file" />
      <small>
        <bdi>{say('delegate.source-page', { host: hostOf(props.page.address) })}</bdi>
      </small>
      <Show when={props.page.text}>
        <p class="said">
          <bdi>{props.page.text.length > 400 ? `${props.page.text.slice(0, 400)} …` : props.page.text}</bdi>
        </p>
      </Show>
    </div>
  );
};

// Beside a mail, which is where the pane opens most, nothing of meetings is needed.
const FromMeeting = lazy(() => import('./from-meeting.tsx').then(module => ({ default: module.FromMeeting })));

/** The voice that raised the need: who wrote, when, and under which subject, or the words that were marked. */
export const SourceBox: Component<BoxProps<DelegateSource>> = props => {
  const mail = () => (props.source.kind === 'message' ? props.source : null);
  const meeting = () => (props.source.kind === 'meeting' ? props.source : null);
  const page = () => (props.source.kind === 'page' ? props.source.page : null);
  return (
    <Switch>
      <Match when={mail()}>{source => <FromMail source={source()} me={props.me} now={props.now} quote={props.quote} />}</Match>
      <Match when={meeting()}>{source => <FromMeeting source={source()} />}</Match>
      <Match when={page()}>{marked => <FromPage page={marked()} />}</Match>
    </Switch>
  );
};
