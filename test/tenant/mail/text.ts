const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

const decode = (html: string): string =>
  html.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name?.toLowerCase() ?? ''] ?? whole;
  });

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, letter => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter);

/** The text a reader sees in an HTML mail, line by line. */
export const textOf = (html: string): string =>
  decode(
    html
      .replace(/<(style|script|title)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi, '')
      .replace(/\s+/g, ' ')
      .replace(/<br\b[^>]*>|<\/(p|div|li|tr|h\d|blockquote)>/gi, '\n')
      .replace(/<[^>]+>/g, ''),
  )
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

export type Body = { contentType: 'text' | 'html'; content: string };

/** Graph's preview: the first 255 characters, on one line. */
export const previewOf = (body: Body): string => {
  const text = body.contentType === 'html' ? textOf(body.content) : body.content;
  return text.replace(/\s+/g, ' ').trim().slice(0, 255);
};

const htmlQuotes = [
  /<div[^>]*\bid="(?:appendonsend|divRplyFwdMsg|mail-editor-reference-message-container|lofte-quote)"/i,
  /<hr\b[^>]*>\s*<div[^>]*\bid="divRplyFwdMsg"/i,
  /<div[^>]*\bclass="gmail_quote/i,
  /<blockquote\b/i,
  /<div[^>]*style="[^"]*border-top:\s*solid #E1E1E1/i,
];

const textQuotes = [
  /^-{3,} ?(?:Opprinnelig|Opphavleg|Original|Ursprungligt|Oprindelig|Videresendt|Forwarded) ?(?:mess?age|melding|medd)?/im,
  /^(?:Fra|Frå|From|Från): .+\n(?:Sendt|Sent|Skickat|Dato|Date): /im,
  /^(?:On|Den|På|Le) .{6,80}(?:wrote|skrev).*:\s*$/im,
  /^.{6,80} skrev .*:\s*$/im,
  /^>/m,
];

/** What is new in a mail: everything above the first quoted message. */
export const uniqueBodyOf = ({ contentType, content }: Body): Body => {
  const starts = (contentType === 'html' ? htmlQuotes : textQuotes).map(quote => content.search(quote)).filter(start => start > 0);
  if (starts.length === 0) return { contentType, content };

  const kept = content.slice(0, Math.min(...starts)).trimEnd();
  return { contentType, content: contentType === 'html' ? `${kept}</body></html>` : kept };
};
