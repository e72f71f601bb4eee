import { folderNames, type FolderName, type Mailbox, type StoredMessage } from '../mail/mailbox.ts';
import type { StoredEvent } from '../calendar-store.ts';
import { exchangeId, isItemId } from './exchange-id.ts';

type Item = { key: string; generation: number };

const pack = (prefix: string, text: string) => `${prefix}${Buffer.from(text).toString('base64url')}=`;

const immutable = 'AAkALgAAAAAAHYQD';
const folderPrefix = 'AQMkAGVmMDEzAAAC';
const attachmentPrefix = 'AAMkAGVmMDEzATT0';

/** The same wherever an item lies. */
export const immutableId = ({ key }: { key: string }): string => pack(immutable, key);

/** Regular ids change when an item moves; immutable ones do not. `oid` is whose mailbox it lies in. */
export const itemId = (oid: string, item: Item, immutableIds: boolean): string =>
  (immutableIds ? immutableId(item) : exchangeId('item', oid, `${item.key}.${item.generation}`));

/** Whether an id, in either form, names this item as it lies now. */
const names = (id: string, oid: string, item: Item) => id === itemId(oid, item, id.startsWith(immutable));

/** Whether a text has the form of an item's id at all; Graph tells one that has not from one that is not found. */
export const isWellFormed = (id: string): boolean => id.startsWith(immutable) || isItemId(id);

export const findMessage = ({ oid, messages }: Mailbox, id: string): StoredMessage | undefined =>
  messages.find(message => names(id, oid, message));

export const findEvent = (oid: string, events: readonly StoredEvent[], id: string): StoredEvent | undefined =>
  events.find(({ key }) => names(id, oid, { key, generation: 0 }));

/** Events stay where they are, and so does their regular id. */
export const eventId = (oid: string, key: string, immutableIds: boolean): string => itemId(oid, { key, generation: 0 }, immutableIds);

export const attachmentId = (key: string): string => pack(attachmentPrefix, key);

/** Folder ids are the same in both forms (outlook-immutable-id: not for folders and calendars). */
export const folderId = (oid: string, folder: FolderName): string => pack(folderPrefix, `${oid.slice(0, 8)}.${folder}`);

/** The folder behind an id or a well-known name. */
export const findFolder = (oid: string, id: string): FolderName | undefined =>
  folderNames.find(folder => folder === id.toLowerCase() || folderId(oid, folder) === id);

/** A thread has another id in every mailbox it is read from. */
export const conversationIdOf = (oid: string, name: string): string => exchangeId('conversation', oid, name);
