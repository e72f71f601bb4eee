import { createEffect, createSignal, For, onMount, Show, type Component } from 'solid-js';
import type { DraftField } from '../host/item.ts';
import type { Notification } from '../host/notifications.ts';
import { fits, type ComposeForm } from './compose-form.ts';
import { fileSize } from './dates.ts';
import { editableHtml } from './letter.ts';
import { NotificationBar } from './notification-bar.tsx';
import { useOutlook } from './outlook.tsx';
import { readPeople, writePeople } from './recipients.ts';

const PeopleField: Component<{ form: ComposeForm; field: Extract<DraftField, 'to' | 'cc'> }> = props => {
  const { say } = useOutlook();
  const hint = `hint-${props.field}`;
  return (
    <div class="field">
      <label for={`compose-${props.field}`}>{say(props.field)}</label>
      <input
        id={`compose-${props.field}`}
        type="text"
        autocomplete="off"
        aria-describedby={hint}
        value={writePeople(props.form.draft[props.field])}
        onChange={event => props.form.change({ [props.field]: readPeople(event.currentTarget.value) })}
      />
      <span id={hint} class="sr">
        {say('compose.people-hint')}
      </span>
    </div>
  );
};

/** The text, with the formatting it came with. What the add-in writes while the form is open appears here. */
const BodyField: Component<{ form: ComposeForm }> = props => {
  const { say } = useOutlook();
  const editor = (
    <div
      class="editor"
      role="textbox"
      tabindex="0"
      contenteditable="true"
      aria-multiline="true"
      aria-label={say('compose.body')}
      onInput={event => props.form.change({ html: event.currentTarget.innerHTML })}
    />
  ) as HTMLDivElement;
  createEffect(() => {
    const { html } = props.form.draft;
    if (editor.innerHTML !== html) editor.innerHTML = editableHtml(html);
  });
  return editor;
};

const Attachments: Component<{ form: ComposeForm }> = props => {
  const { locale, say } = useOutlook();
  const [tooBig, setTooBig] = createSignal<string>();
  const attach = async (input: HTMLInputElement) => {
    setTooBig(undefined);
    for (const file of input.files ?? []) {
      if (fits(file)) await props.form.attach(file);
      else setTooBig(file.name);
    }
    input.value = '';
  };
  return (
    <>
      <Show when={props.form.draft.attachments.length > 0}>
        <ul class="attachments" aria-label={say('attachments')}>
          <For each={props.form.draft.attachments}>
            {one => (
              <li>
                <span>
                  {one.name} <small>{fileSize(one.size, locale())}</small>
                </span>
                <button
                  aria-label={say('compose.remove', { name: one.name })}
                  onClick={() => props.form.change({ attachments: props.form.draft.attachments.filter(other => other.id !== one.id) })}
                >
                  ×
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <label class="attach">
        {say('compose.attach')}
        <input type="file" multiple onChange={event => void attach(event.currentTarget)} />
      </label>
      <Show when={tooBig()}>{name => <p class="problem" role="status">{say('compose.too-big', { name: name() })}</p>}</Show>
    </>
  );
};

type ComposeProps = {
  form: ComposeForm;
  notifications: readonly Notification[];
  onDismiss(key: string): void;
  onDone(): void;
  addinButton: Component;
};

export const Compose: Component<ComposeProps> = props => {
  const { say, sayProblem } = useOutlook();
  const closeWhen = async (done: Promise<boolean>) => {
    if (await done) props.onDone();
  };
  const save = () => (props.form.isEmpty() ? Promise.resolve(true) : props.form.save());
  const problemText = () => {
    const problem = props.form.problem();
    if (!problem) return undefined;
    if (problem.kind === 'no-recipient') return say('compose.no-recipient');
    return problem.kind === 'bad-address' ? say('compose.bad-address', { name: problem.address }) : sayProblem(problem.problem);
  };
  let section: HTMLElement | undefined;
  onMount(() => {
    const first = props.form.draft.to.length > 0 ? '.editor' : '#compose-to';
    section?.querySelector<HTMLElement>(first)?.focus();
  });

  return (
    <section class="compose" aria-label={props.form.draft.subject || say('compose')}
      ref={element => {
        section = element;
      }}
    >
      <div class="bar">
        <button class="go" disabled={props.form.isBusy()} onClick={() => void closeWhen(props.form.send())}>
          {say(props.form.isBusy() ? 'compose.sending' : 'compose.send')}
        </button>
        <button disabled={props.form.isBusy()} onClick={() => void closeWhen(save())}>
          {say('compose.save')}
        </button>
        <button disabled={props.form.isBusy()} onClick={() => void closeWhen(props.form.discard())}>
          {say('compose.discard')}
        </button>
        <props.addinButton />
      </div>
      <NotificationBar notifications={props.notifications} onDismiss={props.onDismiss} />
      <Show when={problemText()}>{text => <p class="problem" role="alert">{text()}</p>}</Show>
      <PeopleField form={props.form} field="to" />
      <PeopleField form={props.form} field="cc" />
      <div class="field">
        <label for="compose-subject">{say('compose.subject')}</label>
        <input id="compose-subject" type="text" value={props.form.draft.subject} onInput={event => props.form.change({ subject: event.currentTarget.value })} />
      </div>
      <Attachments form={props.form} />
      <BodyField form={props.form} />
    </section>
  );
};
