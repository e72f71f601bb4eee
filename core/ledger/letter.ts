import { bundleName } from './bundle-name.ts';
import { bundleBytes } from './bundle.ts';
import { senderOf, type Proof, type SenderRefusal } from './sender.ts';

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

export type ReadRefusal =
  /** A draft of one's own. */
  | 'draft'
  /** Not known to lie in one's own mailbox. */
  | 'folder-unknown'
  | 'junk'
  | 'deleted'
  /** No attachment named `lofte.json` in the mail itself. */
  | 'no-letter'
  | 'several-letters'
  /** It bears the name, and is a mail, an event or a link. */
  | 'not-a-file'
  | 'size-unknown'
  | 'too-big'
  | SenderRefusal;

/** Which attachment may be fetched, and how its sender is known. */
export type MayRead = { attachment: Attachment; address: string; proof: Proof };

/**
 * Whether a mail's `lofte.json` may be fetched at all, from what is known before any content: steps 1, 2 and the sender's half of 3 of
 * «Accepting a mail» in ledger.md. Fails closed, in that order.
 */
export const mayRead = (letter: Letter, me: Me, policy: Policy = {}): MayRead | { reason: ReadRefusal } => {
  const folder = letter.parentFolder?.toLowerCase();
  if (letter.isDraft === true || folder === 'drafts' || folder === 'outbox') return { reason: 'draft' };
  if (letter.parentFolder === undefined) return { reason: 'folder-unknown' };
  if (folder === 'junkemail') return { reason: 'junk' };
  if (folder === 'deleteditems' || folder?.startsWith('recoverableitems')) return { reason: 'deleted' };

  const [attachment, ...more] = (letter.attachments ?? []).filter(({ name }) => name === bundleName);
  if (!attachment) return { reason: 'no-letter' };
  if (more.length > 0) return { reason: 'several-letters' };
  if (!isFile(attachment)) return { reason: 'not-a-file' };
  if (!Number.isSafeInteger(attachment.size) || Number(attachment.size) < 0) return { reason: 'size-unknown' };
  if (Number(attachment.size) > bundleBytes) return { reason: 'too-big' };

  const sender = senderOf(letter, me, policy);
  return 'reason' in sender ? sender : { attachment, ...sender };
};

/** Graph names the kind of every attachment; Office.js gives files without. */
const isFile = (attachment: Attachment): boolean => (attachment['@odata.type'] ?? fileKind) === fileKind;

const fileKind = '#microsoft.graph.fileAttachment';
