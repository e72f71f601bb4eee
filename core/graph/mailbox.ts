import { ResponseType } from '@microsoft/microsoft-graph-client';
import type { Attachment, Message } from '@microsoft/microsoft-graph-types';
import type { BareMail, Folder, Mail, Mailbox, NewAttachment, NewMail } from '#core/ports/mailbox.ts';
import type { SignIn } from '#core/ports/sign-in.ts';
import { Trouble } from '#core/ports/trouble.ts';
import { askInBatches, type BatchAnswer } from './batch.ts';
import { fromBase64, toBase64 } from './bytes.ts';
import { allPages, makeAsk, quoted, type GraphOptions } from './client.ts';
import { attachmentFields, attachmentInfo, mailFields, mailOf } from './mail-shape.ts';
import { largestInlineBytes, uploadTo } from './upload.ts';

/** Our own named property on the sender's copy; it never travels to the recipient (facts: Graph, § 3). */
const keyProperty = 'String {6d1d7b0f-7b6f-4b0e-8f0e-2a1c5e9b4d11} Name lofteOutboxKey';

const wellKnown = ['inbox', 'sentitems', 'drafts', 'deleteditems', 'junkemail'] as const;
/** Most mails of one listing, and of a search through the whole mailbox. */
const mostMails = 200;
const mostFound = 4000;
/** What is larger is fetched by itself. */
const largestTogetherBytes = 64 * 1024;
/** Ids that stay the same wherever a mail is moved. */
const lasting = { Prefer: 'IdType="ImmutableId"' };

const lastingText = 'IdType="ImmutableId", outlook.body-content-type="text"';

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

  /** Several mails with what is attached to them, in as few requests as there can be. */
  const list = async (query: string, most = mostMails): Promise<Mail[]> => {
    const messages = await allPages<Message>(ask, `/me/messages?${query}&$select=${mailFields}&$top=50`, most);
    const asked = messages.filter(({ id, hasAttachments }) => id && hasAttachments);
    const answers = await askInBatches(ask, options.clock, asked.map(({ id }) => ({ id: id!, method: 'GET', url: `${path(id!)}/attachments?$select=${attachmentFields}`, headers: lasting })));
    const names = await folderNames();
    const mails: Mail[] = [];
    for (const message of messages) {
      const { status, body } = answers.get(message.id ?? '') ?? {};
      const { value, '@odata.nextLink': next } = (body ?? {}) as { value?: Attachment[]; '@odata.nextLink'?: string };
      const isTold = !message.hasAttachments || (status === 200 && value !== undefined && !next);
      mails.push(isTold ? mailOf(message, names.get(message.parentFolderId ?? '') ?? 'other', (value ?? []).map(attachmentInfo)) : await whole(message));
    }
    return mails;
  };

  /** Files fetched together with the mails they belong to, until they are read. */
  const atHand = new Map<string, Uint8Array>();
  const fileKey = (mailId: string, attachmentId: string) => `${mailId} ${attachmentId}`;
  const fetchTogether = async (mails: readonly Mail[], name: string) => {
    const files = mails.flatMap(mail => mail.attachments.filter(one => one.name === name && one.sizeBytes <= largestTogetherBytes).map(one => ({ mail: mail.id, file: one.id })));
    const questions = files.map(({ mail, file }) => ({ id: fileKey(mail, file), method: 'GET' as const, url: `${path(mail)}/attachments/${encodeURIComponent(file)}`, headers: lasting }));
    // What could not be fetched now is asked for when it is read.
    const answers = await askInBatches(ask, options.clock, questions).catch(() => new Map<string, BatchAnswer>());
    for (const { id, status, body } of answers.values()) if (status === 200) atHand.set(id, fromBase64((body as { contentBytes?: string }).contentBytes ?? ''));
  };

  return {
    read: async id => whole(await ask<Message>(`${path(id)}?$select=${mailFields}`, request => request.get())),
    async ownText(id) {
      const { uniqueBody } = await ask<Message>(`${path(id)}?$select=uniqueBody`, request => request.header('Prefer', lastingText).get());
      return uniqueBody?.content ?? '';
    },
    async attachment(mailId, attachmentId) {
      const key = fileKey(mailId, attachmentId);
      const known = atHand.get(key);
      if (known && atHand.delete(key)) return known;
      const file: { contentBytes?: string } = await ask(`${path(mailId)}/attachments/${encodeURIComponent(attachmentId)}`, request => request.get());
      return fromBase64(file.contentBytes ?? '');
    },
    async eml(mailId) {
      const bytes = await ask<ArrayBuffer>(`${path(mailId)}/$value`, request => request.responseType(ResponseType.ARRAYBUFFER).get());
      return new Uint8Array(bytes);
    },
    inConversation: id => list(`$filter=${encodeURIComponent(`conversationId eq ${quoted(id)}`)}`),
    async changes(folder, from) {
      const query = `$select=id,hasAttachments,subject,from&changeType=created`;
      const first = (since: string) => `/me/mailFolders/${folder}/messages/delta?${query}&$filter=${encodeURIComponent(`receivedDateTime ge ${since}`)}`;
      const ids: string[] = [];
      const bare: BareMail[] = [];
      let next: string | undefined = 'link' in from ? from.link : first(from.since);
      for (;;) {
        const page: DeltaPage = await ask(next, request => request.header('Prefer', pagedDelta).get());
        for (const one of page.value) {
          // A mail that is gone from the folder is no event: what it said stays said.
          if (!one.id || one['@removed']) continue;
          if (one.hasAttachments) ids.push(one.id);
          else bare.push({ id: one.id, subject: one.subject ?? '', from: one.from?.emailAddress?.address ?? null });
        }
        const link = page['@odata.deltaLink'];
        if (link) return { ids, bare, link };
        next = page['@odata.nextLink'];
        if (!next) throw new Trouble('busy', { detail: 'a delta page without a link' });
      }
    },
    async withAttachment(name) {
      const mails = await list(`$search=${encodeURIComponent(`"attachment:${name}"`)}`, mostFound);
      await fetchTogether(mails, name);
      return mails;
    },

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
