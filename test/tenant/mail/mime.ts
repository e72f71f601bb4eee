import MailComposer from 'nodemailer/lib/mail-composer';
import { textOf } from './text.ts';
import type { Address, StoredMessage } from './mailbox.ts';

/** Written by the composer itself, from the message's own fields. */
const composed = new Set([
  'from',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
]);

const written = (people: readonly Address[]) => people.map(({ name, address }) => ({ name, address }));

/** The message as bytes on the wire: real multipart, received headers on top, the writer's x-headers also on sent mail and drafts. */
export const mimeOf = (message: StoredMessage): Promise<Buffer> => {
  const headers = message.receivedHeaders.length > 0 ? message.receivedHeaders : message.ownHeaders;
  const kept = headers.flatMap(({ name, value }) =>
    name && !composed.has(name.toLowerCase()) ? [{ key: name, value: { prepared: true, foldLines: true, value: value ?? '' } }] : [],
  );
  const isHtml = message.body.contentType === 'html';

  return new MailComposer({
    from: message.from ?? undefined,
    ...(message.sender && message.sender.address !== message.from?.address ? { sender: message.sender } : {}),
    to: written(message.to),
    cc: written(message.cc),
    replyTo: written(message.replyTo),
    subject: message.subject,
    date: new Date(message.sent),
    messageId: message.internetMessageId,
    inReplyTo: message.inReplyTo ?? undefined,
    references: message.references,
    headers: kept,
    text: isHtml ? textOf(message.body.content) : message.body.content,
    ...(isHtml ? { html: message.body.content } : {}),
    attachments: message.attachments.map(({ name, contentType, contentBytes, contentId, isInline }) => ({
      filename: name,
      contentType,
      content: contentBytes,
      encoding: 'base64',
      ...(contentId ? { cid: contentId } : {}),
      contentDisposition: isInline ? ('inline' as const) : ('attachment' as const),
    })),
  })
    .compile()
    .build();
};
