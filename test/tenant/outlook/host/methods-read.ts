import { done, number, refused, strings, text, type Answer } from './answer.ts';
import type { MethodContext, MethodTable, NewMessage } from './methods.ts';
import { errors, isRecord, type Params } from './protocol.ts';

const html = 3;

const newMessage = (params: Params): NewMessage => ({
  to: strings(params['toRecipients']),
  cc: strings(params['ccRecipients']),
  subject: text(params, 'subject'),
  html: text(params, 'htmlBody'),
});

const openNewMessage = (params: Params, { openNewMessage }: MethodContext): Answer => {
  openNewMessage(newMessage(params));
  return done();
};
const openMessage = (params: Params, { openMessage }: MethodContext): Answer => {
  openMessage(text(params, 'itemId'));
  return done();
};

const propertiesKey = ({ item }: MethodContext) => {
  const id = typeof item?.id === 'function' ? (item.id() ?? 'unsaved') : (item?.id ?? 'none');
  return `properties:${id}`;
};

/** Methods of a message being read, of the mailbox, and of what any item has. */
export const readMethods: MethodTable = {
  3: (_, context) => ({ raw: { wasSuccessful: true, customProperties: context.store.get(propertiesKey(context)) ?? '{}' } }),
  4: (params, context) => {
    context.store.set(propertiesKey(context), JSON.stringify(params['customProperties'] ?? {}));
    return done();
  },
  8: openMessage,
  179: openMessage,
  33: (params, { notifications }) => notifications.add(params),
  34: (_, { notifications }) => notifications.all(),
  35: (params, { notifications }) => notifications.replace(params),
  36: (params, { notifications }) => notifications.remove(params),
  37: async (params, { item }) => {
    if (!item) return refused(errors.notSupported);
    const isHtml = number(params, 'coercionType') === html;
    if ('body' in item) return done(await item.body(isHtml ? 'html' : 'text'));
    return done(isHtml ? item.draft().html : item.textOf(item.draft().html));
  },
  44: openNewMessage,
  178: openNewMessage,
  99: (_, { initialContext }) => done(initialContext),
  // What the person may do there is written in bits: 1 read, 2 write, 4 delete own, 8 delete all, 16 edit own, 32 edit all.
  108: (_, { item }) => (item?.kind === 'message-read' && item.sharedBy ? done({ owner: item.sharedBy, targetMailbox: item.sharedBy, delegatePermissions: 63, targetRestUrl: '' }) : refused(errors.notSupported)),
  150: async (params, { item }) => {
    const id = text(params, 'id');
    if (item?.kind === 'message-read') {
      const content = await item.attachment(id);
      return content ? done(content) : refused(errors.invalidAttachmentId);
    }
    const attachment = item?.kind === 'message-compose' ? item.draft().attachments.find(one => one.id === id) : undefined;
    return attachment ? done({ format: 'base64', content: attachment.base64 }) : refused(errors.invalidAttachmentId);
  },
  168: async (_, { item }) => (item?.kind === 'message-read' ? done(await item.headers()) : refused(errors.notSupported)),
  404: (params, { store }) => {
    // `[settings]` arrives as an array; every value is JSON of its own.
    const settings = Object.values(params)[0];
    if (!isRecord(settings)) return refused(errors.notSupported);
    store.set('roaming', JSON.stringify(settings));
    return done();
  },
};
