/** A person as mail names her. */
export type Correspondent = { name: string; address: string };

export type AttachmentKind = 'file' | 'item' | 'reference';
export type AttachmentInfo = { id: string; name: string; contentType: string; sizeBytes: number; kind: AttachmentKind };

export type Folder = 'inbox' | 'sentitems' | 'drafts' | 'deleteditems' | 'junkemail' | 'other';

/** A mail in the person's own mailbox, without its body. `id` is an immutable Graph id. */
export type Mail = {
  id: string;
  conversationId: string;
  internetMessageId: string;
  subject: string;
  from: Correspondent | null;
  sender: Correspondent | null;
  to: readonly Correspondent[];
  cc: readonly Correspondent[];
  /** Instants as ISO 8601 strings. */
  sentAt: string | null;
  receivedAt: string | null;
  isDraft: boolean;
  folder: Folder;
  headers: readonly { name: string; value: string }[];
  attachments: readonly AttachmentInfo[];
};

export type NewAttachment = { name: string; contentType: string; bytes: Uint8Array };

export type NewMail = {
  /** Our own key, kept on the sender's copy only, by which the mail is found again. */
  key: string;
  to: Correspondent;
  subject: string;
  html: string;
  header: { name: string; value: string };
  /** The mail this answers, so that both stand in one conversation. */
  replyTo: string | null;
};

/** A mail without attachments, told by its outside alone. `from` is an address. */
export type BareMail = { id: string; subject: string; from: string | null };

/** What has come into a folder since a link was given. Mails are named, not read; the same one may come twice. */
export type FolderChanges = { /** Those with attachments. */ ids: readonly string[]; bare: readonly BareMail[]; link: string };

/** The person's own mailbox. Every function throws `Trouble`. */
export type Mailbox = {
  read(id: string): Promise<Mail>;
  /** What the sender has written in it, as plain text, without the mails it answers. */
  ownText(id: string): Promise<string>;
  attachment(mailId: string, attachmentId: string): Promise<Uint8Array>;
  /** The whole mail in MIME form. */
  eml(mailId: string): Promise<Uint8Array>;
  inConversation(conversationId: string): Promise<readonly Mail[]>;
  /** Every mail with an attachment of this name; the search index may lag behind. */
  withAttachment(name: string): Promise<readonly Mail[]>;
  /**
   * Mails that are new in a folder, by immutable id. Without a link, from `since` on (ISO 8601).
   * A link the service has forgotten is `missing`: begin without one, and infer nothing from what is no longer listed.
   */
  changes(folder: 'inbox' | 'sentitems', from: { link: string } | { since: string }): Promise<FolderChanges>;
  /** The draft or sent copy that carries the key. */
  findByKey(key: string): Promise<{ id: string; isDraft: boolean; /** Drafts of the same letter beside it. */ otherDrafts: readonly string[] } | null>;
  createDraft(mail: NewMail): Promise<{ id: string }>;
  attach(draftId: string, attachment: NewAttachment): Promise<void>;
  /** Sends a draft. Returning means accepted, not delivered: the copy in Sent Items confirms. */
  send(draftId: string): Promise<void>;
  /** Sends as the page goes away; nobody waits for the answer. */
  sendLeaving(draftId: string): void;
  /** Puts a draft among the deleted mails, where the person can still find it. */
  remove(draftId: string): Promise<void>;
};
