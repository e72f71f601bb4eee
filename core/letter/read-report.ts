import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { answeredBy, isExchangeReport, isReport } from './report-signs.ts';

const statusTypes = new Set(['message/delivery-status', 'message/global-delivery-status']);
const returnedTypes = new Set(['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers']);

const bytesOf = ({ content }: Attachment): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content));

const headersOf = ({ headers }: Email) => headers.map(({ key, value }) => ({ name: key, value }));

const actionsIn = ({ attachments }: Email): string[] =>
  attachments
    .filter(({ mimeType }) => statusTypes.has(mimeType))
    .flatMap(part => [...new TextDecoder().decode(bytesOf(part)).matchAll(/^action:\s*([a-z]+)/gimu)].map(([, action = '']) => action.toLowerCase()));

/** The id of the mail that came back, whole or as its headers. */
const returnedIn = async ({ attachments }: Email): Promise<string | null> => {
  const returned = attachments.find(({ mimeType }) => returnedTypes.has(mimeType));
  return returned ? ((await PostalMime.parse(bytesOf(returned))).messageId ?? null) : null;
};

/**
 * The internetMessageId of the mail that a delivery report (RFC 3464, or Exchange's own) says did not arrive; null where it says no such
 * thing: only late, relayed, or no report at all. What came back tells it surest, then the report's own headers.
 */
export const readReport = async (bytes: Uint8Array): Promise<string | null> => {
  const mail = await PostalMime.parse(bytes);
  const headers = headersOf(mail);
  if (isReport(headers) !== true) return null;

  const actions = actionsIn(mail);
  const hasFailed = actions.length > 0 ? actions.includes('failed') : isExchangeReport(headers);
  return hasFailed ? ((await returnedIn(mail)) ?? answeredBy(headers)) : null;
};
