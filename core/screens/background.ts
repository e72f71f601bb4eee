import { bundleName } from '#core/ledger/bundle-name.ts';
import type { Mail } from '#core/ports/mailbox.ts';
import type { Background, BackgroundFile } from '#core/ui/agreement/background-list.tsx';
import type { Session } from './session.ts';

const isMail = (contentType: string, name: string) => contentType.toLowerCase().startsWith('message/rfc822') || name.toLowerCase().endsWith('.eml');

const filesIn = (mails: readonly Mail[]): BackgroundFile[] =>
  mails.flatMap(mail =>
    mail.attachments
      .filter(({ name, kind }) => name !== bundleName && kind === 'file')
      .map(({ id, name, contentType }) => ({ mailId: mail.id, attachmentId: id, name, isMail: isMail(contentType, name) })),
  );

const save = (bytes: Uint8Array, name: string) => {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/** What came along with an agreement's letters, read from the mailbox when it is opened. */
export const backgroundOf = (session: Session, mails: readonly Mail[]): Background => {
  const bytesOf = async (file: BackgroundFile) => (await session.ports()).mailbox.attachment(file.mailId, file.attachmentId);
  return {
    files: filesIn(mails),
    readMail: async file => {
      const { readEml } = await import('#core/letter/eml.ts');
      return readEml(await bytesOf(file));
    },
    download: async file => save(await bytesOf(file), file.name),
  };
};
