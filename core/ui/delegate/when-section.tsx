import { Show, type Component, type JSX } from 'solid-js';
import { withText, type Draft } from '#core/draft/draft.ts';
import { longDay } from '#core/language/calendar.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { DuePicker } from '../due-picker.tsx';
import { TextField } from '../field.tsx';
import { useLanguage } from '../language.tsx';
import { planned } from '../room/planned.ts';

export type WhenProps = {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  onDue: (date: string) => void;
  picks: readonly Temporal.PlainDate[];
  /** The earliest moment whoever is asked could promise it for, as far as is seen. */
  earliest: Temporal.ZonedDateTime | null;
  /** The day is a hard one for whoever is asked. */
  isPressed: boolean;
  /** Days the open mail speaks of, and its words. */
  spokenOf: readonly Temporal.PlainDate[];
  told: JSX.Element;
  wrong: string | null;
};

/** By when: a day, the earliest one and why, and, where the day is a hard one, room to say why it has to be that day. */
export const WhenSection: Component<WhenProps> = props => {
  const language = useLanguage();
  const { say, tag } = language;
  const first = () => firstName(props.draft.delegate.value?.name ?? '');
  const because = () => props.draft.texts.dueBecause.value;
  // What has been written is never sent unseen.
  const asksWhy = () => (props.isPressed || because() !== '' ? props.draft.due.value : null);
  return (
    <>
      <DuePicker
        label={say('delegate.due')}
        picks={props.picks}
        earliest={props.earliest}
        spokenOf={props.spokenOf}
        told={props.told}
        why={props.earliest && say('room.why', { name: first(), when: planned(language, props.earliest) })}
        value={props.draft.due.value}
        onChoose={props.onDue}
        wrong={props.wrong}
      />
      <Show when={asksWhy()}>
        {date => (
          <TextField
            singleLine
            label={say('delegate.due-because', { day: longDay(tag, Temporal.PlainDate.from(date())) })}
            hint={say('delegate.due-because-hint', { name: first() })}
            value={because()}
            onInput={value => props.onDraft(withText(props.draft, 'dueBecause', value))}
          />
        )}
      </Show>
    </>
  );
};
