import type { Mailbox } from '#core/ports/mailbox.ts';
import type { OutboxRow } from '#core/ports/store.ts';
import { troubleOf } from '#core/ports/trouble.ts';

export type FoundLetter = NonNullable<Awaited<ReturnType<Mailbox['findByKey']>>>;

/**
 * The draft or the sent copy of a row's letter: by the row's key, else by the draft's own id, which is there at once and stays when the draft is
 * sent. Null where it is neither, as while it is on its way to Sent Items. Throws `Trouble`.
 */
export const findLetter = async (mailbox: Mailbox, { id, draftId }: OutboxRow): Promise<FoundLetter | null> => {
  const byKey = await mailbox.findByKey(id);
  if (byKey || draftId === null) return byKey;

  const mail = await mailbox.read(draftId).catch((thrown: unknown) => {
    if (troubleOf(thrown).kind !== 'missing') throw thrown;
    return null;
  });
  return mail && { id: mail.id, isDraft: mail.isDraft, otherDrafts: [] };
};
