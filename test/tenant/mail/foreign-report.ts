import type { Member } from '../content/organisation.ts';
import { newKey, type NewMessage, type StoredMessage } from './mailbox.ts';
import { nonDeliveryReport } from './non-delivery-report.ts';

const host = 'mx.mottaker.example';

/** The report of a mail server that is not Exchange's: another sender, English whatever the reader speaks, the original's headers behind it (RFC 3464). */
export const foreignReport = (writer: Member, message: StoredMessage, unknown: readonly string[], at: string): NewMessage => {
  const report = nonDeliveryReport(writer, message, unknown, at);
  const daemon = { name: 'Mail Delivery System', address: `MAILER-DAEMON@${host}` };
  const status = [`Reporting-MTA: dns; ${host}`, '', ...unknown.flatMap(address => [`Final-Recipient: rfc822; ${address}`, 'Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 User unknown'])].join('\r\n');
  const headers = [`Message-ID: ${message.internetMessageId}`, `Subject: ${message.subject}`, `From: ${writer.mail}`].join('\r\n');
  const file = (name: string, contentType: string, text: string) => ({ key: newKey(), name, contentType, contentBytes: Buffer.from(text).toString('base64'), isInline: false, contentId: null, lastModified: at });
  return {
    ...report,
    messageClass: 'REPORT.IPM.Note.NDR',
    subject: 'Undelivered Mail Returned to Sender',
    body: { contentType: 'text', content: `This is the mail system at host ${host}.\r\n\r\nI'm sorry to have to inform you that your message could not be delivered to:\r\n${unknown.join('\r\n')}` },
    from: daemon,
    sender: daemon,
    receivedHeaders: [
      ...report.receivedHeaders.filter(({ name }) => !/^X-MS-Exchange|^In-Reply-To$|^References$/iu.test(name ?? '')),
      { name: 'Return-Path', value: '<>' },
    ],
    inReplyTo: null,
    references: [],
    attachments: [file('details.txt', 'message/delivery-status', status), file('headers.txt', 'text/rfc822-headers', headers)] as never,
  };
};
