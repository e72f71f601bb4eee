import type { NewAttachment, NewMail } from './mailbox.ts';

/**
 * `pending`: written here only. `drafted`: its draft stands in the mailbox. `sending`: asked to be sent, perhaps done.
 * `failed`: given up; the person decides. A confirmed letter has no row any more.
 */
export type RowState = 'pending' | 'drafted' | 'sending' | 'failed';

/** One letter on its way out. `id` is the id of the newest event it carries, so an event is never sent in two mails. */
export type OutboxRow = {
  id: string;
  ag: string;
  state: RowState;
  mail: NewMail;
  attachments: readonly NewAttachment[];
  /** Null until the draft stands in the mailbox. */
  draftId: string | null;
  /** Epoch milliseconds before which the person can still undo. */
  sendAfter: number;
  tries: number;
  createdAt: number;
};

/** What this device remembers of one person's agreements. Events are never rewritten, and only `undo` removes one. */
export type Store = {
  agreements(): Promise<readonly string[]>;
  texts(ag: string): Promise<readonly string[]>;
  /** The ids of all events, of every agreement. */
  ids(): Promise<readonly string[]>;
  /** The agreement an event here belongs to. */
  agreementOf(id: string): Promise<string | null>;
  /** Whether an event stands here, by its id. */
  holds(id: string): Promise<boolean>;
  add(ag: string, events: readonly { id: string; text: string }[]): Promise<void>;
  /** Event and row in one durable transaction: nothing leaves the device before it is written. */
  enqueue(event: { id: string; text: string }, row: OutboxRow): Promise<void>;
  rows(): Promise<readonly OutboxRow[]>;
  row(id: string): Promise<OutboxRow | null>;
  save(row: OutboxRow): Promise<void>;
  /** The copy stands in Sent Items: the row goes, the event stays, and the mail is the agreement's newest. */
  finish(row: OutboxRow, mailId: string): Promise<void>;
  /** Takes an unsent row and its event back. */
  undo(row: OutboxRow): Promise<void>;
  /** This installation's short name in events, made once. */
  device(): Promise<string>;
  /** Letters seen: the newest mail of an agreement, for answering in its conversation. */
  newestMail(ag: string): Promise<string | null>;
  rememberMail(ag: string, mailId: string): Promise<void>;
  /** The agreement of a letter taken in before, by the mail's immutable id; null for one never taken in. */
  letter(mailId: string): Promise<string | null>;
  /** The mails, by immutable id, that brought an agreement's letters here. */
  lettersOf(ag: string): Promise<readonly string[]>;
  /** Small things the device keeps between two looks at the mailbox, such as where it stopped. */
  note(key: string): Promise<string | null>;
  keepNote(key: string, value: string): Promise<void>;
  dropNote(key: string): Promise<void>;
  /** Every note whose key begins so. */
  notes(prefix: string): Promise<readonly string[]>;
};
