import { fromBinary, toBinary } from '#core/vocabulary/bytes.ts';

const headEnd = /\r?\n\r?\n/u;
const unfolded = (head: string) => head.replace(/\r?\n[ \t]+/gu, ' ');
const headOf = (part: string) => unfolded(part.split(headEnd, 1)[0] ?? '');
const isAttachment = (part: string) => /^content-disposition:\s*attachment/imu.test(headOf(part)) || /^content-type:\s*message\/rfc822/imu.test(headOf(part));

/**
 * A mail without its attachments, its text and inline pictures untouched (RFC 2046 § 5.1: parts of the outermost multipart/mixed).
 *
 * What the sender chose to leave out must not follow inside the mail.
 */
export const withoutAttachments = (eml: Uint8Array): Uint8Array => {
  const text = toBinary(eml);
  const boundary = /^content-type:\s*multipart\/mixed\b[^\n]*?boundary="?([^";\s]+)"?/imu.exec(headOf(text))?.[1];
  if (boundary === undefined) return eml;
  const [head = '', ...rest] = text.split(`--${boundary}`);
  // The first piece is the head, the last what follows the closing mark.
  const parts = rest.slice(0, -1).filter(part => !isAttachment(part.replace(/^\r?\n/u, '')));
  return fromBinary([head, ...parts, rest.at(-1) ?? ''].join(`--${boundary}`));
};
