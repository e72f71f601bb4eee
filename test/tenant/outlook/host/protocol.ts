/**
 * The messages between Microsoft's office.js in an add-in and an Outlook on the web that hosts it: our own description of what was
 * seen on the wire (npm library 1.1.110, April 2022). Undocumented and unsupported by Microsoft. Every message is a JSON string.
 */

/** What office.js asks: call a method, or start or stop listening to an event. */
export type HostRequest = {
  _messageType: 0;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
  _actionType: ActionType;
};

export type ActionType = 0 | 1 | 2;
export const invoke = 0;
export const register = 1;
const unregister = 2;

/** An answer (`_responseType` 0), or an event the add-in listens to (1) under the correlation of its registration. */
export type HostReply = {
  _messageType: 1;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _origin: string;
  _data: unknown;
  _errorCode: number;
  _responseType: 0 | 1;
  _serializerVersion: 1;
};

/** `ExecuteMethod` carries one of Outlook's methods by its dispatch number. */
export type MethodCall = { dispatchId: number; params: Params };
export type Params = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Params => typeof value === 'object' && value !== null;

const parsed = (text: unknown): unknown => {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The request in a message, or `undefined` for everything else that is posted to a window. */
export const readRequest = (text: unknown): HostRequest | undefined => {
  const message = parsed(text);
  if (!isRecord(message) || message['_messageType'] !== 0) return undefined;
  const { _actionName, _conversationId, _correlationId, _data, _actionType } = message;
  if (typeof _actionName !== 'string' || typeof _conversationId !== 'string' || typeof _correlationId !== 'number') return undefined;
  if (_actionType !== invoke && _actionType !== register && _actionType !== unregister) return undefined;
  return { _messageType: 0, _actionName, _conversationId, _correlationId, _data, _actionType };
};

export const readMethodCall = (data: unknown): MethodCall | undefined => {
  if (!isRecord(data) || !isRecord(data['MethodData'])) return undefined;
  const dispatchId = data['MethodData']['DispatchId'];
  if (typeof dispatchId !== 'number') return undefined;
  return { dispatchId, params: isRecord(data['ApiParams']) ? data['ApiParams'] : {} };
};

export const replyTo = (request: HostRequest, origin: string, data: unknown, errorCode = 0): HostReply => ({
  _messageType: 1,
  _actionName: request._actionName,
  _conversationId: request._conversationId,
  _correlationId: request._correlationId,
  _origin: origin,
  _data: data,
  _errorCode: errorCode,
  _responseType: 0,
  _serializerVersion: 1,
});

export const eventFor = (registration: HostRequest, origin: string, payload: unknown): HostReply => ({
  ...replyTo(registration, origin, payload),
  _responseType: 1,
});

/** Names under which office.js listens. */
export const events = {
  itemChanged: 'olkItemSelectedChanged',
  recipientsChanged: 'olkRecipientsChanged',
  timeChanged: 'olkAppointmentTimeChanged',
  themeChanged: 'officeThemeChanged',
  commandInvoked: 'appCommandInvoked',
} as const;

/** What an add-in tells its host with `notifyHost`; office.js calls them AgaveHostAction. */
export const notices = {
  select: 0,
  unselect: 1,
  f6Exit: 5,
  f6ExitBack: 6,
  tabExit: 13,
  tabExitBack: 14,
  escape: 15,
  nothingToFocus: 17,
  nothingToFocusBack: 18,
} as const;

/** Error codes office.js turns into sentences of its own (`Office.Error`). */
export const errors = {
  notSupported: 5000,
  invalidAttachmentId: 9003,
  attachmentToDeleteDoesNotExist: 9008,
  saveError: 9021,
  duplicateNotification: 9023,
  notificationNotFound: 9024,
  tooManyNotifications: 9025,
  httpFailure: 9040,
  notSaved: 9046,
  keyNotFound: 9050,
} as const;

/** The API was not there at all: errors of the channel itself. */
export const channelErrors = { methodNotFound: -2 } as const;

/** How a function of the add-in's that the host invoked has ended (`event.completed`); `status` is 0 where it was found and ran. */
export type Completed = { invocation: string; status: number; context: Params };

const completedMethod = 94;

/** Reads what an invoked function has told when it was done. */
export const readCompleted = (data: unknown): Completed | undefined => {
  if (!isRecord(data) || !isRecord(data['DdaMethod']) || data['DdaMethod']['DispatchId'] !== completedMethod) return undefined;
  const [invocation, status] = [data['0'], data['1']];
  if (typeof invocation !== 'string' || typeof status !== 'number') return undefined;
  const told = parsed(data['2']);
  const context = isRecord(told) && isRecord(told['completedContext']) ? told['completedContext'] : {};
  return { invocation, status, context };
};
