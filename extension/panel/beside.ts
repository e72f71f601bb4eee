import { bundleName } from '#core/ledger/bundle-name.ts';
import { earlierAgreements } from '#core/flows/earlier.ts';
import { findOpenMail } from '#core/flows/open-mail.ts';
import { fileKeys } from '#core/draft/file-keys.ts';
import type { ItemId } from '#core/outlook-web/item-id.ts';
import type { Mail } from '#core/ports/mailbox.ts';
import type { OpenMail } from '#core/screens/open-item.ts';
import type { Session } from '#core/screens/session.ts';
import type { Beside } from '#core/ui/overview/open-mail.tsx';

/** What is open beside the panel, and the item a delegation of it grows from. */
export type BesidePanel = { beside: Beside; item: OpenMail | null };

const dateOf = (instant: string | null): string | null =>
  instant && Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();

const itemOf = (mail: Mail): OpenMail => {
  const kept = mail.attachments.filter(({ kind, name }) => kind === 'file' && name !== bundleName);
  const keys = fileKeys(kept.map(({ name }) => name));
  const { internetMessageId, subject, from, to, cc } = mail;
  return {
    kind: 'message',
    id: mail.id,
    mail: { internetMessageId, subject, from, to, cc, sentOn: dateOf(mail.sentAt) },
    sentAt: mail.sentAt,
    files: kept.map(({ name, sizeBytes }, at) => ({ id: keys[at] ?? name, name, sizeBytes })),
    isLetter: mail.attachments.some(({ name }) => name === bundleName),
  };
};

const agreementOf = async (session: Session, { store }: Awaited<ReturnType<Session['ports']>>, mail: Mail): Promise<string | null> =>
  (await store.letter(mail.id)) ?? (await earlierAgreements(store, session.address, mail.internetMessageId))[0]?.ag ?? null;

/** Reads the mail beside the panel from its mailbox; the page of Outlook is not asked. Null for a draft. Throws `Trouble`. */
export const readBeside = async (session: Session, id: ItemId): Promise<BesidePanel | null> => {
  const ports = await session.ports();
  const found = await findOpenMail(ports, id);
  if (found.kind !== 'mail') return { beside: found, item: null };
  const { mail } = found;
  if (mail.isDraft) return null;
  const item = itemOf(mail);
  const { mail: source, sentAt, files } = item;
  const ag = await agreementOf(session, ports, mail);
  return { beside: { kind: 'mail', source: { kind: 'message', mail: source, sentAt, files, hasText: true }, ag }, item };
};
