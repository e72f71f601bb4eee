/** A mail as Microsoft Graph gives it, as far as acceptance looks at it. Nothing here is trusted for being here. */
export type Letter = {
  /** An unfinished sending lies in Drafts: it becomes an outbox row, never an applied event. */
  isDraft?: boolean | null;
  /** The well-known name of the folder it lies in, in one's own mailbox; null for a folder of one's own making. Absent: not known. */
  parentFolder?: string | null;
  from?: Recipient | null;
  sender?: Recipient | null;
  toRecipients?: readonly Recipient[] | null;
  internetMessageHeaders?: readonly { name: string; value: string }[] | null;
  /** Only those of the mail itself. What lies inside an attached message is never looked for. */
  attachments?: readonly Attachment[] | null;
};

export type Recipient = { emailAddress?: { address?: string | null; name?: string | null } | null };

export type Attachment = { '@odata.type'?: string; id?: string; name?: string | null; size?: number | null };

export type Policy = {
  /** Domains whose mail is vouched for by `dmarc` or `compauth` where the organisation's own header is not visible. */
  ownDomains?: readonly string[];
  /** Who the directory says an address belongs to. An address it knows speaks for that person only. */
  directory?: readonly { address: string; tid: string; oid: string }[];
  /** She has looked at this mail and vouched for it by hand; the log says that she did. It stands in for an unverified sender, for nothing else. */
  confirmedByHand?: boolean;
};

export type Me = { tid: string; oid: string; address: string };
