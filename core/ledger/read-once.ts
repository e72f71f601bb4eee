import { readText, type Unreadable } from './read.ts';
import type { Readable } from './event.ts';

/** Most UTF-16 code units of texts remembered: some ten thousand events. */
const mostUnits = 8 * 1024 * 1024;

const remembered = new Map<string, Readable | { reason: Unreadable }>();
let units = 0;

/**
 * As `readText`; a text read lately is not read again. The same text comes in every later letter, and from the store at every look, and what
 * it says follows from its bytes alone. What is answered is shared: nobody changes it.
 */
export const readOnce = (text: unknown): Readable | { reason: Unreadable } => {
  if (typeof text !== 'string') return readText(text);
  const before = remembered.get(text);
  if (before) return before;

  const read = readText(text);
  if (text.length > mostUnits) return read;
  units += text.length;
  if (units > mostUnits) {
    remembered.clear();
    units = text.length;
  }
  remembered.set(text, read);
  return read;
};
