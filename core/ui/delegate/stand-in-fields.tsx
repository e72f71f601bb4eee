import type { Component } from 'solid-js';
import { withText, type Draft } from '#core/draft/draft.ts';
import { TextField } from '../field.tsx';
import { useLanguage } from '../language.tsx';

/** What whoever goes to a meeting in one's place needs to know: what it is for, what she may decide, and what to bring back. */
export const StandInFields: Component<{ draft: Draft; onDraft: (draft: Draft) => void }> = props => {
  const { say } = useLanguage();
  return (
    <div class="stack-l">
      <TextField label={say('meeting.purpose')} rows={2} value={props.draft.texts.why.value} onInput={value => props.onDraft(withText(props.draft, 'why', value))} />
      <TextField label={say('meeting.decides')} rows={2} value={props.draft.texts.decidesAlone.value} onInput={value => props.onDraft(withText(props.draft, 'decidesAlone', value))} />
      <TextField label={say('meeting.brings')} rows={2} value={props.draft.texts.success.value} onInput={value => props.onDraft(withText(props.draft, 'success', value))} />
    </div>
  );
};
