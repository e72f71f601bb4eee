import { bundleName } from '#core/ledger/bundle-name.ts';
import { earlierAgreements } from '#core/flows/earlier.ts';
import { findOpenMail } from '#core/flows/open-mail.ts';
import { fileKeys } from '#core/draft/file-keys.ts';
import type { SourceMeeting } from '#core/draft/from-meeting.ts';
import type { ItemId } from '#core/outlook-web/item-id.ts';
import type { Mail } from '#core/ports/mailbox.ts';
import type { OpenMail } from '#core/screens/open-item.ts';
import { readableMail } from '#core/screens/readable-mail.ts';
import type { Session } from '#core/screens/session.ts';
import type { Beside } from '#core/ui/overview/open-mail.tsx';

/** What is open beside the panel, and the item a delegation of it grows from. */
export type BesidePanel = { beside: Beside; item: OpenMail | null; meeting: SourceMeeting | null };

type Ports = Awaited<ReturnType<Session['ports']>>;

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
    conversationId: mail.conversationId || null,
    sentAt: mail.sentAt,
    files: kept.map(({ name, sizeBytes }, at) => ({ id: keys[at] ?? name, name, sizeBytes })),
    isLetter: mail.attachments.some(({ name }) => name === bundleName),
  };
};

const agreementOf = async (session: Session, { store }: Ports, mail: Mail): Promise<string | null> =>
  (await store.letter(mail.id)) ?? (await earlierAgreements(store, session.address, mail.internetMessageId))[0]?.ag ?? null;

/** Whether the mail asks for several things, so that one agreement need not be all it leads to. */
const asksForMore = async (session: Session, { mailbox }: Ports, item: OpenMail): Promise<boolean> => {
  const [text, { readMail }] = await Promise.all([mailbox.ownText(item.id), import('#core/draft/read-mail.ts')]);
  return readMail(readableMail(item, { text, html: null }, session.address, Temporal.Now.zonedDateTimeISO())).asks.length > 1;
};

/** Reads the mail beside the panel from its mailbox; the page of Outlook is not asked. Null for a draft. Throws `Trouble`. */
export const readBeside = async (session: Session, id: ItemId): Promise<BesidePanel | null> => {
  const ports = await session.ports();
  const found = await findOpenMail(ports, id);
  if (found.kind !== 'mail') return { beside: found, item: null, meeting: null };
  const { mail } = found;
  if (mail.isDraft) return null;
  const item = itemOf(mail);
  const { mail: source, sentAt, files } = item;
  const ag = await agreementOf(session, ports, mail);
  const asksMore = ag !== null && !item.isLetter && (await asksForMore(session, ports, item).catch(() => false));
  return { beside: { kind: 'mail', source: { kind: 'message', mail: source, sentAt, files, hasText: true }, ag, asksMore }, item, meeting: null };
};

/** Reads the meeting beside the panel from one's own calendar: when, who and what it is called. Null where it is not there. Throws `Trouble`. */
export const readMeetingBeside = async (session: Session, { restId }: ItemId): Promise<BesidePanel | null> => {
  const event = await (await session.ports()).calendar.event(restId);
  if (!event) return null;
  const { subject, organizer, attendees, startSeconds, endSeconds } = event;
  const date = Temporal.Instant.fromEpochMilliseconds(startSeconds * 1000).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();
  return { beside: { kind: 'meeting', subject, date }, item: null, meeting: { ref: restId, subject, organizer, attendees, startSeconds, endSeconds, date } };
};
