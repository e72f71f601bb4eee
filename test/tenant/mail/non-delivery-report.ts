import { domain, type Member } from '../content/organisation.ts';
import { escapeHtml } from './text.ts';
import { newKey, type NewMessage, type StoredMessage } from './mailbox.ts';

const words = {
  nb: { subject: 'Kan ikke leveres: ', sentence: 'Meldingen din kunne ikke leveres til' },
  nn: { subject: 'Kan ikkje leverast: ', sentence: 'Meldinga di kunne ikkje leverast til' },
  en: { subject: 'Undeliverable: ', sentence: "Your message couldn't be delivered to" },
};

const diagnosis = (address: string) => `550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ${address} not found by SMTP address lookup`;

/** The postmaster's answer to a mail whose recipient does not exist, in the writer's own language. */
export const nonDeliveryReport = (writer: Member, message: StoredMessage, unknown: readonly string[], at: string): NewMessage => {
  const { subject, sentence } = words[writer.language];
  const key = newKey();
  const postmaster = { name: 'Microsoft Outlook', address: `MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@${domain}` };
  const lines = unknown.map(address => `<p>${sentence} <b>${escapeHtml(address)}</b>.</p><p>${escapeHtml(diagnosis(address))}</p>`);

  return {
    key,
    folder: 'inbox',
    messageClass: 'REPORT.IPM.Note.NDR',
    subject: `${subject}${message.subject}`,
    body: { contentType: 'html', content: `<html><body>${lines.join('')}</body></html>` },
    from: postmaster,
    sender: postmaster,
    to: [{ name: writer.displayName, address: writer.mail }],
    cc: [],
    bcc: [],
    replyTo: [],
    conversationId: message.conversationId,
    internetMessageId: `<${key}@${domain}>`,
    inReplyTo: message.internetMessageId,
    references: [message.internetMessageId],
    importance: 'normal',
    isRead: false,
    isDraft: false,
    categories: [],
    flagStatus: 'notFlagged',
    created: at,
    modified: at,
    received: at,
    sent: at,
    ownHeaders: [],
    receivedHeaders: [
      { name: 'Message-ID', value: `<${key}@${domain}>` },
      { name: 'In-Reply-To', value: message.internetMessageId },
      { name: 'References', value: message.internetMessageId },
      { name: 'Content-Type', value: 'multipart/report; report-type=delivery-status' },
      { name: 'Auto-Submitted', value: 'auto-replied' },
      { name: 'X-MS-Exchange-Message-Is-Ndr', value: '' },
      { name: 'X-Failed-Recipients', value: unknown.join(', ') },
      { name: 'X-MS-Exchange-Organization-AuthAs', value: 'Internal' },
    ],
    extendedProperties: [],
    attachments: [],
  };
};
