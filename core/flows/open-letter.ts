import { bundleName } from '#core/ledger/bundle-name.ts';
import type { AcceptRefusal } from '#core/ledger/accept.ts';
import type { Me } from '#core/ports/directory.ts';
import type { Mail, Mailbox } from '#core/ports/mailbox.ts';
import { takeIn, type LetterPorts } from './take-in.ts';

export type OpenedLetter =
  | { kind: 'agreement'; ag: string; mails: readonly Mail[] }
  | { kind: 'refused'; reason: AcceptRefusal; mail: Mail };

const once = (mails: readonly Mail[]): Mail[] => [...new Map(mails.map(mail => [mail.id, mail])).values()];
const isLetter = (mail: Mail) => mail.attachments.some(({ name }) => name === bundleName);

/**
 * Opens the agreement a mail belongs to: from the mail itself and its conversation, and where its beginning is not there, from every
 * letter in the mailbox. Drafts are no letters.
 */
export const openLetter = async (ports: LetterPorts, me: Me, mailId: string): Promise<OpenedLetter> => {
  const mail = await ports.mailbox.read(mailId);
  const conversation = await ports.mailbox.inConversation(mail.conversationId);
  const near = once([mail, ...conversation]).filter(one => one.id === mail.id || (isLetter(one) && !one.isDraft));
  const first = await takeIn(ports, me, near);
  const ag = first.agreements.get(mail.id);
  if (ag) return { kind: 'agreement', ag, mails: near };

  const reason = first.refusals.get(mail.id) ?? 'no-letter';
  if (reason !== 'unknown-agreement') return { kind: 'refused', reason, mail };

  const all = once([...near, ...(await readAll(ports.mailbox))]);
  const second = await takeIn(ports, me, all);
  const found = second.agreements.get(mail.id);
  return found ? { kind: 'agreement', ag: found, mails: near } : { kind: 'refused', reason, mail };
};

const readAll = async (mailbox: Mailbox) => (await mailbox.withAttachment(bundleName)).filter(mail => !mail.isDraft);

/** Brings every agreement back from the mailbox alone, as after an emptied browser. */
export const rebuild = async (ports: LetterPorts, me: Me) => takeIn(ports, me, await readAll(ports.mailbox));
