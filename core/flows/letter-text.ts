/** The text of a `lofte.json`; null where it is not UTF-8 throughout, which no browser of ours has written. */
export const letterText = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};
