import { composeMethods } from './methods-compose.ts';
import { readMethods } from './methods-read.ts';
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
};

export type Method = (params: Params, context: MethodContext) => Answer | Promise<Answer>;
export type MethodTable = Readonly<Record<number, Method>>;

/** By dispatch number. What is not here is not supported, and the add-in is told so; appointments will be a table of their own. */
const methods: MethodTable = { ...readMethods, ...composeMethods };

export const callMethod = async ({ dispatchId, params }: MethodCall, context: MethodContext): Promise<Answer> => {
  const method = methods[dispatchId];
  if (!method) return refused(errors.notSupported);
  try {
    return await method(params, context);
  } catch {
    return refused(errors.httpFailure);
  }
};
