import { acceptLetter, mayRead, type AcceptRefusal, type Known } from '#core/ledger/accept.ts';
import { readBundle } from '#core/ledger/bundle.ts';
import type { Letter, Policy } from '#core/ledger/letter-facts.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import type { Directory, Me } from '#core/ports/directory.ts';
import type { Correspondent, Mail, Mailbox } from '#core/ports/mailbox.ts';
import type { Store } from '#core/ports/store.ts';
import { letterText } from './letter-text.ts';
import { noteSent } from './reports.ts';
import { noteSeen } from './receipts.ts';
import { noteWaiting } from './waiting-parts.ts';

export type TakenIn = {
  /** The agreement each applied mail belongs to, by mail id. */
  agreements: ReadonlyMap<string, string>;
  /** Why the others are not used, by mail id. */
  refusals: ReadonlyMap<string, AcceptRefusal>;
};

const recipient = (person: Correspondent) => ({ emailAddress: { address: person.address, name: person.name } });
const kinds = { file: '#microsoft.graph.fileAttachment', item: '#microsoft.graph.itemAttachment', reference: '#microsoft.graph.referenceAttachment' };

/** A mail as acceptance looks at it. */
const letterOf = (mail: Mail): Letter => ({
  isDraft: mail.isDraft,
  parentFolder: mail.folder === 'other' ? null : mail.folder,
  from: mail.from && recipient(mail.from),
  sender: mail.sender && recipient(mail.sender),
  toRecipients: mail.to.map(recipient),
  internetMessageHeaders: mail.headers,
  attachments: mail.attachments.map(({ id, name, sizeBytes, kind }) => ({ '@odata.type': kinds[kind], id, name, size: sizeBytes })),
});

/** What the store knows, at this moment, of the agreement a letter is about, as acceptance wants it. */
const knownOf = async (store: Store, content: string | null): Promise<Known[]> => {
  const bundle = readBundle(content);
  if ('reason' in bundle) return [];
  const events = await store.texts(bundle.ag);
  const { parties } = readLedger(events, bundle.ag);
  return parties ? [{ ag: bundle.ag, parties, events }] : [];
};

const sentAt = (mail: Mail) => mail.sentAt ?? mail.receivedAt ?? '';

export type LetterPorts = { mailbox: Mailbox; store: Store; directory: Pick<Directory, 'ownerOf'> };

/** Who the directory says the sender is: a colleague may not write under another's id from his own address. */
const policyFor = async ({ directory }: LetterPorts, me: Me, mail: Mail): Promise<Policy> => {
  const address = mail.from?.address;
  const oid = address && (await directory.ownerOf(address));
  return address && oid ? { directory: [{ address, tid: me.tid, oid }] } : {};
};

/** Judges one mail, and keeps what it says: the agreement it belongs to, or why it is not used. */
const judge = async (ports: LetterPorts, me: Me, mail: Mail): Promise<{ ag: string } | { reason: AcceptRefusal }> => {
  const { mailbox, store } = ports;
  const knownAg = await store.letter(mail.id);
  if (knownAg) return { ag: knownAg };

  const letter = letterOf(mail);
  const readable = mayRead(letter, me);
  if ('reason' in readable) return readable;

  const content = letterText(await mailbox.attachment(mail.id, readable.attachment.id ?? ''));
  const policy = await policyFor(ports, me, mail);
  const accepted = acceptLetter({ ...letter, content }, me, await knownOf(store, content), policy);
  if ('reason' in accepted) return accepted;

  const { ag, texts, accepted: ids } = accepted;
  await store.add(ag, texts.map((text, at) => ({ id: ids[at]!, text })));
  const by = accepted.parties[accepted.by];
  if (accepted.proof === 'self') await noteSent(store, ag, mail);
  else if (by.oid !== me.oid || by.tid !== me.tid) await noteSeen(store, ag, mail, accepted.heads);
  await noteWaiting(store, ag, mail);
  await store.rememberMail(ag, mail.id);
  return { ag };
};

/**
 * Reads the letters among some mails and keeps what they say. Each is judged by itself; the oldest first, so that a beginning comes before its
 * answer, and once more where a beginning came to light after it: the mail servers' clocks are not ours.
 */
export const takeIn = async (ports: LetterPorts, me: Me, mails: readonly Mail[]): Promise<TakenIn> => {
  const agreements = new Map<string, string>();
  const refusals = new Map<string, AcceptRefusal>();
  const isAhead = ({ id }: Mail) => refusals.get(id) === 'unknown-agreement';
  let left = mails.toSorted((one, other) => (sentAt(one) < sentAt(other) ? -1 : 1));
  let found: number;

  do {
    found = agreements.size;
    for (const mail of left) {
      const judged = await judge(ports, me, mail);
      if ('reason' in judged) refusals.set(mail.id, judged.reason);
      else {
        refusals.delete(mail.id);
        agreements.set(mail.id, judged.ag);
      }
    }
    left = left.filter(isAhead);
  } while (left.length > 0 && agreements.size > found);
  return { agreements, refusals };
};
