import type { InternetMessageHeader } from '@microsoft/microsoft-graph-types';
import type { Address, StoredMessage } from './mailbox.ts';

const written = ({ name, address }: Address) => (name && name !== address ? `${encodeWords(name)} <${address}>` : `<${address}>`);

const encodeWords = (text: string) => (/^[\x20-\x7E]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`);

const mailDate = (sent: string) => `${new Date(sent).toUTCString().replace('GMT', '+0000')}`;

/** Header names beginning so are taken off at the tenant's border (Exchange's header firewall). */
const isFirewalled = ({ name }: InternetMessageHeader) => /^x-ms-exchange-(organization|forest)-/i.test(name ?? '');

/** What transport writes on a mail that comes in: its way, its envelope, the writer's x-headers, and how far the sender can be trusted. */
export const receivedHeaders = (message: StoredMessage, from: 'inside' | 'outside', deliveredAt: string): InternetMessageHeader[] => {
  const sender = message.from ?? { name: '', address: '' };
  const host = sender.address.split('@')[1] ?? 'unknown.example';
  const id = message.key.slice(0, 16).toUpperCase();
  const hop = from === 'inside' ? 'OS1P279MB0001.NORP279.PROD.OUTLOOK.COM' : `mail.${host}`;

  return [
    {
      name: 'Received',
      value: `from ${hop} (2603:10a6:e10::1) by OS1P279MB0002.NORP279.PROD.OUTLOOK.COM with HTTPS; ${mailDate(deliveredAt)}`,
    },
    ...(from === 'outside'
      ? [
          {
            name: 'Authentication-Results',
            value: [
              `spf=pass (sender IP is 192.0.2.10) smtp.mailfrom=${host}; dkim=pass (signature was verified)`,
              ` header.d=${host};dmarc=pass action=none header.from=${host};compauth=pass reason=100`,
            ].join(''),
          },
        ]
      : []),
    { name: 'From', value: written(sender) },
    { name: 'To', value: message.to.map(written).join(', ') },
    ...(message.cc.length > 0 ? [{ name: 'CC', value: message.cc.map(written).join(', ') }] : []),
    { name: 'Subject', value: encodeWords(message.subject) },
    { name: 'Thread-Topic', value: encodeWords(message.subject.replace(/^((re|sv|vs|fwd?|vb|aw): ?)+/i, '')) },
    { name: 'Date', value: mailDate(message.sent) },
    { name: 'Message-ID', value: message.internetMessageId },
    ...(message.inReplyTo ? [{ name: 'In-Reply-To', value: message.inReplyTo }] : []),
    ...(message.references.length > 0 ? [{ name: 'References', value: message.references.join(' ') }] : []),
    { name: 'MIME-Version', value: '1.0' },
    ...message.ownHeaders.filter(header => !isFirewalled(header)),
    { name: 'X-MS-Exchange-Organization-AuthAs', value: from === 'inside' ? 'Internal' : 'Anonymous' },
    { name: 'X-MS-Exchange-Organization-AuthSource', value: hop },
    ...(from === 'inside' ? [{ name: 'X-MS-Exchange-Organization-AuthMechanism', value: '04' }] : []),
    {
      name: 'X-MS-Exchange-Organization-Network-Message-Id',
      value: `${id.slice(0, 8)}-${id.slice(8, 12)}-4000-8000-${id.slice(4, 16)}`.toLowerCase(),
    },
    { name: 'X-MS-Exchange-CrossTenant-OriginalArrivalTime', value: mailDate(message.sent) },
  ];
};
