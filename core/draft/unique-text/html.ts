/** Longer markup is not read. */
const longestHtml = 300_000;

const entities: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", aring: 'å', Aring: 'Å', oslash: 'ø', Oslash: 'Ø', aelig: 'æ', AElig: 'Æ', auml: 'ä', ouml: 'ö', eacute: 'é', laquo: '«', raquo: '»', ndash: '–', mdash: '—', hellip: '…', middot: '·', bull: '•', rsquo: '’' };

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal: string, hex: string, name: string) => {
    if (name) return entities[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

const withoutTags = (html: string) => html.replace(/<[^>]*>/gu, '');
const asCell = (html: string) => unescaped(withoutTags(html.replace(/<br[^>]*>/giu, ' '))).replace(/\s+/gu, ' ').trim();

/** A table's rows, cells divided by tabs. */
const rowsOf = (table: string): string[] =>
  [...table.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gisu)].map(([, row]) => [...row!.matchAll(/<t[dh]\b[^>]*>(.*?)<\/t[dh]>/gisu)].map(([, cell]) => asCell(cell!)).join('\t'));

const tablesOf = (html: string): string[][] =>
  [...html.matchAll(/<table\b[^>]*>((?:(?!<table\b).)*?)<\/table>/gisu)].map(([, table]) => rowsOf(table!)).filter(rows => rows.length > 1 && rows.every(row => row.includes('\t')));

/** The markup without some elements and all that is in them. */
const withoutElement = (html: string, name: string): string => {
  const small = html.toLowerCase();
  let kept = '';
  for (let at = 0; ; ) {
    const open = small.indexOf(`<${name}`, at);
    const close = open < 0 ? -1 : small.indexOf(`</${name}`, open);
    if (open < 0 || close < 0) return kept + html.slice(at);
    kept += html.slice(at, open);
    at = small.indexOf('>', close) + 1 || html.length;
  }
};

/** The plain text of a mail that came as HTML alone, near enough to read: what is in it is never shown as markup. */
export const textOfHtml = (html: string): string => {
  const body = ['head', 'style', 'script', 'title'].reduce(withoutElement, html.slice(0, longestHtml)).replace(/<!(?:--|\[)[^>]*>/gu, '');
  const flat = body.replace(/\s+/gu, ' ').replace(/<\/t[dh]>\s*(?=<t[dh])/giu, '\t').replace(/<hr[^>]*>/giu, `\n${'_'.repeat(32)}\n`);
  const broken = flat
    .replace(/<blockquote\b[^>]*>/giu, '\n> ')
    .replace(/<li\b[^>]*>/giu, '\n* ')
    .replace(/<(?:br|\/p|\/div|\/tr|\/h\d|\/ul|\/ol|\/li|\/table|\/blockquote)\b[^>]*>/giu, '\n');
  const lines = unescaped(withoutTags(broken)).split('\n').map(line => line.replace(/[ \u00A0]+/gu, ' ').trim());
  return lines.join('\n').replace(/\n{3,}/gu, '\n\n').trim();
};

/** A text whose tables have lost their columns, with the rows as its HTML has them. */
export const withTables = (text: string, html: string | null): string => {
  if (!html || html.length > longestHtml || text.includes('\t')) return text;
  return tablesOf(html).reduce((whole, rows) => {
    const cells = rows.flatMap(row => row.split('\t')).filter(Boolean);
    const pattern = cells.map(cell => cell.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s+')).join('[\\s|]+');
    try {
      return whole.replace(new RegExp(pattern, 'u'), () => rows.join('\n'));
    } catch {
      return whole;
    }
  }, text);
};
