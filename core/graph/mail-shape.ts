import type { Attachment, Message, Recipient } from '@microsoft/microsoft-graph-types';
import type { AttachmentInfo, AttachmentKind, Correspondent, Folder, Mail } from '#core/ports/mailbox.ts';

/** What is asked of a message when mails are listed or read. Never the body: what it says is asked for only of the mail a form is open beside. */
export const mailFields = [
  'id',
  'conversationId',
  'internetMessageId',
  'subject',
  'from',
  'sender',
  'toRecipients',
  'ccRecipients',
  'sentDateTime',
  'receivedDateTime',
  'isDraft',
  'parentFolderId',
  'hasAttachments',
  'internetMessageHeaders',
].join(',');

export const attachmentFields = 'id,name,contentType,size';

const correspondent = (recipient: Recipient | null | undefined): Correspondent | null => {
  const address = recipient?.emailAddress?.address;
  return address ? { address, name: recipient.emailAddress?.name || address } : null;
};

const correspondents = (recipients: readonly Recipient[] | null | undefined): Correspondent[] =>
  (recipients ?? []).flatMap(recipient => correspondent(recipient) ?? []);

const kinds: Record<string, AttachmentKind> = {
  '#microsoft.graph.fileAttachment': 'file',
  '#microsoft.graph.itemAttachment': 'item',
  '#microsoft.graph.referenceAttachment': 'reference',
};

/** Graph's attachment, without its bytes. What kind it is stands only in `@odata.type`. */
export const attachmentInfo = (attachment: Attachment): AttachmentInfo => ({
  id: attachment.id ?? '',
  name: attachment.name ?? '',
  contentType: attachment.contentType ?? 'application/octet-stream',
  sizeBytes: attachment.size ?? 0,
  kind: kinds[(attachment as { '@odata.type'?: string })['@odata.type'] ?? ''] ?? 'item',
});

/** Graph's message as our `Mail`; a field that is missing becomes empty, never guessed. */
export const mailOf = (message: Message, folder: Folder, attachments: readonly AttachmentInfo[]): Mail => ({
  id: message.id ?? '',
  conversationId: message.conversationId ?? '',
  internetMessageId: message.internetMessageId ?? '',
  subject: message.subject ?? '',
  from: correspondent(message.from),
  sender: correspondent(message.sender),
  to: correspondents(message.toRecipients),
  cc: correspondents(message.ccRecipients),
  sentAt: message.sentDateTime ?? null,
  receivedAt: message.receivedDateTime ?? null,
  isDraft: message.isDraft ?? false,
  folder,
  headers: (message.internetMessageHeaders ?? []).map(({ name, value }) => ({ name: name ?? '', value: value ?? '' })),
  attachments,
});
