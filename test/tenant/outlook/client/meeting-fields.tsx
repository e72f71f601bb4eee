import { Show, type Component } from 'solid-js';
import type { MeetingForm } from './meeting-form.ts';
import { useOutlook } from './outlook.tsx';
import { readPeople, writePeople } from './recipients.ts';

export type FieldsProps = { form: MeetingForm; isQuick: boolean; onChanged(what: 'attendees' | 'time'): void };

/** A moment as `datetime-local` writes it, in the browser's zone. */
const local = (milliseconds: number) => {
  const at = new Date(milliseconds);
  return new Date(milliseconds - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** What a meeting is about, who is asked, and when. */
export const MeetingFields: Component<FieldsProps> = props => {
  const { say, sayProblem } = useOutlook();
  const problemText = () => {
    const problem = props.form.problem();
    if (!problem) return undefined;
    return problem.kind === 'bad-address' ? say('compose.bad-address', { name: problem.address }) : sayProblem(problem.problem);
  };
  const setPeople = async (field: 'required' | 'optional', text: string) => {
    await props.form.setPeople(field, readPeople(text));
    props.onChanged('attendees');
  };
  const setTime = (field: 'start' | 'end', text: string) => {
    const time = new Date(text).getTime();
    if (Number.isNaN(time)) return;
    const { start, end } = props.form.draft;
    // A start that is moved takes the end with it.
    props.form.change(field === 'start' ? { start: time, end: time + (end - start) } : { end: time });
    props.onChanged('time');
  };
  const People: Component<{ field: 'required' | 'optional' }> = given => (
    <div class="field">
      <label for={`meeting-${given.field}`}>{say(`meeting.${given.field}`)}</label>
      <input id={`meeting-${given.field}`} type="text" autocomplete="off" value={writePeople(props.form.draft[given.field])} onChange={event => void setPeople(given.field, event.currentTarget.value)} />
    </div>
  );
  const Moment: Component<{ field: 'start' | 'end' }> = given => (
    <div class="field">
      <label for={`meeting-${given.field}`}>{say(`meeting.${given.field}`)}</label>
      <input id={`meeting-${given.field}`} type="datetime-local" value={local(props.form.draft[given.field])} onChange={event => setTime(given.field, event.currentTarget.value)} />
    </div>
  );
  return (
    <>
      <Show when={problemText()}>{text => <p class="problem" role="alert">{text()}</p>}</Show>
      <div class="field">
        <label for="meeting-subject">{say('meeting.subject')}</label>
        <input id="meeting-subject" type="text" value={props.form.draft.subject} onInput={event => props.form.change({ subject: event.currentTarget.value })} />
      </div>
      <People field="required" />
      <Show when={!props.isQuick}>
        <People field="optional" />
      </Show>
      <Moment field="start" />
      <Moment field="end" />
    </>
  );
};
