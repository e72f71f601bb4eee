/** What a letter is made of. Only text: every form it is written in escapes it for itself. */
export type Block =
  | { kind: 'line'; text: string }
  | { kind: 'result'; text: string; due: string }
  | { kind: 'part'; title: string; lines: readonly string[] }
  | { kind: 'word'; by: string; text: string }
  | { kind: 'answers'; links: readonly { label: string; href: string }[] }
  | { kind: 'aside'; text: string };

const block = (one: Block): string => {
  switch (one.kind) {
    case 'line':
    case 'aside':
      return one.text;
    case 'result':
      return `  ${one.text}\n  ${one.due}`;
    case 'part':
      return `${one.title}\n${one.lines.map(line => `  ${line}`).join('\n')}`;
    case 'word':
      return `${one.by}\n  ${one.text.split('\n').join('\n  ')}`;
    case 'answers':
      return one.links.map(link => `  ${link.label}`).join('\n');
  }
};

/** A letter as plain text. */
export const asPlainText = (blocks: readonly Block[]): string => blocks.map(block).join('\n\n');
