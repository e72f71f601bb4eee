type Header = { name: string; value: string };

/** Who answers for a mail that could not be delivered: a mail server, never a person. */
const servers = /^(?:postmaster|mailer-daemon|microsoftexchange[0-9a-f]*)@/iu;

/** How such a mail's subject begins, as Exchange in five languages, Postfix and Gmail write it. */
const beginnings = [
  'kan ikke leveres',
  'kan ikkje leverast',
  'olevererbart',
  'ikke leveret',
  'undeliverable',
  'undelivered mail',
  'delivery status notification',
  'delivery failure',
  'mail delivery failed',
  'returned mail',
  'failure notice',
];

/** Whether a mail calls itself a report of one that was not delivered. Then it is read; nothing is yet believed. */
export const looksLikeReport = ({ subject, from }: { subject: string; from: string | null }): boolean => {
  const begins = subject.trim().toLowerCase();
  return servers.test(from ?? '') || beginnings.some(one => begins.startsWith(one));
};

const headerIn = (headers: readonly Header[], name: string): string | null => headers.find(one => one.name.toLowerCase() === name)?.value ?? null;

/** Whether the headers are those of a delivery report; null where they do not tell the mail's type. */
export const isReport = (headers: readonly Header[]): boolean | null => {
  if (isExchangeReport(headers)) return true;
  const type = headerIn(headers, 'content-type');
  return type === null ? null : /^\s*multipart\/report\b/iu.test(type) && /report-type\s*=\s*"?delivery-status\b/iu.test(type);
};

/** Exchange's own mark, set on what could not be delivered, and never on what is only late. */
export const isExchangeReport = (headers: readonly Header[]): boolean => headerIn(headers, 'x-ms-exchange-message-is-ndr') !== null;

const idsIn = (value: string | null): string[] => value?.match(/<[^<>\s]{1,990}>/gu) ?? [];

/** The mail a report answers, by its internetMessageId. Of a row of references the last is the mail itself, the others its conversation. */
export const answeredBy = (headers: readonly Header[]): string | null => {
  const named = ['original-message-id', 'x-original-message-id', 'in-reply-to'].map(name => idsIn(headerIn(headers, name))[0]);
  return named.find(id => id !== undefined) ?? idsIn(headerIn(headers, 'references')).at(-1) ?? null;
};
