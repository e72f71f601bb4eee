import { fileKeys } from '#core/draft/file-keys.ts';
import { withoutAttachments } from '#core/letter/without-attachments.ts';
import type { AttachmentInfo, Mailbox, NewAttachment } from '#core/ports/mailbox.ts';
import { Trouble } from '#core/ports/trouble.ts';

/** Most bytes that may go along; Exchange's usual limit for a whole mail is 35 MB with its encoding. */
const mostAlongBytes = 24 * 1024 * 1024;

const fileName = (subject: string) => `${subject.replace(/[^\p{L}\p{N} ._-]/gu, ' ').replace(/\s+/gu, ' ').trim().slice(0, 80) || 'e-post'}.eml`;

/** The mail itself as `.eml`, and the chosen files of it, ready to follow a letter. `Trouble` where they are too much. */
export const gatherAlong = async (mailbox: Mailbox, mailId: string, subject: string, chosen: readonly string[]): Promise<NewAttachment[]> => {
  const { attachments } = await mailbox.read(mailId);
  const files = attachments.filter(({ kind }) => kind === 'file');
  const keys = fileKeys(files.map(({ name }) => name));
  const wanted: AttachmentInfo[] = files.filter((_, at) => chosen.includes(keys[at] ?? ''));

  const eml = withoutAttachments(await mailbox.eml(mailId));
  const along: NewAttachment[] = [{ name: fileName(subject), contentType: 'message/rfc822', bytes: eml }];
  const total = eml.length + wanted.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (total > mostAlongBytes) throw new Trouble('too-large');
  for (const { id, name, contentType } of wanted) along.push({ name, contentType, bytes: await mailbox.attachment(mailId, id) });
  return along;
};
