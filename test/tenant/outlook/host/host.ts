import { wire } from './answer.ts';
import { appContext, hostVersion, windowName, type Conversation } from './app-context.ts';
import { initialData, type HostUser } from './initial-data.ts';
import type { HostItem } from './item.ts';
import { callMethod, type MethodContext, type NewMessage } from './methods.ts';
import { makeNestedAuth, type Broker } from './nested-auth.ts';
import { makeNotifications, type Notification, type Notifications } from './notifications.ts';
import { channelErrors, errors, eventFor, events, invoke, notices, readCompleted, readMethodCall, readRequest, register, replyTo, type Completed, type HostReply, type HostRequest } from './protocol.ts';
import { readStrings, type KeyStore } from './store.ts';
import { themePayload, type OfficeTheme } from './theme.ts';

/** Where focus goes when it leaves the pane: on, back, or to what opened the pane. */
export type FocusExit = 'next' | 'previous' | 'escape';

export type OutlookHostOptions = {
  frame: HTMLIFrameElement;
  addinUrl: string;
  addinName: string;
  user: HostUser;
  /** `nb-NO`, `nn-NO` or `en-US`. */
  locale: string;
  theme: OfficeTheme;
  item: HostItem | undefined;
  store: KeyStore;
  /** Nested app authentication, or `undefined` where this Outlook does not offer it. */
  broker: Broker | undefined;
  onNotifications(all: readonly Notification[]): void;
  onNewMessage(message: NewMessage): void;
  onOpenMessage(ewsId: string): void;
  onFocusExit(to: FocusExit): void;
  /** What a form keeps and says, where the pane and the functions it wakes share them. */
  form?: { session: Map<string, string>; notifications: Notifications };
  /** What whoever opened the pane gave along. */
  initialContext?: string;
  /** The add-in changed who is asked to the meeting, or when it is. */
  onMeetingChanged?(what: 'attendees' | 'time'): void;
  /** Ends everything that listens. */
  signal: AbortSignal;
};

const exits: Readonly<Record<number, FocusExit>> = {
  [notices.tabExit]: 'next',
  [notices.f6Exit]: 'next',
  [notices.nothingToFocus]: 'next',
  [notices.tabExitBack]: 'previous',
  [notices.f6ExitBack]: 'previous',
  [notices.nothingToFocusBack]: 'previous',
  [notices.escape]: 'escape',
};

const itemKey = (item: HostItem | undefined) => (item?.kind === 'message-read' || item?.kind === 'appointment-read' ? item.id : (item?.kind ?? ''));
const isKnownEvent = (name: string) => Object.values<string>(events).includes(name);

/**
 * Puts an add-in into the frame and is its Outlook on the web until the signal ends: handshake, item, methods, events.
 *
 * Source: our own observation of office.js (protocol.ts). The add-in must be served over https from this very hostname, or the
 * library refuses the host.
 */
export const makeOutlookHost = (options: OutlookHostOptions) => {
  const { frame, addinUrl, user, locale, store, broker, signal } = options;
  const origin = location.origin;
  const conversation: Conversation = {
    id: crypto.randomUUID(),
    appId: crypto.randomUUID(),
    correlationId: crypto.randomUUID(),
    origin,
    addinOrigin: new URL(addinUrl, origin).origin,
    locale,
  };
  const registrations = new Map<string, HostRequest>();
  const notifications = options.form?.notifications ?? makeNotifications(options.onNotifications);
  const running = new Map<string, (completed: Completed) => void>();
  let item = options.item;
  let session = options.form?.session ?? new Map<string, string>();
  /** Fulfilled when the add-in can be woken. */
  const isListening = Promise.withResolvers<void>();
  /** The item the add-in was last told of. */
  let told = itemKey(item);

  const post = (message: HostReply) => frame.contentWindow?.postMessage(JSON.stringify(message), conversation.addinOrigin);
  const emit = (name: string, payload: unknown) => {
    const registration = registrations.get(name);
    if (registration) post(eventFor(registration, origin, payload));
  };
  const recipientsChanged = (fields: Readonly<Record<'to' | 'cc' | 'bcc', boolean>>) => emit(events.recipientsChanged, [JSON.stringify(fields)]);
  const timeChanged = () => {
    if (item?.kind !== 'appointment-compose') return;
    const { start, end } = item.draft();
    emit(events.timeChanged, [JSON.stringify({ start, end })]);
  };
  const data = () => initialData(item, user, origin, hostVersion);
  const tellItem = () => {
    if (!registrations.has(events.itemChanged)) return;
    told = itemKey(item);
    emit(events.itemChanged, item ? data() : '');
  };
  const context = (): MethodContext => ({
    item,
    user,
    store,
    notifications,
    session,
    openNewMessage: options.onNewMessage,
    openMessage: options.onOpenMessage,
    recipientsChanged(fields) {
      recipientsChanged(fields);
      if (item?.kind === 'appointment-compose') options.onMeetingChanged?.('attendees');
    },
    timeChanged() {
      timeChanged();
      options.onMeetingChanged?.('time');
    },
    initialContext: options.initialContext ?? '',
  });

  const notice = (payload: unknown) => {
    const exit = Array.isArray(payload) && typeof payload[1] === 'number' ? exits[payload[1]] : undefined;
    if (exit) options.onFocusExit(exit);
  };

  const listen = (request: HostRequest) => {
    if (request._actionType === register && isKnownEvent(request._actionName)) registrations.set(request._actionName, request);
    else registrations.delete(request._actionName);
    // The library treats a refused registration as fatal at start, so an event we never send is accepted and stays silent.
    post(replyTo(request, origin, { Error: 0 }));
    if (request._actionName === events.commandInvoked) isListening.resolve();
    // Whoever went on to another letter while the pane was loading is followed as soon as the pane listens.
    if (request._actionName === events.itemChanged && told !== itemKey(item)) tellItem();
  };

  const execute = async (request: HostRequest) => {
    const call = readMethodCall(request._data);
    if (!call) return post(replyTo(request, origin, null, channelErrors.methodNotFound));
    return post(replyTo(request, origin, wire(await callMethod(call, context()))));
  };

  /** Common Office methods: of them only the end of a function is known here, and the library is told so. */
  const end = (told: unknown): boolean => {
    const completed = readCompleted(told);
    if (completed) running.get(completed.invocation)?.(completed);
    return completed !== undefined;
  };

  const answer = (request: HostRequest) => {
    if (request._actionType !== invoke) return listen(request);
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return post(replyTo(request, origin, appContext(conversation, readStrings(store, 'roaming'), broker !== undefined, options.addinName)));
      case 'ContextActivationManager_notifyHost':
        notice(request._data);
        return post(replyTo(request, origin, null));
      case 'GetInitialData':
        told = itemKey(item);
        return post(replyTo(request, origin, data()));
      case 'ExecuteMethod':
        return void execute(request);
      case 'executeMethod':
        return post(replyTo(request, origin, { Version: 1, Error: end(request._data) ? 0 : errors.notSupported }));
      default:
        return post(replyTo(request, origin, null, channelErrors.methodNotFound));
    }
  };

  addEventListener(
    'message',
    event => {
      if (event.source !== frame.contentWindow || event.origin !== conversation.addinOrigin) return;
      const request = readRequest(event.data);
      if (request) answer(request);
    },
    { signal },
  );
  if (broker) makeNestedAuth({ frame, addinOrigin: conversation.addinOrigin, broker, signal });

  if (!options.form) notifications.goTo(itemKey(item));
  frame.name = windowName(conversation, broker !== undefined, options.theme);
  frame.src = addinUrl;

  return {
    /** The person went to another item, or to none. A pinned pane hears of it as ItemChanged. */
    selectItem(next: HostItem | undefined) {
      item = next;
      session = new Map();
      notifications.goTo(itemKey(item));
      tellItem();
    },
    recipientsChanged,
    timeChanged,
    /** Wakes a function the add-in has associated, and answers how it ended. */
    async invoke(functionName: string, event: object): Promise<Completed> {
      await isListening.promise;
      const invocation = crypto.randomUUID();
      return new Promise(resolve => {
        running.set(invocation, completed => {
          running.delete(invocation);
          resolve(completed);
        });
        emit(events.commandInvoked, { 0: invocation, 1: functionName, 2: JSON.stringify(event) });
      });
    },
    setTheme(theme: OfficeTheme) {
      emit(events.themeChanged, themePayload(theme));
      frame.contentWindow?.postMessage(JSON.stringify({ outlookTheme: theme }), conversation.addinOrigin);
    },
    dismissNotification: notifications.dismiss,
  };
};

export type OutlookHost = ReturnType<typeof makeOutlookHost>;
