import { acceptLetter, mayRead, type AcceptRefusal, type Known } from '#core/ledger/accept.ts';
import type { Letter, Policy } from '#core/ledger/letter-facts.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import type { Directory, Me } from '#core/ports/directory.ts';
import type { Correspondent, Mail, Mailbox } from '#core/ports/mailbox.ts';
import type { Store } from '#core/ports/store.ts';

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

/** What the store knows of every agreement, as acceptance wants it. */
const knownAgreements = async (store: Store): Promise<Known[]> => {
  const known: Known[] = [];
  for (const ag of await store.agreements()) {
    const events = await store.texts(ag);
    const { parties } = readLedger(events, ag);
    if (parties) known.push({ ag, parties, events });
  }
  return known;
};

const decoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const textOf = (bytes: Uint8Array): string | null => {
  try {
    return decoder().decode(bytes);
  } catch {
    return null;
  }
};

const sentAt = (mail: Mail) => mail.sentAt ?? mail.receivedAt ?? '';

export type LetterPorts = { mailbox: Mailbox; store: Store; directory: Pick<Directory, 'ownerOf'> };

/** Who the directory says the sender is: a colleague may not write under another's id from his own address. */
const policyFor = async ({ directory }: LetterPorts, me: Me, mail: Mail): Promise<Policy> => {
  const address = mail.from?.address;
  const oid = address && (await directory.ownerOf(address));
  return address && oid ? { directory: [{ address, tid: me.tid, oid }] } : {};
};

/** Reads the letters among some mails and keeps what they say. Each is judged by itself; the oldest first, so that a beginning comes before its answer. */
export const takeIn = async (ports: LetterPorts, me: Me, mails: readonly Mail[]): Promise<TakenIn> => {
  const { mailbox, store } = ports;
  const agreements = new Map<string, string>();
  const refusals = new Map<string, AcceptRefusal>();
  const known = new Map((await knownAgreements(store)).map(agreement => [agreement.ag, agreement]));

  for (const mail of mails.toSorted((one, other) => (sentAt(one) < sentAt(other) ? -1 : 1))) {
    const knownAg = await store.letter(mail.id);
    if (knownAg) {
      agreements.set(mail.id, knownAg);
      continue;
    }
    const letter = letterOf(mail);
    const readable = mayRead(letter, me);
    if ('reason' in readable) {
      refusals.set(mail.id, readable.reason);
      continue;
    }
    const content = textOf(await mailbox.attachment(mail.id, readable.attachment.id ?? ''));
    const accepted = acceptLetter({ ...letter, content }, me, [...known.values()], await policyFor(ports, me, mail));
    if ('reason' in accepted) {
      refusals.set(mail.id, accepted.reason);
      continue;
    }
    const { ag, parties, texts, accepted: ids } = accepted;
    await store.add(ag, texts.map((text, at) => ({ id: ids[at]!, text })));
    await store.rememberMail(ag, mail.id);
    known.set(ag, { ag, parties, events: await store.texts(ag) });
    agreements.set(mail.id, ag);
  }
  return { agreements, refusals };
};
