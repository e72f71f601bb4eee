import type { Attachment, FileAttachment, ItemBody, MailFolder, Message, Recipient } from '@microsoft/microsoft-graph-types';
import type { Graph } from './graph.ts';
import { isConversationId } from './paths.ts';
import { failed, ok, type Result } from './result.ts';

const wellKnownFolders = ['inbox', 'drafts', 'sentitems', 'deleteditems', 'archive', 'junkemail', 'outbox'] as const;
export type WellKnownFolder = (typeof wellKnownFolders)[number];

/** A folder as the list shows it: `key` stands in the address, `known` gives it its name. */
export type Folder = { key: string; id: string; known: WellKnownFolder | undefined; name: string; total: number; unread: number };
export type Page = { messages: Message[]; hasMore: boolean };

const listFields = 'id,subject,from,toRecipients,receivedDateTime,isRead,isDraft,hasAttachments,bodyPreview,conversationId';
const fullFields = `${listFields},sender,ccRecipients,body,internetMessageId,createdDateTime,lastModifiedDateTime,sentDateTime`;
const folderFields = 'id,displayName,totalItemCount,unreadItemCount';
const at = (id: string) => `/me/messages/${encodeURIComponent(id)}`;
type List<Value> = { value: Value[]; '@odata.nextLink'?: string };

/** What Outlook asks of Graph; ids are Graph's regular ones. */
export const makeMail = (graph: Graph) => {
  const known = new Map<string, WellKnownFolder>();

  const learnFolders = async () => {
    if (known.size > 0) return;
    for (const name of wellKnownFolders) {
      const folder = await graph<MailFolder>(`/me/mailFolders/${name}?$select=id`);
      if (folder.ok && folder.value.id) known.set(folder.value.id, name);
    }
  };

  const toFolder = (folder: MailFolder): Folder => {
    const name = known.get(folder.id ?? '');
    return {
      key: name ?? folder.id ?? '',
      id: folder.id ?? '',
      known: name,
      name: folder.displayName ?? '',
      total: folder.totalItemCount ?? 0,
      unread: folder.unreadItemCount ?? 0,
    };
  };
  /** The newest message of a conversation that is no draft. Exchange does not sort what it finds by conversation. */
  const newestIn = async (conversationId: string): Promise<Result<string>> => {
    const wanted = encodeURIComponent(`conversationId eq '${conversationId}'`);
    const found = await graph<List<Message>>(`/me/messages?$filter=${wanted}&$select=id,isDraft,receivedDateTime&$top=100`);
    if (!found.ok) return found;
    const sent = found.value.value.filter(({ isDraft }) => !isDraft);
    const newest = sent.toSorted((one, other) => (other.receivedDateTime ?? '').localeCompare(one.receivedDateTime ?? ''))[0];
    return newest?.id ? ok(newest.id) : failed({ kind: 'gone' });
  };
  const order = ({ known }: Folder) => (known ? wellKnownFolders.indexOf(known) : wellKnownFolders.length);

  return {
    async folders(): Promise<Result<Folder[]>> {
      await learnFolders();
      const found = await graph<List<MailFolder>>(`/me/mailFolders?$top=50&$select=${folderFields}`);
      if (!found.ok) return found;
      return ok(found.value.value.map(toFolder).toSorted((one, other) => order(one) - order(other)));
    },
    async messages(folderKey: string, count: number): Promise<Result<Page>> {
      const path = `/me/mailFolders/${encodeURIComponent(folderKey)}/messages?$top=${count}&$select=${listFields}&$orderby=receivedDateTime desc`;
      const found = await graph<List<Message>>(path);
      return found.ok ? ok({ messages: found.value.value, hasMore: found.value['@odata.nextLink'] !== undefined }) : found;
    },
    /** Which message an address means: the one it names, or the newest of the conversation it names. */
    meant: async (id: string): Promise<Result<string>> => (isConversationId(id) ? newestIn(id) : ok(id)),
    message: (id: string) => graph<Message>(`${at(id)}?$select=${fullFields}`, { headers: { prefer: 'outlook.body-content-type="html"' } }),
    plainBody: (id: string) =>
      graph<{ body?: ItemBody }>(`${at(id)}?$select=body`, { headers: { prefer: 'outlook.body-content-type="text"' } }),
    headers: (id: string) => graph<Pick<Message, 'internetMessageHeaders'>>(`${at(id)}?$select=internetMessageHeaders`),
    attachments: async (id: string): Promise<Result<Attachment[]>> => {
      const found = await graph<List<Attachment>>(`${at(id)}/attachments?$select=id,name,contentType,size,isInline`);
      return found.ok ? ok(found.value.value) : found;
    },
    attachment: (id: string, attachmentId: string) => graph<FileAttachment>(`${at(id)}/attachments/${encodeURIComponent(attachmentId)}`),
    attachmentBytes: (id: string, attachmentId: string) =>
      graph<Blob>(`${at(id)}/attachments/${encodeURIComponent(attachmentId)}/$value`, { as: 'blob' }),
    markRead: (id: string) => graph<Message>(at(id), { method: 'PATCH', body: { isRead: true } }),
    remove: (id: string, folder: string) =>
      folder === 'deleteditems' || folder === 'drafts'
        ? graph<undefined>(at(id), { method: 'DELETE' })
        : graph<Message>(`${at(id)}/move`, { method: 'POST', body: { destinationId: 'deleteditems' } }),
    createDraft: (draft: Message) => graph<Message>('/me/messages', { method: 'POST', body: draft }),
    createReply: (id: string) => graph<Message>(`${at(id)}/createReply`, { method: 'POST', body: {} }),
    updateDraft: (id: string, draft: Message) => graph<Message>(at(id), { method: 'PATCH', body: draft }),
    attach: (id: string, name: string, contentType: string, contentBytes: string) =>
      graph<Attachment>(`${at(id)}/attachments`, {
        method: 'POST',
        body: { '@odata.type': '#microsoft.graph.fileAttachment', name, contentType, contentBytes },
      }),
    detach: (id: string, attachmentId: string) =>
      graph<undefined>(`${at(id)}/attachments/${encodeURIComponent(attachmentId)}`, { method: 'DELETE' }),
    send: (id: string) => graph<undefined>(`${at(id)}/send`, { method: 'POST', as: 'nothing' }),
  };
};

export type Mail = ReturnType<typeof makeMail>;

export const nameOf = (recipient: Recipient | null | undefined): string => recipient?.emailAddress?.name || recipient?.emailAddress?.address || '';
export const addressOf = (recipient: Recipient | null | undefined): string => recipient?.emailAddress?.address ?? '';
