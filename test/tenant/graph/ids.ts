import { createHash } from 'node:crypto';
import { folderNames, type FolderName, type Mailbox, type StoredMessage } from '../mail/mailbox.ts';
import type { StoredEvent } from '../calendar-store.ts';

type Item = { key: string; generation: number };

const pack = (prefix: string, text: string) => `${prefix}${Buffer.from(text).toString('base64url')}=`;
const unpack = (prefix: string, id: string) =>
  (id.startsWith(prefix) ? Buffer.from(id.slice(prefix.length).replace(/=$/, ''), 'base64url').toString() : undefined);

const immutable = 'AAkALgAAAAAAHYQD';
const folderPrefix = 'AQMkAGVmMDEzAAAC';
const attachmentPrefix = 'AAMkAGVmMDEzATT0';

/** Graph writes base64's `/` and `+` as `-` and `_`: not what RFC 4648 calls url-safe. */
const toGraph = (bytes: Buffer) => bytes.toString('base64').replaceAll('/', '-').replaceAll('+', '_');
const fromGraph = (id: string) => Buffer.from(id.replaceAll('-', '/').replaceAll('_', '+'), 'base64');

/** GUID of a person's mailbox: another than her own. */
export const mailboxGuid = (oid: string): string => {
  const hex = createHash('sha256').update(`mailbox ${oid}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const kinds = { item: 3, conversation: 4 };

/** An id as Exchange writes it ([MS-OXCEXT] 2.2.6.1): not compressed, kind, length and GUID of the mailbox, and what names the thing in it. */
const exchangeId = (kind: keyof typeof kinds, oid: string, name: string): string => {
  const mailbox = Buffer.from(mailboxGuid(oid));
  return toGraph(Buffer.concat([Buffer.from([0, kinds[kind], mailbox.length, 0]), mailbox, Buffer.from(name)]));
};

const nameIn = (id: string, oid: string): string | undefined => {
  const bytes = fromGraph(id);
  const start = exchangeId('item', oid, '');
  const length = fromGraph(start).length;
  return bytes.subarray(0, length).equals(fromGraph(start)) ? bytes.subarray(length).toString() : undefined;
};

/** Regular ids change when an item moves, and name its mailbox; immutable ones do neither. */
export const itemId = ({ key, generation }: Item, immutableIds: boolean, oid: string): string =>
  (immutableIds ? pack(immutable, key) : exchangeId('item', oid, `${key}.${generation}`));

/** Whether an id, in either form, names this item as it lies now. */
const names = (id: string, { key, generation }: Item, oid: string) => unpack(immutable, id) === key || nameIn(id, oid) === `${key}.${generation}`;

export const findMessage = (mailbox: Mailbox, id: string): StoredMessage | undefined =>
  mailbox.messages.find(message => names(id, message, mailbox.oid));

export const findEvent = (events: readonly StoredEvent[], id: string, oid: string): StoredEvent | undefined =>
  events.find(({ key }) => names(id, { key, generation: 0 }, oid));

export const eventId = ({ key }: StoredEvent, immutableIds: boolean, oid: string): string => itemId({ key, generation: 0 }, immutableIds, oid);

export const attachmentId = (key: string): string => pack(attachmentPrefix, key);

/** Folder ids are the same in both forms (outlook-immutable-id: not for folders and calendars). */
export const folderId = (oid: string, folder: FolderName): string => pack(folderPrefix, `${oid.slice(0, 8)}.${folder}`);

/** The folder behind an id or a well-known name. */
export const findFolder = (oid: string, id: string): FolderName | undefined =>
  folderNames.find(folder => folder === id.toLowerCase() || folderId(oid, folder) === id);

/** A thread has one id in each mailbox. */
export const conversationIdOf = (oid: string, name: string): string => exchangeId('conversation', oid, name);
