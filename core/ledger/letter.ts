import { bundleName } from './bundle-name.ts';
import { bundleBytes } from './bundle.ts';
import type { Attachment, Letter, Me, Policy } from './letter-facts.ts';
import { senderOf, type Proof, type SenderRefusal } from './sender.ts';

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
