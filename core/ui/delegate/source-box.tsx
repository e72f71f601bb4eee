import { Show, type Component } from 'solid-js';
import type { SourceMail } from '#core/draft/from-mail.ts';
import { moment } from '#core/language/calendar.ts';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';

/** The voice that raised the need: who wrote, when, and under which subject. */
export const SourceBox: Component<{ mail: SourceMail; sentAt: string | null; isMine: boolean; hasText: boolean; now: Temporal.ZonedDateTime }> = props => {
  const language = useLanguage();
  const { say } = language;
  const when = () => (props.sentAt ? moment(language, Temporal.Instant.from(props.sentAt), props.now) : '');
  const name = () => props.mail.from?.name || props.mail.from?.address || '';
  return (
    <div class="source">
      <Icon name="mail" />
      <small>
        <bdi>{props.isMine ? say('delegate.source-own', { when: when() }) : say('delegate.source', { name: name(), when: when() })}</bdi>
      </small>
      <p class="said">
        <bdi>{props.mail.subject || say('delegate.no-subject')}</bdi>
      </p>
      <Show when={!props.hasText}>
        <small>{say('delegate.source-no-text')}</small>
      </Show>
    </div>
  );
};
