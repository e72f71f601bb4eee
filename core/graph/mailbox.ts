import { ResponseType } from '@microsoft/microsoft-graph-client';
import type { Attachment, Message } from '@microsoft/microsoft-graph-types';
import type { Folder, Mail, Mailbox, NewAttachment, NewMail } from '#core/ports/mailbox.ts';
import type { SignIn } from '#core/ports/sign-in.ts';
import { Trouble } from '#core/ports/trouble.ts';
import { fromBase64, toBase64 } from './bytes.ts';
import { allPages, makeAsk, quoted, type GraphOptions } from './client.ts';
import { attachmentFields, attachmentInfo, mailFields, mailOf } from './mail-shape.ts';
import { largestInlineBytes, uploadTo } from './upload.ts';

/** Our own named property on the sender's copy; it never travels to the recipient (facts: Graph, § 3). */
const keyProperty = 'String {6d1d7b0f-7b6f-4b0e-8f0e-2a1c5e9b4d11} Name lofteOutboxKey';

const wellKnown = ['inbox', 'sentitems', 'drafts', 'deleteditems', 'junkemail'] as const;
const mostMails = 200;

type DeltaPage = { value: (Message & { '@removed'?: object })[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string };
const pagedDelta = 'IdType="ImmutableId", odata.maxpagesize=200';

const fields = (mail: NewMail): Partial<Message> => ({
  subject: mail.subject,
  body: { contentType: 'html', content: mail.html },
  toRecipients: [{ emailAddress: { name: mail.to.name, address: mail.to.address } }],
  internetMessageHeaders: [mail.header],
  singleValueExtendedProperties: [{ id: keyProperty, value: mail.key }],
});

/** The signed-in person's mailbox on Microsoft Graph. */
export const makeMailbox = (options: GraphOptions): Mailbox => {
  // A page that goes away has no time to ask for a token: the one used last is kept for it, in memory.
  let recentToken = '';
  const token: SignIn['token'] = async (step, how) => (recentToken = await options.signIn.token(step, how));
  const ask = makeAsk({ ...options, signIn: { ...options.signIn, token } }, 'agreements');
  const path = (id: string) => `/me/messages/${encodeURIComponent(id)}`;

  let folders: Promise<Map<string, Folder>> | null = null;
  const folderNames = () => {
    folders ??= readFolderNames().catch((trouble: unknown) => {
      folders = null;
      throw trouble;
    });
    return folders;
  };
  const readFolderNames = async () => {
    const requests = wellKnown.map(name => ({ id: name, method: 'GET', url: `/me/mailFolders/${name}?$select=id` }));
    type Answers = { responses: { id: string; status: number; body?: { id?: string } }[] };
    const { responses }: Answers = await ask('/$batch', request => request.post({ requests }));
    return new Map(responses.flatMap(({ id, body }) => (body?.id ? [[body.id, id as Folder] as const] : [])));
  };

  const whole = async (message: Message): Promise<Mail> => {
    const names = await folderNames();
    const attachments = message.hasAttachments
      ? await allPages<Attachment>(ask, `${path(message.id ?? '')}/attachments?$select=${attachmentFields}`, mostMails)
      : [];
    return mailOf(message, names.get(message.parentFolderId ?? '') ?? 'other', attachments.map(attachmentInfo));
  };

  const list = async (query: string): Promise<Mail[]> => {
    const messages = await allPages<Message>(ask, `/me/messages?${query}&$select=${mailFields}&$top=50`, mostMails);
    const mails: Mail[] = [];
    for (const message of messages) mails.push(await whole(message));
    return mails;
  };

  return {
    read: async id => whole(await ask<Message>(`${path(id)}?$select=${mailFields}`, request => request.get())),
    async attachment(mailId, attachmentId) {
      const file: { contentBytes?: string } = await ask(`${path(mailId)}/attachments/${encodeURIComponent(attachmentId)}`, request => request.get());
      return fromBase64(file.contentBytes ?? '');
    },
    async eml(mailId) {
      const bytes = await ask<ArrayBuffer>(`${path(mailId)}/$value`, request => request.responseType(ResponseType.ARRAYBUFFER).get());
      return new Uint8Array(bytes);
    },
    inConversation: id => list(`$filter=${encodeURIComponent(`conversationId eq ${quoted(id)}`)}`),
    async changes(folder, from) {
      const query = `$select=id,hasAttachments&changeType=created`;
      const first = (since: string) => `/me/mailFolders/${folder}/messages/delta?${query}&$filter=${encodeURIComponent(`receivedDateTime ge ${since}`)}`;
      const ids: string[] = [];
      let next: string | undefined = 'link' in from ? from.link : first(from.since);
      for (;;) {
        const page: DeltaPage = await ask(next, request => request.header('Prefer', pagedDelta).get());
        // A mail that is gone from the folder is no event: what it said stays said.
        ids.push(...page.value.flatMap(one => (one.id && one.hasAttachments && !one['@removed'] ? [one.id] : [])));
        const link = page['@odata.deltaLink'];
        if (link) return { ids, link };
        next = page['@odata.nextLink'];
        if (!next) throw new Trouble('busy', { detail: 'a delta page without a link' });
      }
    },
    withAttachment: name => list(`$search=${encodeURIComponent(`"attachment:${name}"`)}`),

    async findByKey(key) {
      const filter = `singleValueExtendedProperties/Any(ep: ep/id eq ${quoted(keyProperty)} and ep/value eq ${quoted(key)})`;
      const query = `$filter=${encodeURIComponent(filter)}&$select=id,isDraft&$top=10`;
      const found = await allPages<Message>(ask, `/me/messages?${query}`, 10);
      // A sent copy settles the matter, whatever drafts stand beside it.
      const best = found.find(message => !message.isDraft) ?? found[0];
      if (!best?.id) return null;
      const otherDrafts = found.flatMap(one => (one.id && one.isDraft && one.id !== best.id ? [one.id] : []));
      return { id: best.id, isDraft: best.isDraft ?? false, otherDrafts };
    },

    async createDraft(mail) {
      const message = fields(mail);
      const draft = mail.replyTo
        ? await ask<Message>(`${path(mail.replyTo)}/createReply`, request => request.post({ message }))
        : await ask<Message>('/me/messages', request => request.post(message));
      if (!draft.id) throw new Trouble('busy', { unsettled: true, detail: 'a draft without an id' });
      return { id: draft.id };
    },

    attach: (draftId, attachment) => (attachment.bytes.length > largestInlineBytes ? attachLarge : attachSmall)(draftId, attachment),

    send: draftId => ask(`${path(draftId)}/send`, request => request.post(undefined)),

    sendLeaving(draftId) {
      if (recentToken === '') return;
      const headers = { Authorization: `Bearer ${recentToken}` };
      options.fetch(`${options.origin}/v1.0${path(draftId)}/send`, { method: 'POST', keepalive: true, headers }).catch(() => undefined);
    },

    remove: draftId => ask(`${path(draftId)}/move`, request => request.post({ destinationId: 'deleteditems' })),
  };

  async function attachSmall(draftId: string, { name, contentType, bytes }: NewAttachment) {
    const attachment = { '@odata.type': '#microsoft.graph.fileAttachment', name, contentType, contentBytes: toBase64(bytes) };
    await ask(`${path(draftId)}/attachments`, request => request.post(attachment));
  }

  async function attachLarge(draftId: string, attachment: NewAttachment) {
    const attachmentItem = { attachmentType: 'file', name: attachment.name, size: attachment.bytes.length, contentType: attachment.contentType };
    const session: { uploadUrl: string } = await ask(`${path(draftId)}/attachments/createUploadSession`, request =>
      request.post({ attachmentItem }),
    );
    await uploadTo(options.fetch, session.uploadUrl, attachment);
  }
};
