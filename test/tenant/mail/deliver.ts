import { stamp } from '../clock.ts';
import { domain, findMember, isInside, membersBehind, type Member } from '../content/organisation.ts';
import { mailboxOf, type World } from '../world.ts';
import { receivedHeaders } from './headers.ts';
import { addMessage, moveMessage, newKey, type Mailbox, type NewMessage, type StoredMessage } from './mailbox.ts';
import { mimeOf } from './mime.ts';
import { foreignReport } from './foreign-report.ts';
import { nonDeliveryReport } from './non-delivery-report.ts';

/** A copy for someone else: no extended properties, no blind copies, unread, its own ids. */
const copyFor = ({ switches }: World, message: StoredMessage, at: string): NewMessage => ({
  ...structuredClone(message),
  key: newKey(),
  folder: 'inbox',
  isDraft: false,
  isRead: false,
  bcc: [],
  categories: [],
  flagStatus: 'notFlagged',
  created: at,
  modified: at,
  received: at,
  extendedProperties: [],
  attachments: message.attachments.filter(({ name }) => switches.keepsJsonFiles || !name.endsWith('.json')).map(
    attachment => ({ ...attachment, key: newKey() }),
  ),
  receivedHeaders: receivedHeaders(message, 'inside', at).filter(
    ({ name }) => switches.authAsVisible || name !== 'X-MS-Exchange-Organization-AuthAs',
  ),
});

/** Lays a mail in a member's inbox, as transport does. */
const putInInbox = (world: World, to: Member, message: StoredMessage): StoredMessage =>
  addMessage(mailboxOf(world, to.oid), copyFor(world, message, stamp(world.now())));

/** Delivers a mail written in the tenant to everybody it is for; unknown addresses come back as a report. */
const deliver = async (world: World, writer: Member, message: StoredMessage): Promise<void> => {
  const addresses = [...new Set([...message.to, ...message.cc, ...message.bcc].map(({ address }) => address.toLowerCase()))];
  const inside = addresses.filter(isInside);
  const unknown = inside.filter(address => !membersBehind(address));
  const reached = new Set(inside.flatMap(address => membersBehind(address) ?? []));

  const giveBack = (addresses: readonly string[], form: 'exchange' | 'foreign') =>
    addMessage(mailboxOf(world, writer.oid), (form === 'exchange' ? nonDeliveryReport : foreignReport)(writer, message, addresses, stamp(world.now())));
  for (const member of reached) {
    const fate = world.transport.fateOf({ subject: message.subject, from: message.from, to: member.mail });
    const put = () => void putInInbox(world, member, message);
    if (fate === 'held') world.transport.hold(put);
    else if (fate === 'bounced' || fate === 'bounced-foreign') giveBack([member.mail], fate === 'bounced' ? 'exchange' : 'foreign');
    else for (let time = 0; time < (fate === 'twice' ? 2 : fate === 'never' ? 0 : 1); time += 1) put();
  }
  if (unknown.length > 0) giveBack(unknown, 'exchange');

  const outside = addresses.filter(address => !isInside(address));
  if (outside.length === 0) return;

  const mime = (await mimeOf(message)).toString('utf8');
  for (const to of outside) world.outside.push({ from: writer.mail, to, subject: message.subject, sentDateTime: message.sent, mime });
};

/** Sends a draft: the draft itself becomes the copy in Sent Items, with the same immutable id. */
export const sendDraft = async (world: World, mailbox: Mailbox, draft: StoredMessage): Promise<void> => {
  const writer = findMember(mailbox.oid);
  if (!writer) throw new Error(`no member ${mailbox.oid}`);

  const at = stamp(world.now());
  const me = { name: writer.displayName, address: writer.mail };
  const internetMessageId = world.switches.keepsDraftMessageId ? draft.internetMessageId : `<${newKey()}@${domain}>`;
  Object.assign(draft, { isDraft: false, isRead: true, from: me, sender: me, sent: at, received: at, internetMessageId });
  moveMessage(mailbox, draft, 'sentitems', at);
  await deliver(world, writer, draft);
};
