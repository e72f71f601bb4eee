import { linesOf, type Line } from './lines.ts';
import { quoteStart } from './quote-start.ts';
import { signatureStart } from './signature-start.ts';

export type Sender = { name: string; address: string };

const nameOf = ({ name, address }: Sender) => `${name} ${address.split('@')[0] ?? ''}`;

const isReplyBelow = (lines: readonly Line[], start: number) => lines.slice(0, start).every(line => line.text.trim() === '');

/** The lines below a quote that stands first, as those write who answer underneath. */
const afterQuote = (lines: readonly Line[]): readonly Line[] => {
  const last = lines.findLastIndex(line => /^\s*>/u.test(line.text));
  return last < 0 ? [] : lines.slice(last + 1);
};

/**
 * What the sender has written in this mail, where it begins in its text: without quotes, signature and leave-taking; the greeting stays.
 *
 * `signed` is the same with its signature and foot.
 * Works on the plain text, as Outlook, Gmail, Apple Mail and phones write it in Norwegian, English, Swedish and Danish.
 */
export const uniqueText = (text: string, sender: Sender): { text: string; start: number; signed: string } => {
  const all = linesOf(text);
  const quote = quoteStart(all);
  const own = isReplyBelow(all, quote) ? afterQuote(all.slice(quote)) : all.slice(0, quote);
  const kept = own.slice(0, signatureStart(own, nameOf(sender)));
  const signed = own.map(line => line.text).join('\n');
  const first = kept.find(line => line.text.trim() !== '');
  const last = kept.findLast(line => line.text.trim() !== '');
  if (!first || !last) return { text: '', start: 0, signed };
  return { text: text.slice(first.start, last.start + last.text.length).trimEnd(), start: first.start, signed };
};
