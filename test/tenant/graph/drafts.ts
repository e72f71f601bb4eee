import type { Message, Recipient } from '@microsoft/microsoft-graph-types';
import { stamp } from '../clock.ts';
import { domain } from '../content/organisation.ts';
import { sendDraft } from '../mail/deliver.ts';
import { addMessage, newKey, touch, type Address, type NewMessage, type StoredMessage } from '../mail/mailbox.ts';
import { isAnswer, refuse, type Answer, type Call, type Operation } from './call.ts';
import { storedAttachment } from './attachments.ts';
import { changedMeanwhile, isStale, myMailbox, namedMessage, shown } from './messages.ts';

const address = ({ emailAddress }: Recipient): Address => ({
  name: emailAddress?.name ?? emailAddress?.address ?? '',
  address: emailAddress?.address ?? '',
});

const addresses = (people: Recipient[] | null | undefined, before: Address[]) => people?.map(address) ?? before;

const properties = (message: StoredMessage, written: NonNullable<Message['singleValueExtendedProperties']>) => {
  const kept = message.extendedProperties.filter(({ id }) => !written.some(property => property.id === id));
  return [...kept, ...written];
};

/** Writes what a request says over a draft. What only Exchange may write is passed over, as it does. */
export const write = (message: StoredMessage, written: Message): void => {
  const { body, from, sender } = written;
  Object.assign(message, {
    subject: written.subject ?? message.subject,
    body: body ? { contentType: body.contentType ?? 'text', content: body.content ?? '' } : message.body,
    from: from ? address(from) : message.from,
    sender: sender ? address(sender) : message.sender,
    to: addresses(written.toRecipients, message.to),
    cc: addresses(written.ccRecipients, message.cc),
    bcc: addresses(written.bccRecipients, message.bcc),
    replyTo: addresses(written.replyTo, message.replyTo),
    importance: written.importance ?? message.importance,
    isRead: written.isRead ?? message.isRead,
    categories: written.categories ?? message.categories,
    flagStatus: written.flag?.flagStatus ?? message.flagStatus,
    ownHeaders: written.internetMessageHeaders ?? message.ownHeaders,
    extendedProperties: properties(message, written.singleValueExtendedProperties ?? []),
  });
};

/** A new, empty mail in Drafts. */
export const emptyDraft = (at: string): NewMessage => {
  const key = newKey();
  return {
    key,
    folder: 'drafts',
    messageClass: 'IPM.Note',
    subject: '',
    body: { contentType: 'text', content: '' },
    from: null,
    sender: null,
    to: [],
    cc: [],
    bcc: [],
    replyTo: [],
    conversationId: newKey(),
    internetMessageId: `<${key}@${domain}>`,
    inReplyTo: null,
    references: [],
    importance: 'normal',
    isRead: true,
    isDraft: true,
    categories: [],
    flagStatus: 'notFlagged',
    created: at,
    modified: at,
    received: at,
    sent: at,
    ownHeaders: [],
    receivedHeaders: [],
    extendedProperties: [],
    attachments: [],
  };
};

/** Lays the attachments of a request on a mail; answers the refusal of the first that cannot be taken. */
export const attachAll = (call: Call, message: StoredMessage, written: Message): Answer | undefined => {
  for (const attachment of written.attachments ?? []) {
    const stored = storedAttachment(attachment, stamp(call.world.now()));
    if (isAnswer(stored)) return stored;
    message.attachments.push(stored);
  }
  return undefined;
};

export const createDraft: Operation = call => {
  const written = call.body as Message;
  const draft = { ...emptyDraft(stamp(call.world.now())), changed: 0, generation: 0 };
  write(draft, written);
  const refusal = attachAll(call, draft, written);
  if (refusal) return refusal;

  return { status: 201, body: shown(call, addMessage(myMailbox(call), draft)) };
};

/** What may still be changed in a mail that is no draft (message-update). */
const afterSending = new Set([
  'categories',
  'flag',
  'importance',
  'inferenceClassification',
  'isRead',
  'singleValueExtendedProperties',
  'multiValueExtendedProperties',
  'isDeliveryReceiptRequested',
  'isReadReceiptRequested',
]);

export const updateMessage: Operation = call => {
  const message = namedMessage(call);
  if (isAnswer(message)) return message;
  if (isStale(call, message)) return changedMeanwhile();

  const written = call.body as Message;
  const late = message.isDraft ? undefined : Object.keys(written).find(name => !name.startsWith('@') && !afterSending.has(name));
  if (late) {
    return refuse(400, 'ErrorInvalidPropertySet', `Update is not supported for property '${late}' of a message that is not a draft.`);
  }

  write(message, written);
  touch(myMailbox(call), message, stamp(call.world.now()));
  return { status: 200, body: shown(call, message) };
};

export const send: Operation = async call => {
  const message = namedMessage(call);
  if (isAnswer(message)) return message;
  if (!message.isDraft) return refuse(400, 'ErrorInvalidOperation', 'The message has been sent already.');
  if (message.to.length + message.cc.length + message.bcc.length === 0) {
    return refuse(
      400,
      'ErrorInvalidRecipients',
      "At least one recipient isn't valid., A message can't be sent because it contains no recipients.",
    );
  }
  if (message.from && message.from.address.toLowerCase() !== call.bearer.member.mail) {
    return refuse(
      403,
      'ErrorSendAsDenied',
      'The account does not have the right to send mail on behalf of the specified sending account.',
    );
  }

  await sendDraft(call.world, myMailbox(call), message);
  return { status: 202 };
};
