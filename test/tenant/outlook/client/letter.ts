/** The policy a letter is shown under: its own inline style and inline pictures, nothing from anywhere. */
const letterPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const hasContent = (parsed: Document) => (parsed.body.textContent ?? '').trim() !== '' || parsed.body.querySelector('img,hr,table') !== null;

/** A `mailto:` link opens this Outlook's own form in a new tab, as Outlook on the web does. */
const composeLink = (href: string, as: string) => `${location.origin}/?${new URLSearchParams({ as, mailto: href })}`;

/**
 * A letter's HTML as a page for a sandboxed frame: no scripts run there, nothing remote is loaded, and links open in a new tab.
 * `undefined` when there is nothing to read in it.
 */
export const letterPage = (html: string, as: string, isDark: boolean): string | undefined => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  if (!hasContent(parsed)) return undefined;
  for (const element of parsed.querySelectorAll('script, base, meta, iframe, object, embed, form, link')) element.remove();
  for (const link of parsed.querySelectorAll<HTMLAnchorElement>('a[href^="mailto:" i]')) link.href = composeLink(link.getAttribute('href') ?? '', as);
  // Pictures from the web are not fetched; what stands in their place is their own description.
  for (const image of parsed.querySelectorAll('img:not([src^="data:" i])')) image.replaceWith(image.getAttribute('alt') ?? '');
  for (const element of parsed.querySelectorAll('[background], [srcset], [poster]')) for (const name of ['background', 'srcset', 'poster']) element.removeAttribute(name);
  const styles = [...parsed.head.querySelectorAll('style')].map(style => style.outerHTML).join('');
  // A letter written on white is read on white, unless it brings no colours of its own.
  const isPlain = !/\b(?:bg)?color\b|background/i.test(parsed.documentElement.outerHTML);
  const ink = isDark && isPlain ? ':root{color-scheme:dark;background:#292929;color:#fff}' : ':root{color-scheme:light;background:#fff;color:#242424}';
  return (
    `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${letterPolicy}">` +
    `<base target="_blank"><style>${ink}body{margin:0 0 16px;font:14px/20px 'Segoe UI',system-ui,sans-serif;overflow-wrap:break-word}body>:first-child{margin-block-start:0}pre{white-space:pre-wrap;font:inherit}</style>${styles}</head>` +
    `${parsed.body.outerHTML}</html>`
  );
};

/** The readable text of some HTML, for an add-in that asks for text and for the plain form. */
export const textOfHtml = (html: string): string => {
  const parsed = new DOMParser().parseFromString(html.replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])>/gi, '$&\n'), 'text/html');
  for (const element of parsed.querySelectorAll('script, style')) element.remove();
  return (parsed.body.textContent ?? '').replace(/\n{3,}/g, '\n\n').trim();
};

/** HTML that is safe to edit in the page: what could run, load or submit is taken out (the page's policy forbids it, too). */
export const editableHtml = (html: string): string => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const element of parsed.querySelectorAll('script, style, base, meta, iframe, object, embed, form, link, input, button, textarea, select, svg, math')) element.remove();
  for (const element of parsed.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (/^(?:on|id$|name$)/i.test(name) || /^\s*javascript:/i.test(element.getAttribute(name) ?? '')) element.removeAttribute(name);
    }
  }
  for (const image of parsed.querySelectorAll('img:not([src^="data:" i])')) image.replaceWith(image.getAttribute('alt') ?? '');
  return parsed.body.innerHTML;
};
