import type { ItemId } from '#core/outlook-web/item-id.ts';
import type { Mail, Mailbox } from '#core/ports/mailbox.ts';
import type { Store } from '#core/ports/store.ts';
import { troubleOf } from '#core/ports/trouble.ts';

/** The mail an Outlook tab shows, as its mailbox tells it; or that it lies in another mailbox, or is not to be found. */
export type FoundMail = { kind: 'mail'; mail: Mail } | { kind: 'other-mailbox' } | { kind: 'missing' };

/** Where a device notes which mailbox is the person's own, by the GUID inside its ids. */
const ownMailboxNote = 'mailbox';

const shownAt = (mail: Mail) => mail.receivedAt ?? mail.sentAt ?? '';

/** Of a conversation Outlook shows the newest mail that has not been thrown away. */
const newest = (mails: readonly Mail[]): Mail | null =>
  mails.filter(({ isDraft, folder }) => !isDraft && folder !== 'deleteditems').toSorted((one, other) => (shownAt(one) < shownAt(other) ? 1 : -1))[0] ?? null;

/**
 * Finds the mail of an id from Outlook's address. An id from another mailbox than the person's own is noticed without asking anyone; which
 * one is hers is known from the first mail of hers that was found. Throws `Trouble`.
 */
export const findOpenMail = async ({ mailbox, store }: { mailbox: Mailbox; store: Store }, id: ItemId): Promise<FoundMail> => {
  const own = await store.note(ownMailboxNote);
  if (own && own !== id.mailbox) return { kind: 'other-mailbox' };

  const missing = (thrown: unknown): null => {
    const { kind } = troubleOf(thrown);
    if (kind !== 'missing' && kind !== 'refused') throw thrown;
    return null;
  };
  const mail =
    id.kind === 'item' ? await mailbox.read(id.restId).catch(missing) : newest((await mailbox.inConversation(id.restId).catch(missing)) ?? []);
  if (!mail) return { kind: own ? 'missing' : 'other-mailbox' };
  if (!own) await store.keepNote(ownMailboxNote, id.mailbox);
  return { kind: 'mail', mail };
};
