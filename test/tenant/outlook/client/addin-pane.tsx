import { createEffect, on, onCleanup, type Component } from 'solid-js';
import { makeOutlookHost, type FocusExit, type OutlookHostOptions } from '../host/host.ts';
import type { HostItem } from '../host/item.ts';
import type { NewMessage } from '../host/methods.ts';
import type { Notification } from '../host/notifications.ts';
import { officeThemes } from '../host/theme.ts';
import { leaveFrame } from './focus.ts';
import { appName, useOutlook } from './outlook.tsx';

export type PaneControl = { dismiss(key: string): void; recipientsChanged(): void; timeChanged(): void };

type PaneProps = {
  item: HostItem | undefined;
  width: number;
  onClose(): void;
  onNewMessage(message: NewMessage): void;
  onOpenMessage(ewsId: string): void;
  onNotifications(all: readonly Notification[]): void;
  onEscape(): void;
  control(control: PaneControl): void;
  /** What the form keeps and says, where functions of the add-in share it. */
  form?: NonNullable<OutlookHostOptions['form']>;
  initialContext?: string;
  onMeetingChanged?(what: 'attendees' | 'time'): void;
};

/** The add-in beside the message, in Microsoft's own office.js. Pinned: it stays while the person goes from letter to letter. */
export const AddinPane: Component<PaneProps> = props => {
  const { person, store, settings, broker, address, locale, say } = useOutlook();
  const living = new AbortController();
  onCleanup(() => {
    living.abort();
    props.onNotifications([]);
  });

  // The frame gets its name and address before it comes into the page: office.js reads the name once, at load.
  const frame = document.createElement('iframe');
  frame.title = appName;
  frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads');

  const leave = (to: FocusExit) => (to === 'escape' ? props.onEscape() : leaveFrame(frame, to));
  const host = makeOutlookHost({
    frame,
    addinUrl: '/addin/taskpane.html',
    addinName: appName,
    user: { name: person.displayName, address: person.mail },
    locale: locale(),
    theme: officeThemes[settings.shown()],
    item: props.item,
    store,
    broker: address().offersNaa ? broker : undefined,
    onNotifications: all => props.onNotifications(all),
    onNewMessage: message => props.onNewMessage(message),
    onOpenMessage: id => props.onOpenMessage(id),
    onFocusExit: leave,
    ...(props.form ? { form: props.form } : {}),
    initialContext: props.initialContext ?? '',
    onMeetingChanged: what => props.onMeetingChanged?.(what),
    signal: living.signal,
  });
  props.control({
    dismiss: host.dismissNotification,
    recipientsChanged: () => host.recipientsChanged({ to: true, cc: true, bcc: false }),
    timeChanged: host.timeChanged,
  });
  createEffect(on(() => props.item, item => host.selectItem(item), { defer: true }));
  createEffect(on(settings.shown, theme => host.setTheme(officeThemes[theme]), { defer: true }));

  return (
    <aside class="pane" aria-label={appName} style={{ '--pane-width': `${props.width}px` }}>
      <div class="pane-head">
        <h2>{appName}</h2>
        <button aria-label={say('pane.close', { app: appName })} onClick={() => props.onClose()}>
          ×
        </button>
      </div>
      {frame}
    </aside>
  );
};
