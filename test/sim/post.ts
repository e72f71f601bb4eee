import { bundleName } from '#core/ledger/bundle-name.ts';
import type { Correspondent, Folder, Mail, NewAttachment, NewMail } from '#core/ports/mailbox.ts';
import { otherRole, type Role } from '#core/vocabulary/party.ts';
import type { Faults } from './faults.ts';
import { parties } from './parties.ts';
import type { Random } from './random.ts';
import type { Turns } from './turns.ts';

export type Kept = Mail & { key: string; contents: Uint8Array[]; /** Not found by its key before this time. */ indexedAt: number; /** Its send was answered, and its copy is not yet seen. */ isOnItsWay: boolean };
export type Box = { mails: Map<string, Kept>; /** What came into each watched folder, in order. */ arrived: Record<'inbox' | 'sentitems', string[]>; /** Older links are forgotten. */ linksSince: number };
type Travelling = { to: Role; mail: Kept };

export type Post = {
  readonly boxes: Record<Role, Box>;
  /** Every letter that left, by the key of its row. */
  readonly left: Map<string, number>;
  /** Letters that came back, by the id of their copy. */
  readonly bounced: ReadonlySet<string>;
  newDraft(of: Role, mail: NewMail): string;
  attach(of: Role, id: string, attachment: NewAttachment): void;
  send(of: Role, id: string): void;
  /** Brings one of the letters under way, not always the oldest; false when none is. */
  deliver(): boolean;
  /** Lays a mail into a box, as whoever attacks does. */
  plant(to: Role, mail: Partial<Kept> & { from: Correspondent; contents: Uint8Array[] }): void;
  isPlanted(id: string): boolean;
};

const internal = { name: 'X-MS-Exchange-Organization-AuthAs', value: 'Internal' };
const minutes = 60_000;

/** Two mailboxes and what carries letters between them: no letter is sure to come, to come once, or in order. */
export const makePost = (turns: Turns, faults: Faults, random: Random): Post => {
  const emptyBox = (): Box => ({ mails: new Map(), arrived: { inbox: [], sentitems: [] }, linksSince: 0 });
  const boxes: Record<Role, Box> = { delegator: emptyBox(), delegate: emptyBox() };
  const left = new Map<string, number>();
  const bounced = new Set<string>();
  const planted = new Set<string>();
  let wire: Travelling[] = [];
  let count = 0;
  let plantedCount = 0;
  const instant = () => new Date(turns.now()).toISOString();

  const lay = (to: Role, mail: Kept) => {
    boxes[to].mails.set(mail.id, mail);
    if (mail.folder === 'inbox' || mail.folder === 'sentitems') boxes[to].arrived[mail.folder].push(mail.id);
  };

  const receive = ({ to, mail }: Travelling) => {
    const isJunk = faults.strikes('junk', random);
    const received = { ...mail, id: `${to} ${(count += 1)}`, receivedAt: instant(), headers: [...mail.headers, internal], key: '', folder: (isJunk ? 'junkemail' : 'inbox') as Folder };
    lay(to, received);
    // Whoever it is for finds it there, and moves it.
    if (isJunk) turns.later(30 * minutes, () => lay(to, { ...received, folder: 'inbox' }));
  };

  const bounce = (from: Role, mail: Kept) => {
    const postmaster = { name: 'Microsoft Outlook', address: 'postmaster@eksempel.no' };
    const id = `${from} ${(count += 1)}`;
    const headers = [internal, { name: 'X-MS-Exchange-Message-Is-Ndr', value: '' }, { name: 'In-Reply-To', value: mail.internetMessageId }];
    bounced.add(mail.id);
    lay(from, { ...mail, id, internetMessageId: `<${id}>`, from: postmaster, sender: postmaster, attachments: [], contents: [], key: '', folder: 'inbox', headers });
  };

  const transmit = (from: Role, mail: Kept) => {
    const to = otherRole(from);
    if (faults.strikes('bounce', random)) return bounce(from, mail);
    if (faults.strikes('loss', random)) return;
    const put = () => void wire.push({ to, mail });
    if (faults.strikes('held-back', random)) turns.later(random.below(48 * 60) * minutes, put);
    else put();
    if (faults.strikes('doubled', random)) put();
  };

  const draftOf = (of: Role, id: string): Kept => {
    const mail = boxes[of].mails.get(id);
    if (!mail?.isDraft) throw new Error('no such draft');
    return mail;
  };

  return {
    boxes,
    left,
    bounced,
    newDraft(of, { key, to, subject, header, replyTo }) {
      const id = `${of} ${(count += 1)}`;
      const { name, address } = parties[of];
      const conversationId = (replyTo && boxes[of].mails.get(replyTo)?.conversationId) ?? id;
      const indexedAt = turns.now() + (faults.strikes('late-index', random) ? 5000 : 0);
      const from = { name, address };
      boxes[of].mails.set(id, {
        id, key, conversationId, internetMessageId: `<${id}>`, subject, from, sender: from, to: [to], cc: [], sentAt: null, receivedAt: null, isDraft: true, folder: 'drafts',
        headers: [header], attachments: [], contents: [], indexedAt, isOnItsWay: false,
      });
      return id;
    },
    attach(of, id, { name, contentType, bytes }) {
      const draft = draftOf(of, id);
      draft.attachments = [...draft.attachments, { id: String(draft.contents.length), name, contentType, sizeBytes: bytes.length, kind: 'file' }];
      draft.contents.push(bytes);
    },
    send(of, id) {
      const draft = draftOf(of, id);
      if (faults.strikes('send-dropped', random)) return;
      if (faults.strikes('vanished', random)) return void boxes[of].mails.delete(id);
      left.set(draft.key, (left.get(draft.key) ?? 0) + 1);
      const sent: Kept = { ...draft, isDraft: false, isOnItsWay: true, folder: 'sentitems', sentAt: instant(), headers: [] };
      boxes[of].mails.set(id, sent);
      const stand = () => lay(of, { ...sent, isOnItsWay: false });
      if (faults.strikes('late-copy', random)) turns.later(random.below(8000), stand);
      else stand();
      transmit(of, { ...sent, headers: draft.headers, isOnItsWay: false });
    },
    deliver() {
      if (wire.length === 0) return false;
      const place = faults.strikes('reordered', random) ? random.below(wire.length) : 0;
      const [next] = wire.splice(place, 1);
      if (next) receive(next);
      return true;
    },
    plant(to, mail) {
      const id = `planted ${(plantedCount += 1)}`;
      planted.add(id);
      const attachments = mail.contents.map((bytes, at) => ({ id: String(at), name: bundleName, contentType: 'application/json', sizeBytes: bytes.length, kind: 'file' as const }));
      const to0 = [{ name: parties[to].name, address: parties[to].address }];
      lay(to, {
        id, key: '', conversationId: id, internetMessageId: `<${id}>`, subject: 'Svar', sender: mail.from, to: to0, cc: [], sentAt: instant(), receivedAt: instant(), isDraft: false,
        folder: 'inbox', headers: [internal], attachments, indexedAt: 0, isOnItsWay: false, ...mail,
      });
    },
    isPlanted: id => planted.has(id),
  };
};
