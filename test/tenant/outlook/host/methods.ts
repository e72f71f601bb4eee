import { composeMethods } from './methods-compose.ts';
import { meetingMethods } from './methods-meeting.ts';
import { readMethods } from './methods-read.ts';
import { sessionMethods } from './methods-session.ts';
import { refused, type Answer } from './answer.ts';
import type { HostItem } from './item.ts';
import type { Notifications } from './notifications.ts';
import { errors, type MethodCall, type Params } from './protocol.ts';
import type { KeyStore } from './store.ts';

/** What the add-in wants a new message to hold (`displayNewMessageForm`). */
export type NewMessage = { to: string[]; cc: string[]; subject: string; html: string };

/** Where a method stands: the item in front of it and what the host keeps. */
export type MethodContext = {
  item: HostItem | undefined;
  user: { name: string; address: string };
  store: KeyStore;
  notifications: Notifications;
  session: Map<string, string>;
  openNewMessage(message: NewMessage): void;
  openMessage(ewsId: string): void;
  /** Called after the add-in itself changed recipients, so that it also hears of it. */
  recipientsChanged(fields: Readonly<Record<'to' | 'cc' | 'bcc', boolean>>): void;
  timeChanged(): void;
  /** What whoever opened the pane gave along (`getInitializationContextAsync`). */
  initialContext: string;
};

export type Method = (params: Params, context: MethodContext) => Answer | Promise<Answer>;
export type MethodTable = Readonly<Record<number, Method>>;

/** By dispatch number. What is not here is not supported, and the add-in is told so. */
const common: MethodTable = { ...readMethods, ...sessionMethods };
const ofMails: MethodTable = { ...common, ...composeMethods };
const ofMeetings: MethodTable = { ...common, ...meetingMethods };

export const callMethod = async ({ dispatchId, params }: MethodCall, context: MethodContext): Promise<Answer> => {
  const method = (context.item?.kind === 'appointment-compose' ? ofMeetings : ofMails)[dispatchId];
  if (!method) return refused(errors.notSupported);
  try {
    return await method(params, context);
  } catch {
    return refused(errors.httpFailure);
  }
};
