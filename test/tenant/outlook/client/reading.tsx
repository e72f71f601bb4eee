import type { Message, Recipient } from '@microsoft/microsoft-graph-types';
import { createMemo, Show, type Component } from 'solid-js';
import type { Notification } from '../host/notifications.ts';
import { AttachmentList } from './attachment-list.tsx';
import { fullDate } from './dates.ts';
import { letterPage } from './letter.ts';
import { addressOf } from './mail.ts';
import type { Opened } from './mailbox.ts';
import { NotificationBar } from './notification-bar.tsx';
import { useOutlook } from './outlook.tsx';

const full = (recipient: Recipient) => {
  const [name, address] = [recipient.emailAddress?.name ?? '', addressOf(recipient)];
  return name && name !== address ? `${name} <${address}>` : address;
};
const fullAll = (recipients: readonly Recipient[] | null | undefined) => (recipients ?? []).map(full).join(', ');

/** The letter itself, in a frame where nothing can run or be fetched. */
const Letter: Component<{ message: Message }> = props => {
  const { person, settings, say } = useOutlook();
  const html = () => props.message.body?.contentType === 'html';
  const content = () => props.message.body?.content ?? '';
  const page = createMemo(() => (html() ? letterPage(content(), person.id, settings.shown() === 'dark') : undefined));
  return (
    <Show when={html() ? page() : content().trim()} fallback={<p class="quiet">{say('reading.empty')}</p>}>
      <Show when={html()} fallback={<div class="plain">{content()}</div>}>
        <iframe class="letter" title={say('reading.body')} sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc={page()} />
      </Show>
    </Show>
  );
};

type ReadingProps = {
  opened: Opened;
  notifications: readonly Notification[];
  onDismiss(key: string): void;
  onReply(message: Message): void;
  onRemoved(): void;
  addinButton: Component;
};

export const Reading: Component<ReadingProps> = props => {
  const { go, mailbox, locale, say, sayProblem } = useOutlook();
  const message = () => props.opened.message;
  const remove = async () => {
    if (!(await mailbox.remove(message().id ?? ''))) props.onRemoved();
  };

  return (
    <article class="message" aria-label={message().subject || say('no-subject')}>
      <div class="bar">
        <button class="back" onClick={() => go({ id: undefined })}>
          {say('back-to-list')}
        </button>
        <button onClick={() => props.onReply(message())}>{say('reply')}</button>
        <button onClick={() => void remove()}>{say('delete')}</button>
        <props.addinButton />
      </div>
      <NotificationBar notifications={props.notifications} onDismiss={props.onDismiss} />
      <Show when={mailbox.openProblem()}>{problem => <p class="problem" role="status">{sayProblem(problem())}</p>}</Show>
      <h2>{message().subject || say('no-subject')}</h2>
      <dl>
        <dt>{say('from')}</dt>
        <dd>{message().from ? full(message().from as Recipient) : ''}</dd>
        <dt>{say('to')}</dt>
        <dd>{fullAll(message().toRecipients)}</dd>
        <Show when={(message().ccRecipients ?? []).length > 0}>
          <dt>{say('cc')}</dt>
          <dd>{fullAll(message().ccRecipients)}</dd>
        </Show>
        <dt>{say('sent-at')}</dt>
        <dd>{fullDate(message().sentDateTime ?? message().receivedDateTime, locale())}</dd>
      </dl>
      <AttachmentList messageId={message().id ?? ''} attachments={props.opened.attachments} />
      <Letter message={message()} />
    </article>
  );
};
