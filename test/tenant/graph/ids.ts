import { folderNames, type FolderName, type Mailbox, type StoredMessage } from '../mail/mailbox.ts';
import type { StoredEvent } from '../calendar-store.ts';

type Item = { key: string; generation: number };

const pack = (prefix: string, text: string) => `${prefix}${Buffer.from(text).toString('base64url')}=`;
const unpack = (prefix: string, id: string) =>
  (id.startsWith(prefix) ? Buffer.from(id.slice(prefix.length).replace(/=$/, ''), 'base64url').toString() : undefined);

const immutable = 'AAkALgAAAAAAHYQD';
const regular = 'AAMkAGVmMDEzZTQ0';
const folderPrefix = 'AQMkAGVmMDEzAAAC';
const attachmentPrefix = 'AAMkAGVmMDEzATT0';

/** Regular ids change when an item moves; immutable ones do not. */
export const itemId = ({ key, generation }: Item, immutableIds: boolean): string =>
  (immutableIds ? pack(immutable, key) : pack(regular, `${key}.${generation}`));

/** Whether an id, in either form, names this item as it lies now. */
const names = (id: string, { key, generation }: Item) => unpack(immutable, id) === key || unpack(regular, id) === `${key}.${generation}`;

export const findMessage = (mailbox: Mailbox, id: string): StoredMessage | undefined =>
  mailbox.messages.find(message => names(id, message));

export const findEvent = (events: readonly StoredEvent[], id: string): StoredEvent | undefined =>
  events.find(({ key }) => names(id, { key, generation: 0 }));

export const eventId = ({ key }: StoredEvent, immutableIds: boolean): string => itemId({ key, generation: 0 }, immutableIds);

export const attachmentId = (key: string): string => pack(attachmentPrefix, key);

/** Folder ids are the same in both forms (outlook-immutable-id: not for folders and calendars). */
export const folderId = (oid: string, folder: FolderName): string => pack(folderPrefix, `${oid.slice(0, 8)}.${folder}`);

/** The folder behind an id or a well-known name. */
export const findFolder = (oid: string, id: string): FolderName | undefined =>
  folderNames.find(folder => folder === id.toLowerCase() || folderId(oid, folder) === id);

/** The same thread has the same id in every mailbox. */
export const conversationIdOf = (name: string): string => pack('AAQkAGVmMDEzZTQ0', name);
