import { fileKeys } from '#core/draft/file-keys.ts';
import { withoutAttachments } from '#core/letter/without-attachments.ts';
import type { Mailbox, NewAttachment } from '#core/ports/mailbox.ts';
import { Trouble } from '#core/ports/trouble.ts';

/** Most bytes that may go along; Exchange's usual limit for a whole mail is 35 MB with its encoding. */
const mostAlongBytes = 24 * 1024 * 1024;

/** What a mail holds that may go along: the mail itself, and its files, each by the key the form knows it by. */
export type MailContent = {
  mail: () => Promise<{ extension: 'eml' | 'txt'; contentType: string; bytes: Uint8Array }>;
  files: () => Promise<readonly { key: string; name: string; contentType: string; sizeBytes: number; bytes: () => Promise<Uint8Array> }[]>;
};

/** The content of a mail in one's own mailbox, by Graph. */
export const contentOf = (mailbox: Mailbox, mailId: string): MailContent => ({
  mail: async () => ({ extension: 'eml', contentType: 'message/rfc822', bytes: withoutAttachments(await mailbox.eml(mailId)) }),
  async files() {
    const files = (await mailbox.read(mailId)).attachments.filter(({ kind }) => kind === 'file');
    const keys = fileKeys(files.map(({ name }) => name));
    return files.map(({ id, name, contentType, sizeBytes }, at) => ({ key: keys[at] ?? '', name, contentType, sizeBytes, bytes: () => mailbox.attachment(mailId, id) }));
  },
});

const fileName = (subject: string, extension: string) => `${subject.replace(/[^\p{L}\p{N} ._-]/gu, ' ').replace(/\s+/gu, ' ').trim().slice(0, 80) || 'e-post'}.${extension}`;

/** The mail itself and the chosen files of it, ready to follow a letter. `Trouble` where they are too much. */
export const gatherAlong = async (content: MailContent, subject: string, chosen: readonly string[]): Promise<NewAttachment[]> => {
  const wanted = (await content.files()).filter(({ key }) => chosen.includes(key));
  const { extension, contentType, bytes } = await content.mail();
  const along: NewAttachment[] = [{ name: fileName(subject, extension), contentType, bytes }];
  const total = bytes.length + wanted.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (total > mostAlongBytes) throw new Trouble('too-large');
  for (const { name, contentType: type, bytes: read } of wanted) along.push({ name, contentType: type, bytes: await read() });
  return along;
};
