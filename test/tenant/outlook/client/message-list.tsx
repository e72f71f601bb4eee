import type { Message } from '@microsoft/microsoft-graph-types';
import { createSignal, For, Show, type Component } from 'solid-js';
import { toEwsId } from '../../id-alphabets.ts';
import { shortDate } from './dates.ts';
import { nameOf } from './mail.ts';
import { useOutlook } from './outlook.tsx';
import { encodedEwsId } from './paths.ts';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: at => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

export const MessageList: Component<{ onOpen(message: Message): void }> = props => {
  const { address, mailbox, locale, now, say, sayProblem } = useOutlook();
  const [focusId, setFocusId] = createSignal<string>();

  const isOutgoing = () => address().folder === 'sentitems' || address().folder === 'drafts';
  const who = (message: Message) => {
    if (!isOutgoing()) return nameOf(message.from);
    const names = (message.toRecipients ?? []).map(nameOf).join(', ');
    return names ? say('list.to', { name: names }) : say('list.no-recipient');
  };
  /** The one row Tab comes to: where focus was last, else the open message, else the first. */
  const tabStop = () => {
    const ids = mailbox.messages.map(({ id }) => id);
    return [focusId(), mailbox.selectedId()].find(id => id !== undefined && ids.includes(id)) ?? ids[0];
  };

  /** Arrows move among the rows; Enter or space opens. */
  const press = (event: KeyboardEvent & { currentTarget: HTMLElement }, message: Message) => {
    const isOpening = event.key === 'Enter' || event.key === ' ';
    const step = steps[event.key];
    if (!isOpening && !step) return;
    event.preventDefault();
    if (!step) return props.onOpen(message);
    const rows = [...(event.currentTarget.parentElement?.children ?? [])];
    const next = rows[step(rows.indexOf(event.currentTarget), rows.length - 1)];
    if (next instanceof HTMLElement) next.focus();
  };

  return (
    <section class="list" aria-label={say('list')}>
      <div class="bar">
        <button onClick={() => void mailbox.refresh()}>{say('refresh')}</button>
      </div>
      <Show when={mailbox.problem()}>{problem => <p class="problem" role="status">{sayProblem(problem())}</p>}</Show>
      <Show
        when={mailbox.messages.length > 0}
        fallback={<p class="quiet">{say(mailbox.isLoading() ? 'list.loading' : 'list.empty')}</p>}
      >
        <div class="rows" role="listbox" aria-label={say('list')}>
          <For each={mailbox.messages}>
            {message => (
              <div
                role="option"
                id={encodedEwsId(message.id ?? '')}
                data-convid={toEwsId(message.conversationId ?? '')}
                aria-selected={mailbox.selectedId() === message.id}
                tabindex={tabStop() === message.id ? 0 : -1}
                classList={{ unread: message.isRead === false }}
                onFocus={() => setFocusId(message.id)}
                onClick={() => props.onOpen(message)}
                onKeyDown={event => press(event, message)}
              >
                <span class="who">
                  <Show when={message.isRead === false}>
                    <span class="sr">{say('list.unread')}. </span>
                  </Show>
                  {who(message)}
                </span>
                <span class="when">{shortDate(message.receivedDateTime, locale(), now())}</span>
                <span class="subject">{message.subject || say('no-subject')}</span>
                <Show when={message.hasAttachments}>
                  <span class="clip">
                    <span class="sr">{say('list.attachment')}</span>
                    <svg viewBox="0 0 16 16" aria-hidden="true">
                      <path d="m13 7-5.2 5.2a3 3 0 0 1-4.3-4.2l5.6-5.6a2 2 0 0 1 2.9 2.8L6.6 10.6a1 1 0 0 1-1.4-1.4L9.8 4.700" />
                    </svg>
                  </span>
                </Show>
                <span class="preview">{message.bodyPreview}</span>
              </div>
            )}
          </For>
        </div>
        <Show when={mailbox.hasMore()}>
          <button class="more" onClick={() => void mailbox.more()}>
            {say('list.more')}
          </button>
        </Show>
      </Show>
    </section>
  );
};
