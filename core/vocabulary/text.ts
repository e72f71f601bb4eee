import { lineUnits, listEntries, textUnits } from './terms.ts';

// What no string in an event may hold (ledger.md, «Values»): controls, line and paragraph separators, bidirectional overrides.
const forbidden = /[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/gu;
const forbiddenButLineFeed = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/gu;

const cut = (text: string, units: number) => text.slice(0, units).toWellFormed();

/** One line as terms can carry it: white space folded, nothing unprintable, at most 300 UTF-16 units. */
export const asLine = (text: string, units = lineUnits): string =>
  cut(text.toWellFormed().replace(/\s+/gu, ' ').replace(forbidden, '').trim(), units).trim();

/** A text as terms can carry it: line feeds only, nothing unprintable, at most 4,000 UTF-16 units. */
export const asText = (text: string): string =>
  cut(text.toWellFormed().replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ').replace(forbiddenButLineFeed, '').trim(), textUnits).trim();

/** A text field with one entry a line, as a list of lines; empty ones dropped, at most 20. */
export const asLines = (text: string): string[] =>
  text.split('\n').map(line => asLine(line)).filter(line => line !== '').slice(0, listEntries);
