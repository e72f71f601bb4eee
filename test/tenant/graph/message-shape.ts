import { createHash } from 'node:crypto';
import type { FileAttachment, Message, Recipient } from '@microsoft/microsoft-graph-types';
import { escapeHtml, previewOf, textOf, uniqueBodyOf } from '../mail/text.ts';
import type { Switches } from '../contract.ts';
import { toEwsId } from '../id-alphabets.ts';
import type { Address, Mailbox, StoredAttachment, StoredMessage } from '../mail/mailbox.ts';
import { attachmentId, conversationIdOf, folderId, itemId } from './ids.ts';
import type { Prefer } from './prefer.ts';
import { expanded, expandedProperties, project, type Entity } from './query.ts';

export const recipient = ({ name, address }: Address): Recipient => ({ emailAddress: { name, address } });

export const changeKeyOf = (key: string, changed: number): string => Buffer.from(`CQAAA${key.slice(0, 8)}${changed}`).toString('base64');

export const etagOf = (changeKey: string): string => `W/"${changeKey}"`;

/** An attachment with its bytes, as `fileAttachment`. */
export const attachmentShape = (attachment: StoredAttachment): Entity => {
  const bytes = Math.floor((attachment.contentBytes.replace(/=+$/, '').length * 3) / 4);
  const shape: FileAttachment = {
    id: attachmentId(attachment.key),
    lastModifiedDateTime: attachment.lastModifiedDateTime,
    name: attachment.name,
    contentType: attachment.contentType,
    size: bytes,
    isInline: attachment.isInline,
    contentId: attachment.contentId,
    contentLocation: null,
    contentBytes: attachment.contentBytes,
  };
  return { '@odata.type': '#microsoft.graph.fileAttachment', '@odata.mediaContentType': attachment.contentType, ...shape };
};

const bodyAs = (body: StoredMessage['body'], wanted: Prefer['bodyType']) => {
  if (wanted === 'text' && body.contentType === 'html') return { contentType: 'text' as const, content: textOf(body.content) };
  if (wanted === 'html' && body.contentType === 'text') {
    return { contentType: 'html' as const, content: `<html><body><pre>${escapeHtml(body.content)}</pre></body></html>` };
  }
  return body;
};

/** The message class is an extended property too (PidTagMessageClass). */
const extendedPropertiesOf = (message: StoredMessage) =>
  [{ id: 'String 0x1a', value: message.messageClass as string }, ...message.extendedProperties];

const internetHeaders = 'String {00020386-0000-0000-c000-000000000046} Name ';

const headersAsProperties = ({ receivedHeaders }: StoredMessage) =>
  receivedHeaders.map(({ name, value }) => ({ id: `${internetHeaders}${name?.toLowerCase() ?? ''}`, value: value ?? '' }));

/** Everything Graph knows of a mail; what is shown of it is decided by `$select`. */
export const messageShape = (mailbox: Mailbox, message: StoredMessage, prefer: Prefer, origin: string): Entity => {
  const changeKey = changeKeyOf(message.key, message.changed);
  const id = itemId(mailbox.oid, message, prefer.immutableIds);
  const shape: Message = {
    id,
    createdDateTime: message.created,
    lastModifiedDateTime: message.modified,
    changeKey,
    categories: message.categories,
    receivedDateTime: message.received,
    sentDateTime: message.sent,
    hasAttachments: message.attachments.some(({ isInline }) => !isInline),
    internetMessageId: message.internetMessageId,
    subject: message.subject,
    bodyPreview: previewOf(message.body),
    importance: message.importance,
    parentFolderId: folderId(mailbox.oid, message.folder),
    conversationId: conversationIdOf(mailbox.oid, message.conversationId),
    conversationIndex: createHash('sha256').update(message.conversationId).digest().subarray(0, 22).toString('base64'),
    isDeliveryReceiptRequested: message.isDraft ? false : null,
    isReadReceiptRequested: false,
    isRead: message.isRead,
    isDraft: message.isDraft,
    webLink: `${origin}/mail/${message.folder}/id/${encodeURIComponent(toEwsId(itemId(mailbox.oid, message, false)))}`,
    inferenceClassification: 'focused',
    body: bodyAs(message.body, prefer.bodyType),
    uniqueBody: bodyAs(uniqueBodyOf(message.body), prefer.bodyType),
    ...(message.sender ? { sender: recipient(message.sender) } : {}),
    ...(message.from ? { from: recipient(message.from) } : {}),
    toRecipients: message.to.map(recipient),
    ccRecipients: message.cc.map(recipient),
    bccRecipients: message.bcc.map(recipient),
    replyTo: message.replyTo.map(recipient),
    flag: { flagStatus: message.flagStatus },
    // Drafts and sent mail show none (office-js#5413, open since 2025); they are in the MIME all the same.
    ...(message.receivedHeaders.length > 0 ? { internetMessageHeaders: message.receivedHeaders } : {}),
  };
  return { '@odata.etag': etagOf(changeKey), ...shape };
};

/** What may be filtered on beyond the properties Graph shows. */
export const filterable = (shape: Entity, message: StoredMessage, { headersFilterable }: Switches): Entity => ({
  ...shape,
  singleValueExtendedProperties: [...extendedPropertiesOf(message), ...(headersFilterable ? headersAsProperties(message) : [])],
});

/** A mail as asked for: selected, expanded, and with headers and unique body only where they are named. */
export const shownMessage = (shape: Entity, message: StoredMessage, query: URLSearchParams): Entity => {
  const extra = expanded(query);
  return project(
    {
      ...shape,
      ...(extra.has('attachments') ? { attachments: message.attachments.map(attachmentShape) } : {}),
      singleValueExtendedProperties: expandedProperties(query, extendedPropertiesOf(message)),
    },
    query,
    ['internetMessageHeaders', 'uniqueBody'],
  );
};
