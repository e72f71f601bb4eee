import { fileKeys } from '#core/draft/file-keys.ts';
import type { Mailbox, NewMail } from '#core/ports/mailbox.ts';
import type { OutboxRow, Store } from '#core/ports/store.ts';
import { troubleOf } from '#core/ports/trouble.ts';

/**
 * Makes a letter's draft, or takes up the one an earlier try left, attaches what it lacks, and notes in the row that it stands. Throws
 * `Trouble`; then the row stands where it stood.
 */
export const draftLetter = async ({ mailbox, store }: { mailbox: Mailbox; store: Store }, row: OutboxRow, found: { id: string } | null): Promise<OutboxRow> => {
  const { id: draftId } = found ?? (await newDraft(mailbox, row.mail));
  await store.save({ ...row, draftId });

  // By name and place: two files may have one name.
  const attached = found ? fileKeys((await mailbox.read(draftId)).attachments.map(({ name }) => name)) : [];
  const wanted = fileKeys(row.attachments.map(({ name }) => name));
  for (const [at, attachment] of row.attachments.entries()) if (!attached.includes(wanted[at] ?? '')) await mailbox.attach(draftId, attachment);

  const drafted: OutboxRow = { ...row, draftId, state: 'drafted' };
  await store.save(drafted);
  return drafted;
};

/** A draft in the conversation; where the mail it answers is gone, a mail of its own. */
const newDraft = (mailbox: Mailbox, mail: NewMail): Promise<{ id: string }> =>
  mailbox.createDraft(mail).catch((thrown: unknown) => {
    if (mail.replyTo === null || troubleOf(thrown).kind !== 'missing') throw thrown;
    return mailbox.createDraft({ ...mail, replyTo: null });
  });
