import { For, Show, type Component } from 'solid-js';
import type { Notification } from '../host/notifications.ts';
import { appName, useOutlook } from './outlook.tsx';

/** What the add-in says above the message. */
export const NotificationBar: Component<{ notifications: readonly Notification[]; onDismiss(key: string): void; /** Opens the pane, for what an insight offers. */ onAct?(): void }> = props => {
  const { say } = useOutlook();
  return (
    <Show when={props.notifications.length > 0}>
      <ul class="notifications" aria-label={say('notifications')}>
        <For each={props.notifications}>
          {note => (
            <li data-type={note.type}>
              <p role="status">
                <b>{appName}:</b> {note.message}
              </p>
              <Show when={note.action}>{action => <button onClick={() => props.onAct?.()}>{action()}</button>}</Show>
              <button class="dismiss" aria-label={say('notification.dismiss')} onClick={() => props.onDismiss(note.key)}>
                ×
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
};
