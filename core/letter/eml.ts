import PostalMime from 'postal-mime';

/** A mail that came along, as plain text: markup in it is never shown as markup. */
export type ReadMail = { subject: string; from: string; date: string | null; text: string };

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
