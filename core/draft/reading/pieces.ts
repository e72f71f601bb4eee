import { linesOf, type Line } from '../unique-text/lines.ts';

/** A sentence, an item of a list, or a row of a table; offsets in the text it is a piece of, end exclusive. */
export type Piece = {
  kind: 'sentence' | 'item' | 'row';
  text: string;
  start: number;
  end: number;
  /** Pieces of one paragraph, list or table share a number. */
  block: number;
};

/** A piece as one line, however its text is broken. */
export const asSentence = (text: string): string => text.replace(/\s*\n\s*/gu, ' ');

const bullet =
  /^\s*(?:§ ?\d{1,3}(?=\s)|(?:→|➔|➜|⇒|=>|->)|[-*•·–—▪‣◦☐□◻▢☑✓✔✅]|\d{1,2}[.)](?!\s*(?:jan|feb|mar|apr|mai|maj|jun|jul|aug|sep|okt|oct|nov|des|dec))|[a-zæøå][.)]|\(\d{1,2}\)|\[[ x]?\])[\t ]+(?:\[[ x]?\][\t ]+)?(?=\S)/iu;
/** «3.2 Kari sender listen»: a point of an agenda. */
const numbered = /^\s*\d{1,2}\.\d{1,2}[\t ]+(?=\p{Lu})/u;
const markOf = (text: string): string | null => (bullet.exec(text) ?? numbered.exec(text))?.[0] ?? null;
/** An item that is ticked off has been done. */
const ticked = /^\s*(?:[☑✓✔✅]|(?:[-*•]\s+)?\[x\])/iu;

const barred = /^\s*\|.*\|\s*$|\S \| .* \| \S/u;
/** A row drawn with bars, as one divided by tabs, letter by letter in its place. */
const asRow = (line: Line): Line => (barred.test(line.text) ? { ...line, text: line.text.replace(/^(\s*)\|/u, '$1 ').replace(/\|(\s*)$/u, ' $1').replaceAll('|', '\t') } : line);
const isRow = (line: Line) => markOf(line.text) === null && line.text.includes('\t') && line.text.split('\t').length >= 2;
const isBlank = (line: Line) => line.text.trim() === '';
const isQuoted = (line: Line) => /^\s*>/u.test(line.text);

const wrapWidth = 76;
/** A line that begins something of its own: «Aksjon:», «Kari –», «@Emma». */
const begins = /^\s*(?:@|[\p{L}\d]+(?: \p{L}+){0,2}\s?(?::|[–—-])\s)/u;

/** A line broken only because it was full: the next one's first word had no room left. */
const isWrapped = (line: Line, next: Line | undefined): boolean => {
  if (!next || isBlank(next) || markOf(next.text) !== null || isRow(next) || isQuoted(next) || begins.test(next.text)) return false;
  const word = next.text.trim().split(/\s/u)[0] ?? '';
  return line.text.length + 1 + word.length > wrapWidth && line.text.length <= 80;
};

const shortened = new Set(
  'tilsv saksbeh komm virks ekskl tilh resp avd adm ekst midl motsv pers vedl v kl ca nr pkt kap bl f.eks dvs evt ev ift mht jf jfr tlf mill mrd st hr fr dr prof vs e.g i.e etc approx no mr mrs ms inc ltd t.ex bl.a o.l osv m.m mvh forts ang vedr sr jr inkl ekskl maks min ons tor man tir fre lør søn jan feb mar apr jun jul aug sep sept okt nov des dec oct p.g.a pga d.v.s f.o.m t.o.m fr.o.m'.split(' '),
);

/** Shortenings a capital may follow inside a sentence. */
const beforeNames = new Set('kl ca nr pkt kap bl f.eks evt ift jf jfr st hr fr dr prof vs e.g i.e no mr mrs ms t.ex bl.a ang vedr sr jr inkl ekskl p.g.a'.split(' '));

/** «F. Skjerve», «Anna K. Lie»: a letter that stands for a name. */
const isInitial = (before: string) => /(?:^|[\p{Lu}][\p{L}]+ |\p{Lu}\.\s?)\p{Lu}$/u.test(before);

/** «… halv fire.. får du byttet det?»: who writes without capitals begins a sentence with a small letter. */
const isSmallStart = (text: string, at: number, after: string): boolean => {
  if (!/^\s+\p{Ll}/u.test(after)) return false;
  if (text[at] !== '.' || text[at - 1] === '.') return text[at] !== '…';
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(0, at))?.[0] ?? '';
  return /^\p{Ll}{2,}$/u.test(word) && !shortened.has(word) && (word.length >= 4 || /^\s*\p{Ll}/u.test(text));
};

/** Whether a full stop ends a sentence: not after a shortened word, nor between a day's figure and its month. */
const isEnd = (text: string, at: number): boolean => {
  const after = text.slice(at + 1);
  if (isSmallStart(text, at, after)) return true;
  if (!/^["»”')\]]*\s+["«“('[→]*\s*[\p{Lu}\d@¿]/u.test(after) && !/^\s+→/u.test(after) && !/^["»”')\]]*\s*$/u.test(after)) return false;
  if (text[at] !== '.') return true;
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(0, at))?.[0].toLowerCase() ?? '';
  if (/^\s+\d/u.test(after) && (shortened.has(word) || /^\d{1,2}$/u.test(word))) return false;
  return !beforeNames.has(word) && !isInitial(text.slice(0, at));
};

const sentencesIn = (text: string, start: number, block: number): Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  const add = (to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.replace(/^\s*→\s*/u, '').trim();
    if (trimmed) {
      const first = start + from + raw.indexOf(trimmed);
      pieces.push({ kind: 'sentence', text: trimmed, start: first, end: first + trimmed.length, block });
    }
    from = to;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === ')' && /[:;]-?$/u.test(text.slice(0, at)) && /^\s+\p{Lu}/u.test(text.slice(at + 1))) add(at + 1);
    if (!'.!?…'.includes(text[at]!)) continue;
    while ('.!?…'.includes(text[at + 1] ?? ' ')) at += 1;
    if (!isEnd(text, at)) continue;
    const closing = /^["»”')\]]*/u.exec(text.slice(at + 1))![0].length;
    add(at + 1 + closing);
  }
  add(text.length);
  return pieces;
};

/** The sentences of an item, each an item of its own; the item itself where it is one. */
export const sentencesOf = (item: Piece): readonly Piece[] => {
  const sentences = sentencesIn(item.text, item.start, item.block);
  return sentences.length > 1 ? sentences.map(sentence => ({ ...sentence, kind: 'item' })) : [item];
};

/** The pieces of a text in its own order; what it quotes with «>» or has ticked off is left out. */
export const piecesOf = (text: string): Piece[] => {
  const lines = linesOf(text).map(asRow);
  const pieces: Piece[] = [];
  let block = 0;
  let previous = '';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (isBlank(line) || isQuoted(line) || ticked.test(line.text)) {
      block += 1;
      previous = '';
      continue;
    }
    const mark = markOf(line.text);
    const kind = isRow(line) ? 'row' : mark === null ? 'sentence' : 'item';
    if (previous && previous !== kind) block += 1;
    previous = kind;
    if (kind === 'row') {
      pieces.push({ kind, text: line.text, start: line.start, end: line.start + line.text.length, block });
      continue;
    }
    let last = at;
    while (isWrapped(lines[last]!, lines[last + 1])) last += 1;
    const end = lines[last]!.start + lines[last]!.text.length;
    const lead = mark?.length ?? 0;
    const start = line.start + lead;
    if (kind === 'sentence') pieces.push(...sentencesIn(text.slice(start, end), start, block));
    else pieces.push({ kind, text: text.slice(start, end).trimEnd(), start, end: start + text.slice(start, end).trimEnd().length, block });
    at = last;
  }
  return pieces;
};
