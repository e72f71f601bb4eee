// A mail's bytes as characters and back, one for one, so that nothing in it is re-encoded.
const toBinary = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
};
const fromBinary = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0));

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
