import type { Message } from '@microsoft/microsoft-graph-types';
import type { NewMessage } from '../host/methods.ts';
import { say, type Language } from '../texts.ts';
import type { NewDraft } from './compose-form.ts';
import { fullDate } from './dates.ts';
import { nameOf, type Mail } from './mail.ts';
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

/** A draft that already lies in Drafts. */
export const fromDraft = (message: Message): NewDraft => ({
  ...(message.id ? { id: message.id } : {}),
  ...(message.conversationId ? { conversationId: message.conversationId } : {}),
  to: fromRecipients(message.toRecipients),
  cc: fromRecipients(message.ccRecipients),
  subject: message.subject ?? '',
  html: message.body?.contentType === 'html' ? (message.body.content ?? '') : asHtml(message.body?.content ?? ''),
});

/** A reply, made by Graph so that it stays in its conversation, with the letter quoted below. */
export const replyTo = async (message: Message, mail: Mail, language: Language, locale: string): Promise<Result<NewDraft>> => {
  const made = await mail.createReply(message.id ?? '');
  if (!made.ok) return made;
  const draft = fromDraft(made.value);
  const wrote = say(language, 'compose.wrote', { name: nameOf(message.from), time: fullDate(message.sentDateTime ?? message.receivedDateTime, locale) });
  const content = message.body?.content ?? '';
  const quoted = message.body?.contentType === 'html' ? content : asHtml(content);
  return ok({
    ...draft,
    to: draft.to && draft.to.length > 0 ? draft.to : fromRecipients(message.from ? [message.from] : []),
    subject: draft.subject || `${say(language, 'compose.reply-mark')}${message.subject ?? ''}`,
    html: `<div><br></div><div>${escaped(wrote)}</div><blockquote>${quoted}</blockquote>`,
  });
};
