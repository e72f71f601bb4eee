import { For, Show, onMount, type Component, type JSX } from 'solid-js';
import type { SendAnswer } from './launch.ts';
import { appName, useOutlook } from './outlook.tsx';

/** Of Markdown what Outlook shows in an alert: bold, lists, paragraphs. */
const Markdown: Component<{ text: string }> = props => {
  const bold = (line: string): JSX.Element => <For each={line.split('**')}>{(part, at) => (at() % 2 === 1 ? <strong>{part}</strong> : part)}</For>;
  const blocks = () => props.text.split(/\n\n+/u).map(block => block.split(/[\r\n]+/u).filter(Boolean));
  const isList = (lines: readonly string[]) => lines.length > 0 && lines.every(line => line.startsWith('- '));
  return (
    <For each={blocks()}>
      {lines => (
        <Show when={isList(lines)} fallback={<p>{bold(lines.join(' '))}</p>}>
          <ul>
            <For each={lines}>{line => <li>{bold(line.slice(2))}</li>}</For>
          </ul>
        </Show>
      )}
    </For>
  );
};

export type AlertProps = {
  /** What the add-in says; null while it takes its time. */
  answer: SendAnswer | null;
  onSend(): void;
  onStay(): void;
  onOpenPane(): void;
};

/** Outlook's dialog before something is sent (Smart Alerts, PromptUser). Title and frame are Outlook's, the words the add-in's. */
export const SmartAlert: Component<AlertProps> = props => {
  const { say } = useOutlook();
  let dialog!: HTMLDialogElement;
  onMount(() => dialog.showModal());
  return (
    <dialog
      ref={element => {
        dialog = element;
      }}
      class="alert"
      aria-labelledby="alert-title"
      onCancel={event => {
        event.preventDefault();
        props.onStay();
      }}
    >
      <h2 id="alert-title">{appName}</h2>
      <Show when={props.answer} fallback={<p>{say('alert.slow', { app: appName })}</p>}>
        {answer => <Show when={answer().markdown} fallback={<p class="plain">{answer().text}</p>}>{text => <Markdown text={text()} />}</Show>}
      </Show>
      <div class="bar">
        <button onClick={() => props.onStay()}>{props.answer?.cancelLabel || say('alert.stay')}</button>
        <Show when={props.answer?.commandId}>
          <button onClick={() => props.onOpenPane()}>{say('alert.act')}</button>
        </Show>
        <button onClick={() => props.onSend()}>{say('alert.send')}</button>
      </div>
    </dialog>
  );
};
