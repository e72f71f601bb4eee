import type { Message } from '@microsoft/microsoft-graph-types';
import type { DraftAttachment } from '../host/item.ts';
import type { NewMessage } from '../host/methods.ts';
import type { NewDraft } from './compose-form.ts';
import type { Mail } from './mail.ts';
import { fromRecipients, readMailto } from './recipients.ts';
import { ok, type Result } from './result.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const asHtml = (text: string) => escaped(text).replaceAll('\n', '<br>');

/** What an add-in asks for with `displayNewMessageForm`. */
export const fromAddin = ({ to, cc, subject, html }: NewMessage): NewDraft => {
  const people = (addresses: readonly string[]) => addresses.map(address => ({ name: address, address }));
  return { to: people(to), cc: people(cc), subject, html };
};

/** What a `mailto:` link in a letter asks for. */
export const fromMailto = (link: string): NewDraft => {
  const { to, cc, subject, text } = readMailto(link);
  return { to, cc, subject, html: asHtml(text) };
};

/** A draft that already lies in Drafts, with the files it has. */
export const openDraft = async (id: string, mail: Mail): Promise<Result<NewDraft>> => {
  const [message, listed] = [await mail.message(id), await mail.attachments(id)];
  if (!message.ok) return message;
  if (!listed.ok) return listed;
  const attachments: DraftAttachment[] = [];
  for (const { id: attachmentId } of listed.value) {
    const file = await mail.attachment(id, attachmentId ?? '');
    if (!file.ok) return file;
    const { name, size, contentType, isInline, contentBytes } = file.value;
    attachments.push({
      id: attachmentId ?? '',
      name: name ?? '',
      attachmentType: 0,
      size: size ?? 0,
      contentType: contentType ?? 'application/octet-stream',
      isInline: isInline ?? false,
      base64: String(contentBytes ?? ''),
    });
  }
  return ok({ ...fromDraft(message.value), attachments });
};

/** A draft as Graph shows it. */
const fromDraft = (message: Message): NewDraft => ({
  ...(message.id ? { id: message.id } : {}),
  ...(message.conversationId ? { conversationId: message.conversationId } : {}),
  to: fromRecipients(message.toRecipients),
  cc: fromRecipients(message.ccRecipients),
  subject: message.subject ?? '',
  html: message.body?.contentType === 'html' ? (message.body.content ?? '') : asHtml(message.body?.content ?? ''),
});

/** A reply as Graph makes it: in its conversation, addressed, the letter quoted; with a line above to write on. */
export const replyTo = async (message: Message, mail: Mail): Promise<Result<NewDraft>> => {
  const made = await mail.createReply(message.id ?? '');
  if (!made.ok) return made;
  const draft = fromDraft(made.value);
  return ok({ ...draft, html: `<div><br></div>${draft.html ?? ''}` });
};
