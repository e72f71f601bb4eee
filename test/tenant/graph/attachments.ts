import type { Attachment, FileAttachment } from '@microsoft/microsoft-graph-types';
import { stamp } from '../clock.ts';
import { newKey, touch, type StoredAttachment, type StoredMessage } from '../mail/mailbox.ts';
import { badRequest, isAnswer, notFound, ok, refuse, type Answer, type Call, type Operation } from './call.ts';
import { attachmentId } from './ids.ts';
import { attachmentShape } from './message-shape.ts';
import { myMailbox, namedMessage } from './messages.ts';
import { pageOf, project } from './query.ts';

/** Larger files go through an upload session. */
export const largestInlineBytes = 3 * 1024 * 1024;

/** A file in a request as the mailbox keeps it, or why not. */
export const storedAttachment = (written: Attachment, at: string): StoredAttachment | Answer => {
  const file = written as FileAttachment & { '@odata.type'?: string; contentBytes?: string };
  if (!file['@odata.type']?.endsWith('microsoft.graph.fileAttachment')) return badRequest('The local tenant takes file attachments only.');
  if (!file.name) return refuse(400, 'ErrorInvalidPropertySet', 'An attachment needs a name.');

  const bytes = Buffer.from(file.contentBytes ?? '', 'base64');
  if (bytes.length > largestInlineBytes) {
    return refuse(413, 'RequestEntityTooLarge', 'The attachment is larger than 3 MB; use an upload session.');
  }
  return {
    key: newKey(),
    name: file.name,
    contentType: file.contentType ?? 'application/octet-stream',
    contentBytes: bytes.toString('base64'),
    isInline: file.isInline ?? false,
    contentId: file.contentId ?? null,
    lastModifiedDateTime: at,
  };
};

const namedAttachment = (message: StoredMessage, { params }: Call): StoredAttachment | undefined =>
  message.attachments.find(({ key }) => attachmentId(key) === params['attachment-id']);

export const listAttachments: Operation = call => {
  const message = namedMessage(call);
  if (isAnswer(message)) return message;

  const answer = pageOf(call, message.attachments.map(attachmentShape), { size: 100 });
  if (answer.status !== 200) return answer;
  const page = answer.body as { value: Record<string, unknown>[] };
  return ok({ ...page, value: page.value.map(shape => project(shape, call.query)) });
};

export const readAttachment: Operation = call => {
  const message = namedMessage(call);
  if (isAnswer(message)) return message;
  const attachment = namedAttachment(message, call);
  return attachment ? ok(project(attachmentShape(attachment), call.query)) : notFound();
};

export const readAttachmentBytes: Operation = call => {
  const message = namedMessage(call);
  if (isAnswer(message)) return message;
  const attachment = namedAttachment(message, call);
  if (!attachment) return notFound();
  return {
    status: 200,
    bytes: new Uint8Array(Buffer.from(attachment.contentBytes, 'base64')),
    headers: { 'content-type': attachment.contentType },
  };
};

export const addAttachment: Operation = call => {
  const message = namedMessage(call);
  if (isAnswer(message)) return message;
  const attachment = storedAttachment(call.body as Attachment, stamp(call.world.now()));
  if (isAnswer(attachment)) return attachment;

  message.attachments.push(attachment);
  touch(myMailbox(call), message, stamp(call.world.now()));
  return { status: 201, body: attachmentShape(attachment) };
};

export const removeAttachment: Operation = call => {
  const message = namedMessage(call);
  if (isAnswer(message)) return message;
  const attachment = namedAttachment(message, call);
  if (!attachment) return notFound();

  message.attachments.splice(message.attachments.indexOf(attachment), 1);
  touch(myMailbox(call), message, stamp(call.world.now()));
  return { status: 204 };
};
