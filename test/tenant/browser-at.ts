import { tenantFetch } from './fetch.ts';

export type Visit = { url: string; response: Response; page: string };

/** Where an app waits for its answer: the add-in on the origin, the extension at an address only its browser knows. */
const isAppAddress = (url: string, origin: string) => url.startsWith(`${origin}/addin/`) || new URL(url, origin).origin !== origin;

/** A browser, as far as signing in needs one: it keeps cookies, follows redirects on the origin and sends forms. */
export const browserAt = (origin: string) => {
  const cookies = new Map<string, string>();
  const go = async (url: string, form?: Record<string, string>, headers: Record<string, string> = {}): Promise<Visit> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const init = form ? { method: 'POST', body: new URLSearchParams(form).toString() } : {};
    const response = await tenantFetch(new URL(url, origin), {
      ...init,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (next && !isAppAddress(next, origin)) return go(next);
    return { url: next ?? new URL(url, origin).href, response, page: next ? '' : await response.text() };
  };
  return go;
};

/** Where the page's own form goes. */
export const formIn = (page: string) => /<form method="post" action="([^"]+)"/.exec(page)?.[1] ?? '';
