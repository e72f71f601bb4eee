import { createHash } from 'node:crypto';
import { toEwsId, toRestId } from '../id-alphabets.ts';
import { guidOf } from '../content/organisation.ts';

/** What an Exchange id names; the numbers stand in its second byte. */
const types = { item: 3, conversation: 4 } as const;
type Kind = keyof typeof types;

/** The GUID of a person's mailbox. It is another than her object id, and every id Exchange gives out from the mailbox begins with it. */
export const mailboxGuidOf = (oid: string): string => guidOf(`mailbox of ${oid}`);

/** Not compressed, a type, how long the mailbox's GUID is, and the GUID in ASCII. */
const headOf = (kind: Kind, oid: string): Buffer => {
  const guid = mailboxGuidOf(oid);
  return Buffer.concat([Buffer.from([0, types[kind], guid.length, 0]), Buffer.from(guid, 'ascii')]);
};

/** No processing instruction, then a length and that many bytes. */
const partOf = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0, bytes.length, 0]), bytes]);

/** Six zero bytes and 64 more: as long as a message's entry id, so that ids have the 152 characters people know. */
const entryIdOf = (name: string): Buffer => Buffer.concat([Buffer.alloc(6), createHash('sha512').update(name).digest()]);

const conversationGuidOf = (name: string): Buffer => createHash('sha256').update(name).digest().subarray(0, 16);

/**
 * A regular Exchange id in Graph's alphabet, made from a name: one mailbox and one name always give the same id, and the name cannot be
 * read back out of it. Items begin with `AAMk`, conversations with `AAQk`. Layout: [MS-OXCEXT] 2.2.6.1.
 */
export const exchangeId = (kind: Kind, oid: string, name: string): string => {
  const rest = kind === 'item' ? entryIdOf(name) : conversationGuidOf(name);
  return toRestId(Buffer.concat([headOf(kind, oid), partOf(rest)]).toString('base64'));
};

/** Whether a text in Graph's alphabet can be the regular id of an item, in whichever mailbox. */
export const isItemId = (id: string): boolean => {
  if (!/^[\w-]+=*$/.test(id)) return false;
  const bytes = Buffer.from(toEwsId(id), 'base64');
  const [compression, type, length, zero] = bytes;
  if (compression !== 0 || type !== types.item || length !== 36 || zero !== 0) return false;
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(bytes.subarray(4, 40).toString('latin1'));
};
