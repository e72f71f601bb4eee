import { fileKeys } from '#core/draft/file-keys.ts';
import { bundleName } from '#core/ledger/bundle-name.ts';
import type { MailText } from '#core/screens/readable-mail.ts';
import type { OpenMail } from '#core/screens/open-item.ts';
import { isShared, sharedContent } from './shared-mail.ts';
import { asPromise } from './promise.ts';

const person = (one: Office.EmailAddressDetails | undefined) =>
  one?.emailAddress ? { name: one.displayName || one.emailAddress, address: one.emailAddress } : null;

const people = (all: readonly Office.EmailAddressDetails[] | undefined) => (all ?? []).flatMap(one => person(one) ?? []);

const sentOn = (sentAt: Date | undefined): string | null => {
  if (!sentAt) return null;
  const instant = Temporal.Instant.fromEpochMilliseconds(sentAt.getTime());
  return instant.toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();
};

/** The open mail, or null when nothing is open or what is open is no received mail. */
export const readOpenItem = (): OpenMail | null => {
  const item = Office.context.mailbox.item as unknown as Office.MessageRead | null | undefined;
  if (!item || item.itemType !== Office.MailboxEnums.ItemType.Message || !item.itemId) return null;

  const attachments = item.attachments ?? [];
  const kept = attachments.filter(({ isInline, name }) => !isInline && name !== bundleName);
  const keys = fileKeys(kept.map(({ name }) => name));
  return {
    kind: 'message',
    id: Office.context.mailbox.convertToRestId(item.itemId, Office.MailboxEnums.RestVersion.v2_0),
    mail: {
      internetMessageId: item.internetMessageId ?? '',
      subject: item.subject ?? '',
      from: person(item.from),
      to: people(item.to),
      cc: people(item.cc),
      sentOn: sentOn(item.dateTimeCreated),
    },
    conversationId: item.conversationId ?? null,
    sentAt: item.dateTimeCreated ? item.dateTimeCreated.toISOString() : null,
    files: kept.map(({ name, size }, at) => ({ id: keys[at] ?? name, name, sizeBytes: size })),
    ...(isShared() ? { content: sharedContent() } : {}),
    isLetter: attachments.some(({ name }) => name === bundleName),
  };
};

/** What stands in the open mail. */
export const openItemText = async (): Promise<MailText | null> => {
  const item = Office.context.mailbox.item;
  if (!item) return null;
  const as = (kind: Office.CoercionType) => asPromise<string>(done => item.body.getAsync(kind, done));
  const [text, html] = await Promise.all([as(Office.CoercionType.Text), as(Office.CoercionType.Html)]);
  return { text, html };
};
