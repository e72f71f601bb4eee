import { Trouble } from '#core/ports/trouble.ts';
import type { NewAttachment } from '#core/ports/mailbox.ts';
import type { Fetch } from './middleware.ts';

/** Above this an attachment goes by upload session (Graph: «attach large files», 3 MB). */
export const largestInlineBytes = 3 * 1024 * 1024;

/** Graph wants parts in multiples of 320 KiB. */
const partBytes = 10 * 320 * 1024;

/** Uploads to a session's address, part by part. The address carries its own right, so no token goes with it. */
export const uploadTo = async (fetch: Fetch, uploadUrl: string, { bytes }: NewAttachment): Promise<void> => {
  for (let start = 0; start < bytes.length; start += partBytes) {
    const part = bytes.slice(start, start + partBytes);
    const range = `bytes ${start}-${start + part.length - 1}/${bytes.length}`;
    const init = { method: 'PUT', headers: { 'Content-Range': range }, body: new Blob([part]) };
    const response = await fetch(uploadUrl, init).catch((cause: unknown) => {
      throw new Trouble('offline', { cause, unsettled: true });
    });
    if (!response.ok) throw new Trouble('busy', { step: 'agreements', unsettled: true, detail: `upload ${response.status}` });
  }
};
