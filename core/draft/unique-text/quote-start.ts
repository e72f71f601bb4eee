import { asSeen, type Line } from './lines.ts';
import { attribution, divider, fromLabel, otherLabel } from './words.ts';

/** Longer lines are text, whatever stands in them. */
const longestAttribution = 400;

const isQuoted = (line: Line) => /^\s*>/u.test(line.text);
const isBlank = (line: Line) => asSeen(line.text) === '';

/** A block of labels as Outlook writes it: «From:», and at least two of the others within six lines. */
const isHeaderBlock = (lines: readonly Line[], at: number): boolean =>
  fromLabel.test(lines[at]!.text) && lines.slice(at + 1, at + 7).filter(line => otherLabel.test(line.text)).length >= 2;

/** Labels a writer has put into the middle of his own text: he announces them with a colon, and no line divides them from it. */
const isAnnounced = (lines: readonly Line[], at: number): boolean => {
  const before = lines.slice(0, at).findLast(line => !isBlank(line));
  return before !== undefined && /:\s*$/u.test(before.text) && !divider.test(before.text);
};

/** An attribution may be broken over three lines; one that is followed by nothing quoted still counts. */
const isAttribution = (lines: readonly Line[], at: number): boolean =>
  [1, 2, 3].some(count => {
    const piece = lines.slice(at, at + count).map(line => asSeen(line.text));
    const whole = piece.join(' ');
    return piece.length === count && piece.every(Boolean) && whole.length <= longestAttribution && attribution.test(whole);
  });

/** Quoted lines with nothing of the writer's own below them. */
const isLastQuote = (lines: readonly Line[], at: number): boolean => isQuoted(lines[at]!) && lines.slice(at).every(line => isQuoted(line) || isBlank(line));

/** The line another mail begins at; the number of lines where none does. */
export const quoteStart = (lines: readonly Line[]): number => {
  const found = lines.findIndex((line, at) => {
    if (line.text.length > longestAttribution) return false;
    if (divider.test(line.text) || isAttribution(lines, at) || isLastQuote(lines, at)) return true;
    return isHeaderBlock(lines, at) && !isAnnounced(lines, at);
  });
  return found < 0 ? lines.length : found;
};
