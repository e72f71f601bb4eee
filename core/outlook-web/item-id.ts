/** What an Exchange id tells of itself: which kind of thing, in which mailbox, and both ways of writing it. */
export type ItemId = {
  kind: 'item' | 'conversation';
  /** GUID of the mailbox, small letters. */
  mailbox: string;
  /** As in Outlook's URLs and EWS. */
  ewsId: string;
  /** As in Graph. */
  restId: string;
};

// Graph writes EWS's `/` and `+` as `-` and `_`, the other way round than RFC 4648 does (office.js converts the same way).
const toRest = (ews: string) => ews.replaceAll('/', '-').replaceAll('+', '_');
const toEws = (rest: string) => rest.replaceAll('-', '/').replaceAll('_', '+');

const shortestId = 40;
const longestId = 1000;
const alphabet = /^[A-Za-z0-9+/\-_]+=*$/u;
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const kinds: Readonly<Record<number, ItemId['kind']>> = { 3: 'item', 4: 'conversation', 6: 'item' };

const bytesOf = (ews: string): Uint8Array | null => {
  try {
    return Uint8Array.from(atob(ews), letter => letter.charCodeAt(0));
  } catch {
    return null;
  }
};

/** Run-length expansion: two equal bytes are followed by how many more of them come. Stops at what an id can hold. */
const expanded = (packed: Uint8Array): Uint8Array => {
  const bytes: number[] = [];
  for (let at = 0; at < packed.length && bytes.length < longestId; ) {
    const byte = packed[at]!;
    const isRun = packed[at + 1] === byte && at + 2 < packed.length;
    const times = isRun ? packed[at + 2]! + 2 : 1;
    for (let count = 0; count < times; count++) bytes.push(byte);
    at += isRun ? 3 : 1;
  }
  return Uint8Array.from(bytes);
};

const plain = ([compression, ...rest]: Uint8Array): Uint8Array | null => {
  const bytes = Uint8Array.from(rest);
  if (compression === 0) return bytes;
  return compression === 1 ? expanded(bytes) : null;
};

/**
 * Reads an id as it stands in an Outlook URL, decoded or not. Null when it is none: then nothing is guessed.
 * Layout: [MS-OXCEXT] 2.2.6.1: compression, type, length of the mailbox id, mailbox id, the rest.
 */
export const readItemId = (text: string): ItemId | null => {
  if (text.length < shortestId || text.length > longestId || !alphabet.test(text)) return null;
  const ewsId = toEws(text);
  const packed = bytesOf(ewsId);
  const bytes = packed && plain(packed);
  if (!bytes) return null;

  const [type = 0, low = 0, high = 0] = bytes;
  const kind = kinds[type];
  const mailbox = new TextDecoder('latin1').decode(bytes.subarray(3, 3 + low + high * 256)).toLowerCase();
  // A shared or moved mailbox may have its domain behind the GUID.
  const [id = ''] = mailbox.split('@');
  return kind && guid.test(id) ? { kind, mailbox: id, ewsId, restId: toRest(ewsId) } : null;
};
