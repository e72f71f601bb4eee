import type { Attachment, Message } from '@microsoft/microsoft-graph-types';
import { toEwsId, toRestId } from '../../id-alphabets.ts';
import type { HostAttachment, HostPerson, ReadItem } from '../host/item.ts';
import { textOfHtml } from './letter.ts';
import type { Mail } from './mail.ts';
import { fromRecipients } from './recipients.ts';

const nobody: HostPerson = { name: '', address: '' };
const millis = (date: string | null | undefined) => (date ? Date.parse(date) : 0);
const isItem = (attachment: Attachment) => (attachment as { '@odata.type'?: string })['@odata.type'] === '#microsoft.graph.itemAttachment';

const toHostAttachment = (attachment: Attachment): HostAttachment => ({
  id: toEwsId(attachment.id ?? ''),
  name: attachment.name ?? '',
  attachmentType: isItem(attachment) ? 1 : 0,
  size: attachment.size ?? 0,
  contentType: attachment.contentType ?? 'application/octet-stream',
  isInline: attachment.isInline ?? false,
});

/** Throws on a refusal; the host turns that into office.js's own network error. */
const need = <Value>(result: { ok: true; value: Value } | { ok: false }): Value => {
  if (!result.ok) throw new Error('Graph refused');
  return result.value;
};

/** A message from Graph as an add-in sees it through office.js. */
export const toReadItem = (message: Message, attachments: readonly Attachment[], mail: Mail, sharedBy?: string): ReadItem => {
  const id = message.id ?? '';
  const [from = nobody] = fromRecipients(message.from ? [message.from] : []);
  const [sender = from] = fromRecipients(message.sender ? [message.sender] : []);
  return {
    kind: 'message-read',
    id: toEwsId(id),
    itemClass: 'IPM.Note',
    conversationId: toEwsId(message.conversationId ?? ''),
    internetMessageId: message.internetMessageId ?? '',
    subject: message.subject ?? '',
    from,
    sender,
    to: fromRecipients(message.toRecipients),
    cc: fromRecipients(message.ccRecipients),
    dateTimeCreated: millis(message.createdDateTime ?? message.receivedDateTime),
    dateTimeModified: millis(message.lastModifiedDateTime ?? message.receivedDateTime),
    attachments: attachments.map(toHostAttachment),
    ...(sharedBy ? { sharedBy } : {}),
    async body(kind) {
      if (kind === 'html') return message.body?.content ?? '';
      const { body } = need(await mail.plainBody(id));
      const content = body?.content ?? '';
      return body?.contentType === 'html' ? textOfHtml(content) : content;
    },
    async headers() {
      const { internetMessageHeaders } = need(await mail.headers(id));
      return (internetMessageHeaders ?? []).map(({ name, value }) => `${name}: ${value}`).join('\r\n');
    },
    async attachment(ewsId) {
      const found = attachments.find(one => toEwsId(one.id ?? '') === ewsId);
      if (!found) return undefined;
      if (isItem(found)) return { format: 'eml', content: await need(await mail.attachmentBytes(id, toRestId(ewsId))).text() };
      const { contentBytes } = need(await mail.attachment(id, found.id ?? ''));
      return { format: 'base64', content: String(contentBytes ?? '') };
    },
  };
};
