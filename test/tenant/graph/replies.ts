import type { Message } from '@microsoft/microsoft-graph-types';
import { homeZone, stamp } from '../clock.ts';
import type { Member } from '../content/organisation.ts';
import { addMessage, type Address, type StoredMessage } from '../mail/mailbox.ts';
import { escapeHtml } from '../mail/text.ts';
import { badRequest, isAnswer, type Answer, type Call, type Operation } from './call.ts';
import { attachAll, emptyDraft, write } from './drafts.ts';
import { myMailbox, namedMessage, shown } from './messages.ts';

const words = {
  nb: { prefix: 'SV: ', from: 'Fra', sent: 'Sendt', to: 'Til', subject: 'Emne', locale: 'nb-NO' },
  nn: { prefix: 'SV: ', from: 'Frå', sent: 'Sendt', to: 'Til', subject: 'Emne', locale: 'nn-NO' },
  en: { prefix: 'Re: ', from: 'From', sent: 'Sent', to: 'To', subject: 'Subject', locale: 'en-GB' },
};

const written = ({ name, address }: Address) => escapeHtml(`${name} <${address}>`);

const replySubject = (subject: string, { language }: Member) =>
  (/^(re|sv|vs): /i.test(subject) ? subject : `${words[language].prefix}${subject}`);

/** The original below a line, as Outlook quotes it. */
const quote = (message: StoredMessage, { language }: Member) => {
  const say = words[language];
  const sent = new Date(message.sent).toLocaleString(say.locale, { timeZone: homeZone, dateStyle: 'full', timeStyle: 'short' });
  const original = message.body.contentType === 'html' ? message.body.content : `<pre>${escapeHtml(message.body.content)}</pre>`;
  const lines = [
    [say.from, message.from ? written(message.from) : ''],
    [say.sent, sent],
    [say.to, message.to.map(written).join('; ')],
    [say.subject, escapeHtml(message.subject)],
  ].map(([name, value]) => `<b>${name}:</b> ${value}<br>`);
  return `<hr tabindex="-1" style="display:inline-block; width:98%"><div id="divRplyFwdMsg" dir="ltr">${lines.join('')}</div>${original}`;
};

const isMe = (me: Member) => (one: Address) => one.address.toLowerCase() === me.mail;

/** Whom an answer goes to: where the writer wants answers, or, to one's own mail, whom it was for. */
const answerTo = (message: StoredMessage, me: Member): Address[] => {
  if (message.replyTo.length > 0) return message.replyTo;
  return message.from && !isMe(me)(message.from) ? [message.from] : message.to;
};

const createReply = (call: Call, toAll: boolean): Answer => {
  const original = namedMessage(call);
  if (isAnswer(original)) return original;

  const { comment, message: said } = (call.body ?? {}) as { comment?: string | null; message?: Message };
  if (comment && said?.body) return badRequest('Specify either a comment or the body of the message, not both.');

  const me = call.bearer.member;
  const to = answerTo(original, me);
  const others = (people: readonly Address[]) => people.filter(one => !isMe(me)(one) && !to.some(other => other.address === one.address));
  const draft: StoredMessage = {
    ...emptyDraft(stamp(call.world.now())),
    changed: 0,
    generation: 0,
    subject: replySubject(original.subject, me),
    body: { contentType: 'html', content: `<html><body><div>${escapeHtml(comment ?? '')}</div>${quote(original, me)}</body></html>` },
    from: { name: me.displayName, address: me.mail },
    sender: { name: me.displayName, address: me.mail },
    to: toAll ? [...to, ...others(original.to)] : to,
    cc: toAll ? others(original.cc) : [],
    conversationId: original.conversationId,
    inReplyTo: original.internetMessageId,
    references: [...original.references, original.internetMessageId],
  };
  if (said) write(draft, said);
  const refusal = said && attachAll(call, draft, said);
  if (refusal) return refusal;

  return { status: 201, body: shown(call, addMessage(myMailbox(call), draft)) };
};

export const replyToWriter: Operation = call => createReply(call, false);

export const replyToAll: Operation = call => createReply(call, true);
