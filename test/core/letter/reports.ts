/** Reports as mail servers write them; each of them about `<letter-1@fjordvik.example>`. */

export const letterId = '<letter-1@fjordvik.example>';
const returned = ['From: anne@fjordvik.example', `Message-ID: ${letterId}`, 'Subject: Et forslag', '', 'Hei'].join('\n');

type Made = { from?: string; subject?: string; headers?: readonly string[]; action?: string; returned?: string | null; returnedType?: string };

/** A report in the form of RFC 3464. */
export const report = ({ from = 'MAILER-DAEMON@mx.example (Mail Delivery System)', subject = 'Undelivered Mail Returned to Sender', headers = [], action = 'failed', ...made }: Made = {}): Uint8Array => {
  const { returned: back = returned, returnedType = 'message/rfc822' } = made;
  const part = (type: string, text: string) => `--B\nContent-Type: ${type}\n\n${text}\n`;
  const text = [
    `From: ${from}\nSubject: ${subject}\nTo: anne@fjordvik.example\nMessage-ID: <report@mx.example>\nMIME-Version: 1.0`,
    ...headers,
    'Content-Type: multipart/report; report-type=delivery-status;\n boundary="B"',
    `\n${part('text/plain; charset=utf-8', 'I am sorry.')}${part('message/delivery-status', `Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; nobody@fjordvik.example\nAction: ${action}\nStatus: 5.1.1\n`)}${back === null ? '' : part(returnedType, back)}--B--\n`,
  ].join('\n');
  return new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
};
