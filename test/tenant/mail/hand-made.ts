import type { FileAttachment, Recipient } from '@microsoft/microsoft-graph-types';
import { stamp } from '../clock.ts';
import { domain, findMember } from '../content/organisation.ts';
import type { HandMade } from '../contract.ts';
import { mailboxOf, type World } from '../world.ts';
import { receivedHeaders } from './headers.ts';
import { addMessage, newKey, type Address, type StoredMessage } from './mailbox.ts';

const address = (person: Recipient | null | undefined): Address | null => {
  const { name, address: at } = person?.emailAddress ?? {};
  return at ? { name: name ?? at, address: at } : null;
};

const addresses = (people: Recipient[] | null | undefined) => (people ?? []).flatMap(person => address(person) ?? []);

const attachmentsOf = ({ attachments }: HandMade, at: string): StoredMessage['attachments'] =>
  (attachments ?? []).map(attachment => {
    const file = attachment as Omit<FileAttachment, 'contentBytes'> & { contentBytes?: string };
    return {
      key: newKey(),
      name: file.name ?? 'attachment',
      contentType: file.contentType ?? 'application/octet-stream',
      contentBytes: file.contentBytes ?? '',
      isInline: file.isInline ?? false,
      contentId: file.contentId ?? null,
      lastModifiedDateTime: at,
    };
  });

/**
 * Lays a mail in a person's inbox without anyone having sent it: forged, doubled, late or lost in thread, as a test wants it.
 *
 * Headers are exactly those given; without any, it looks like a mail from outside.
 * Answers the key of the copy, or `undefined` when there is no such person.
 */
export const layInInbox = (world: World, to: string, made: HandMade): StoredMessage | undefined => {
  const person = findMember(to);
  if (!person) return undefined;

  const at = stamp(world.now());
  const key = newKey();
  const from = address(made.from) ?? address(made.sender);
  const received = made.receivedDateTime ?? at;
  const message: StoredMessage = {
    key,
    generation: 0,
    changed: 0,
    folder: 'inbox',
    messageClass: 'IPM.Note',
    subject: made.subject ?? '',
    body: { contentType: made.body?.contentType ?? 'text', content: made.body?.content ?? '' },
    from,
    sender: address(made.sender) ?? from,
    to: made.toRecipients ? addresses(made.toRecipients) : [{ name: person.displayName, address: person.mail }],
    cc: addresses(made.ccRecipients),
    bcc: [],
    replyTo: addresses(made.replyTo),
    conversationId: made.conversationId ?? newKey(),
    internetMessageId: made.internetMessageId ?? `<${key}@${domain}>`,
    inReplyTo: null,
    references: [],
    importance: made.importance ?? 'normal',
    isRead: made.isRead ?? false,
    isDraft: false,
    categories: made.categories ?? [],
    flagStatus: 'notFlagged',
    created: at,
    modified: at,
    received,
    sent: made.sentDateTime ?? received,
    ownHeaders: [],
    receivedHeaders: made.internetMessageHeaders ?? [],
    extendedProperties: [],
    attachments: attachmentsOf(made, at),
  };
  if (!made.internetMessageHeaders) message.receivedHeaders = receivedHeaders(message, 'outside', at);
  return addMessage(mailboxOf(world, person.oid), message);
};
