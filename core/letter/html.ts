import type { Block } from './blocks.ts';

const font = "font-family:'Segoe UI',Arial,sans-serif";
const body = `margin:0;${font};font-size:15px;line-height:22px;color:#242424;`;
const soft = `margin:0;${font};font-size:13px;line-height:18px;color:#616161;`;

/** Text as it may stand in HTML, in an element or a quoted attribute. */
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/gu, character => `&#${character.codePointAt(0)};`).replaceAll('\n', '<br>');

const paragraph = (text: string, style = body, className = '') => `<p${className ? ` class="${className}"` : ''} style="${style}">${escapeHtml(text)}</p>`;
const row = (content: string, below: number) => `<tr><td style="padding:0 0 ${below}px 0;">${content}</td></tr>`;
const table = (content: string) => `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${content}</table>`;

const door = ({ label, href }: { label: string; href: string }) =>
  `<td width="50%" style="padding:0 8px 8px 0;" valign="top">${table(
    `<tr><td align="center" style="border:1px solid #8a8886;padding:10px 8px;"><a href="${escapeHtml(href)}" style="${font};font-size:15px;line-height:20px;font-weight:600;color:#115ea3;text-decoration:none;"><span style="color:#115ea3;">${escapeHtml(label)}</span></a></td></tr>`,
  )}</td>`;

const pairs = <Item>(items: readonly Item[]): Item[][] => items.flatMap((_, at) => (at % 2 === 0 ? [items.slice(at, at + 2)] : []));

const write = (block: Block): string => {
  switch (block.kind) {
    case 'line':
      return row(paragraph(block.text), 16);
    case 'aside':
      return row(paragraph(block.text, soft, 'soft'), 12);
    case 'result':
      return (
        row(`<h1 style="margin:0;${font};font-size:22px;line-height:28px;font-weight:600;color:#242424;">${escapeHtml(block.text)}</h1>`, 4) +
        row(`<p style="${body}"><strong>${escapeHtml(block.due)}</strong></p>`, 20)
      );
    case 'part':
      return row(
        `<h2 class="soft" style="${soft}padding:0 0 2px 0;font-weight:600;">${escapeHtml(block.title)}</h2>${paragraph(block.lines.join('\n'))}`,
        18,
      );
    case 'word':
      return row(
        table(
          `<tr><td width="4" bgcolor="#7d3a63" style="font-size:0;line-height:0;">&nbsp;</td><td class="tint" bgcolor="#faf4f8" style="padding:12px 16px;"><p style="${body}"><strong>${escapeHtml(block.by)}</strong><br>${escapeHtml(block.text)}</p></td></tr>`,
        ),
        20,
      );
    case 'answers':
      return row(table(pairs(block.links).map(pair => `<tr>${pair.map(door).join('')}</tr>`).join('')), 8);
  }
};

const dark =
  '@media (prefers-color-scheme:dark){.ink,.ink p,.ink h1,.ink h2,.ink td{color:#fff!important}.ground{background-color:#292929!important}.tint{background-color:#35272f!important}.ink a span{color:#7ab8f5!important}.soft{color:#c8c6c4!important}}';

/** A letter as HTML that also Word's engine can show: tables, inline styles, square corners, no image, nothing fetched. Its ground is on the table too: some clients take the body away. */
export const asHtml = (blocks: readonly Block[], language: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><style>${dark}</style></head>` +
  `<body class="ground" style="margin:0;padding:0;"><table role="presentation" class="ink ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;">${blocks
    .map(write)
    .join('')}</table></body></html>`;
