import { Show, type Component } from 'solid-js';
import { longDay } from '#core/language/calendar.ts';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import type { MeetingSource } from './source-box.tsx';

/** The meeting that raised the need: when it is, what it is called, and the line of its text. */
export const FromMeeting: Component<{ source: MeetingSource }> = props => {
  const { say, tag } = useLanguage();
  return (
    <div class="source">
      <Icon name="calendar" />
      <small>{say('delegate.source-meeting', { day: longDay(tag, Temporal.PlainDate.from(props.source.meeting.date)) })}</small>
      <p class="said">
        <bdi>{props.source.meeting.subject || say('delegate.no-subject')}</bdi>
      </p>
      <Show when={props.source.words}>
        {words => (
          <q>
            <bdi>{words()}</bdi>
          </q>
        )}
      </Show>
    </div>
  );
};
