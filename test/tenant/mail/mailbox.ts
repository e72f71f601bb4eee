import { randomBytes } from 'node:crypto';
import type { InternetMessageHeader, SingleValueLegacyExtendedProperty } from '@microsoft/microsoft-graph-types';

import type { Body } from './text.ts';

export const folderNames = ['inbox', 'drafts', 'sentitems', 'deleteditems', 'junkemail', 'archive', 'outbox'] as const;
export type FolderName = (typeof folderNames)[number];

export type Address = { name: string; address: string };

export type StoredAttachment = {
  key: string;
  name: string;
  contentType: string;
  /** Base64. */
  contentBytes: string;
  isInline: boolean;
  contentId: string | null;
  lastModifiedDateTime: string;
};

/** A mail in one mailbox. Times are instants written as Exchange writes them; what Graph shows is made in `graph/message-shape.ts`. */
export type StoredMessage = {
  /** What the immutable id stands for. */
  key: string;
  /** Grows at each move; the regular id holds it, so that an old regular id finds nothing. */
  generation: number;
  folder: FolderName;
  /** Number of the mailbox's last change to this mail; delta asks for what came after. */
  changed: number;
  messageClass: 'IPM.Note' | 'REPORT.IPM.Note.NDR';
  subject: string;
  body: Body;
  from: Address | null;
  sender: Address | null;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  replyTo: Address[];
  conversationId: string;
  internetMessageId: string;
  inReplyTo: string | null;
  references: string[];
  importance: 'low' | 'normal' | 'high';
  isRead: boolean;
  isDraft: boolean;
  categories: string[];
  flagStatus: 'notFlagged' | 'complete' | 'flagged';
  created: string;
  modified: string;
  received: string;
  sent: string;
  /** x-headers the writer set. They travel; Graph does not show them on drafts and sent mail. */
  ownHeaders: InternetMessageHeader[];
  /** Everything transport put on a mail that came in; empty on drafts and sent mail. */
  receivedHeaders: InternetMessageHeader[];
  /** Stay in this copy and travel nowhere. */
  extendedProperties: SingleValueLegacyExtendedProperty[];
  attachments: StoredAttachment[];
};

/** A mail as it is made, before a mailbox counts its changes. */
export type NewMessage = Omit<StoredMessage, 'changed' | 'generation'>;

type Removal = { key: string; generation: number; folder: FolderName; changed: number };

export type Mailbox = { oid: string; changes: number; messages: StoredMessage[]; removals: Removal[] };

export const makeMailbox = (oid: string): Mailbox => ({ oid, changes: 0, messages: [], removals: [] });

export const newKey = (): string => randomBytes(16).toString('hex');

/** Notes that a mail has changed, for delta and for its ETag. */
export const touch = (mailbox: Mailbox, message: StoredMessage, at: string): void => {
  message.changed = ++mailbox.changes;
  message.modified = at;
};

export const addMessage = (mailbox: Mailbox, message: NewMessage): StoredMessage => {
  const added = { ...message, generation: 0, changed: ++mailbox.changes };
  mailbox.messages.push(added);
  return added;
};

const leave = (mailbox: Mailbox, { key, generation, folder }: StoredMessage) =>
  mailbox.removals.push({ key, generation, folder, changed: ++mailbox.changes });

/** Same immutable id, new regular id, and gone from the folder it lay in. */
export const moveMessage = (mailbox: Mailbox, message: StoredMessage, folder: FolderName, at: string): void => {
  if (message.folder === folder) return;

  leave(mailbox, message);
  message.folder = folder;
  message.generation += 1;
  touch(mailbox, message, at);
};

/** To Deleted Items, and from there out of the mailbox, as in Exchange. */
export const deleteMessage = (mailbox: Mailbox, message: StoredMessage, at: string): void => {
  if (message.folder !== 'deleteditems') return moveMessage(mailbox, message, 'deleteditems', at);

  leave(mailbox, message);
  mailbox.messages.splice(mailbox.messages.indexOf(message), 1);
};
