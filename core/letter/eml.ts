import PostalMime from 'postal-mime';

/** A mail that came along, as plain text: markup in it is never shown as markup. */
export type ReadMail = { subject: string; from: string; date: string | null; text: string };

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

const textIn = (html: string): string => {
  const page = new DOMParser().parseFromString(html.replace(/<(br|\/p|\/div|\/tr|\/li)\b/giu, '\n<$1'), 'text/html');
  for (const hidden of page.querySelectorAll('style, script, title')) hidden.remove();
  return (page.body.textContent ?? '').replace(/[ \t\u00A0]+/gu, ' ').replace(/\s*\n\s*\n\s*/gu, '\n\n').trim();
};

/** A mail in MIME form as plain text to read. */
export const readEml = async (bytes: Uint8Array): Promise<ReadMail> => {
  const mail = await PostalMime.parse(bytes);
  const from = [mail.from?.name, mail.from?.address].filter(Boolean).join(' · ');
  return { subject: mail.subject ?? '', from, date: mail.date ?? null, text: mail.text?.trim() || textIn(mail.html ?? '') };
};
