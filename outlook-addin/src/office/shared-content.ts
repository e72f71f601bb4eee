import type { MailContent } from '#core/flows/along.ts';
import { fileKeys } from '#core/draft/file-keys.ts';
import { fromBase64 } from '#core/graph/bytes.ts';
import { bundleName } from '#core/ledger/bundle-name.ts';
import { asPromise } from './promise.ts';
import type { SharedMail } from './shared-mail.ts';

/** What stands in the mail, where Outlook is too old to give the mail as a file (before Mailbox 1.14). */
const asText = async ({ body, from, to, dateTimeCreated, subject }: SharedMail): Promise<Uint8Array> => {
  const text = await asPromise<string>(done => body.getAsync(Office.CoercionType.Text, done));
  const people = (all: readonly Office.EmailAddressDetails[]) => all.map(({ displayName, emailAddress }) => `${displayName} <${emailAddress}>`).join(', ');
  const head = [from ? people([from]) : '', people(to ?? []), dateTimeCreated?.toISOString() ?? '', subject ?? ''].filter(Boolean);
  return new TextEncoder().encode(`${head.join('\r\n')}\r\n\r\n${text}`);
};

/** A mail's content as Outlook gives it; `item` while it is open. */
export const contentOf = (item: SharedMail): MailContent => ({
  async mail() {
    if (!item.getAsFileAsync) return { extension: 'txt', contentType: 'text/plain', bytes: await asText(item) };
    return { extension: 'eml', contentType: 'message/rfc822', bytes: fromBase64(await asPromise<string>(done => item.getAsFileAsync!(done))) };
  },
  async files() {
    const kept = (item.attachments ?? []).filter(({ isInline, name }) => !isInline && name !== bundleName);
    const keys = fileKeys(kept.map(({ name }) => name));
    return kept.map(({ id, name, contentType, size }, at) => ({
      key: keys[at] ?? name,
      name,
      contentType,
      sizeBytes: size,
      bytes: async () => fromBase64((await asPromise<Office.AttachmentContent>(done => item.getAttachmentContentAsync(id, done))).content),
    }));
  },
});
