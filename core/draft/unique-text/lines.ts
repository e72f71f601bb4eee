/** A line of a text and where it begins in it. */
export type Line = { text: string; start: number };

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** A text's lines, without signs nobody sees at their ends. */
export const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line.replace(/\r$/u, ''), start });
    start += line.length + 1;
  }
  return lines;
};

/** A line as it is seen: without invisible signs, and with one kind of space. */
export const asSeen = (text: string): string => text.replace(invisible, '').replace(/[\u00A0\u202F]/gu, ' ').trim();
