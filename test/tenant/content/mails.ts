import { createHash } from 'node:crypto';
import { homeZone, stamp } from '../clock.ts';
import { receivedHeaders } from '../mail/headers.ts';
import { addMessage, type Address, type StoredMessage } from '../mail/mailbox.ts';
import { mimeOf } from '../mail/mime.ts';
import { mailboxOf, type World } from '../world.ts';
import { bytesFor } from './attachment-bytes.ts';
import { findMember, membersBehind, readData, type Member } from './organisation.ts';

type Mail = {
  id: string;
  /** Whose mailbox it lies in; two lie outside the tenant. */
  me: string;
  subject: string;
  from: Address;
  to: Address[];
  cc: Address[];
  sent: string;
  conversationId: string;
  internetMessageId: string;
  inReplyTo: string | null;
  references: string[];
  text: string;
  html: string | null;
  attachments: { name: string }[];
};

/** The corpus of labelled mails; the labels are for measuring and do not come into the mailboxes. */
export const corpus = (): readonly Mail[] => readData<{ mails: Mail[] }>('mails-open.json').mails;

/** Whole weeks to move the corpus by, so that its newest mail lies just before now and every mail keeps its weekday. */
export const weeksToNow = (mails: readonly Mail[], now: Temporal.Instant): number => {
  const newest = mails.map(({ sent }) => Temporal.Instant.from(sent)).reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? a : b));
  return Math.floor(newest.until(now).total('hours') / (7 * 24));
};

/** The same wall clock in Oslo, whole weeks later, also across the change to summer time. */
const shifted = (sent: string, weeks: number) => stamp(Temporal.Instant.from(sent).toZonedDateTimeISO(homeZone).add({ weeks }).toInstant());

/** The same key at every start, so that an address with an id in it stays good. */
const keyFor = (mail: Mail, oid: string) => createHash('sha256').update(`${mail.id} ${oid}`).digest('hex').slice(0, 32);

const messageOf = (mail: Mail, sent: string): Omit<StoredMessage, 'changed' | 'generation' | 'key' | 'folder'> => ({
  messageClass: 'IPM.Note',
  subject: mail.subject,
  body: mail.html === null ? { contentType: 'text', content: mail.text } : { contentType: 'html', content: mail.html },
  from: mail.from,
  sender: mail.from,
  to: mail.to,
  cc: mail.cc,
  bcc: [],
  replyTo: [],
  conversationId: mail.conversationId,
  internetMessageId: mail.internetMessageId,
  inReplyTo: mail.inReplyTo,
  references: mail.references,
  importance: 'normal',
  isRead: true,
  isDraft: false,
  categories: [],
  flagStatus: 'notFlagged',
  created: sent,
  modified: sent,
  received: sent,
  sent,
  ownHeaders: [],
  receivedHeaders: [],
  extendedProperties: [],
  attachments: mail.attachments.map(
    ({ name }, at) => ({ key: `${mail.id}-${at}`, name, ...bytesFor(name), isInline: false, contentId: null, lastModifiedDateTime: sent }),
  ),
});

const receiversOf = (mail: Mail): readonly Member[] => {
  const reader = findMember(mail.me);
  const others = [...mail.to, ...mail.cc].flatMap(({ address }) => membersBehind(address) ?? []);
  return [...new Set([...(reader ? [reader] : []), ...others])].filter(({ mail: address }) => address !== mail.from.address);
};

const daysUnread = 2;

const isNew = (sent: string, now: Temporal.Instant) => Temporal.Instant.from(sent).until(now).total('hours') < daysUnread * 24;

/** Lays the corpus in the mailboxes around now: at its reader's, at everybody inside it was sent to, and among its writer's sent mail. */
export const fillMailboxes = async (world: World): Promise<void> => {
  const now = world.now();
  const mails = corpus();
  const weeks = weeksToNow(mails, now);

  for (const mail of mails.toSorted((a, b) => Date.parse(a.sent) - Date.parse(b.sent))) {
    const sent = shifted(mail.sent, weeks);
    const writer = findMember(mail.from.address);
    const message = messageOf(mail, sent);
    if (writer) {
      addMessage(mailboxOf(world, writer.oid), { ...structuredClone(message), key: keyFor(mail, writer.oid), folder: 'sentitems' });
    }

    for (const { oid } of receiversOf(mail)) {
      const copy: StoredMessage = {
        ...structuredClone(message),
        key: keyFor(mail, oid),
        folder: 'inbox',
        isRead: !isNew(sent, now),
        changed: 0,
        generation: 0,
      };
      addMessage(mailboxOf(world, oid), { ...copy, receivedHeaders: receivedHeaders(copy, writer ? 'inside' : 'outside', sent) });
    }
    if (findMember(mail.me)) continue;
    const mime = (await mimeOf({ ...message, key: mail.id, folder: 'sentitems', changed: 0, generation: 0 })).toString('utf8');
    world.outside.push({ from: mail.from.address, to: mail.me, subject: mail.subject, sentDateTime: sent, mime });
  }
};
