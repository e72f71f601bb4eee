/** The items an add-in can stand on, as the host keeps them. */

/** Outlook's numbers, as office.js reads them: 0 other, 1 distribution list, 2 user, 3 external. */
export type HostPerson = { name: string; address: string; recipientType?: 0 | 1 | 2 | 3 };

export type HostAttachment = {
  id: string;
  name: string;
  /** 0 file, 1 item, 2 cloud. */
  attachmentType: 0 | 1 | 2;
  size: number;
  contentType: string;
  isInline: boolean;
};

export type AttachmentContent = { format: 'base64' | 'eml'; content: string };
export type BodyKind = 'text' | 'html';

/** A message being read. The body and what else is heavy is fetched when asked for. */
export type ReadItem = {
  kind: 'message-read';
  /** EWS-style: base64 with `/` and `+`. */
  id: string;
  itemClass: string;
  conversationId: string;
  internetMessageId: string;
  subject: string;
  from: HostPerson;
  sender: HostPerson;
  to: readonly HostPerson[];
  cc: readonly HostPerson[];
  /** Epoch milliseconds. */
  dateTimeCreated: number;
  dateTimeModified: number;
  attachments: readonly HostAttachment[];
  /** Whose mailbox it lies in, where that is another's. */
  sharedBy?: string;
  body(kind: BodyKind): Promise<string>;
  headers(): Promise<string>;
  attachment(id: string): Promise<AttachmentContent | undefined>;
};

export type DraftField = 'to' | 'cc' | 'bcc';
export type DraftAttachment = HostAttachment & { base64: string };

/** What the compose form holds right now. */
export type Draft = Record<DraftField, readonly HostPerson[]> & {
  subject: string;
  html: string;
  attachments: readonly DraftAttachment[];
  headers: Readonly<Record<string, string>>;
};

/** A message being written; the form owns the draft, the add-in reads and changes it through the form. */
export type ComposeItem = {
  kind: 'message-compose';
  /** Known from the first save. */
  id(): string | undefined;
  conversationId?: string;
  draft(): Draft;
  change(part: Partial<Draft>): void;
  /** Saves and gives the EWS-style id. Throws when the server refuses. */
  save(): Promise<string>;
  textOf(html: string): string;
};

/** What the form of a meeting holds right now. */
export type MeetingDraft = {
  required: readonly HostPerson[];
  optional: readonly HostPerson[];
  /** Epoch milliseconds. */
  start: number;
  end: number;
  subject: string;
  location: string;
  html: string;
};

/** A meeting being written. */
export type MeetingFormItem = {
  kind: 'appointment-compose';
  id(): string | undefined;
  draft(): MeetingDraft;
  change(part: Partial<MeetingDraft>): void;
  save(): Promise<string>;
  textOf(html: string): string;
};

/** A meeting in one's calendar, being read. */
export type MeetingItem = {
  kind: 'appointment-read';
  id: string;
  itemClass: string;
  subject: string;
  organizer: HostPerson;
  required: readonly HostPerson[];
  optional: readonly HostPerson[];
  start: number;
  end: number;
  location: string;
  dateTimeCreated: number;
  dateTimeModified: number;
  body(kind: BodyKind): Promise<string>;
};

export type HostItem = ReadItem | ComposeItem | MeetingFormItem | MeetingItem;

/** A subject without its reply and forward marks, in the languages of the tenant. */
export const normalizedSubject = (subject: string) => subject.replace(/^(?:(?:re|sv|fw|fwd|vs):\s*)+/i, '');
