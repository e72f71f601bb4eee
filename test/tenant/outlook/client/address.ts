import { createSignal, onCleanup } from 'solid-js';
import { toEwsId, toRestId } from '../host/item.ts';

/** What the URL says: whose Outlook, which folder and message, and how wide the pane is (`undefined`: closed). */
export type Address = { folder: string; id: string | undefined; paneWidth: number | undefined; offersNaa: boolean; mailto: string | undefined };

const usualWidth = 320;

const paneWidth = (value: string | null): number | undefined => {
  if (value === null) return undefined;
  const width = Number(value);
  return width >= 240 && width <= 800 ? width : usualWidth;
};

/** Outlook on the web's own form: `/mail/inbox/id/…`, `/mail/id/…`, `/mail/deeplink/read/…`, `/mail/deeplink/compose`, each perhaps with a `0` first. */
const readPath = (pathname: string) => {
  const [app, ...rest] = pathname.split('/').filter(Boolean);
  const parts = rest.filter(part => !/^\d+$/.test(part));
  if (app !== 'mail') return {};
  const [first = 'inbox', second, third] = parts;
  if (first === 'deeplink') return { isCompose: second === 'compose', id: second === 'compose' ? undefined : third };
  return first === 'id' ? { id: second } : { folder: first, id: second === 'id' ? third : undefined };
};

export const readAddress = (search: string, pathname = '/'): Address => {
  const query = new URLSearchParams(search);
  const path = readPath(pathname);
  return {
    folder: path.folder ?? query.get('folder') ?? 'inbox',
    id: path.id ? toRestId(decodeURIComponent(path.id)) : (query.get('id') ?? undefined),
    paneWidth: paneWidth(query.get('pane')),
    offersNaa: query.get('naa') !== 'off',
    mailto: query.get(path.isCompose ? 'mailtouri' : 'mailto') ?? undefined,
  };
};

/** The same query with some of it changed; `undefined` takes a part away. */
export const withQuery = (search: string, change: Readonly<Record<string, string | undefined>>): string => {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  }
  return `?${query}`;
};

/** Where the window is, with some of it changed, in the form it already has. */
export const withChange = ({ pathname, search }: { pathname: string; search: string }, change: Readonly<Record<string, string | undefined>>): string => {
  if (!pathname.startsWith('/mail')) return withQuery(search, change);
  const now = readAddress(search, pathname);
  const folder = 'folder' in change ? (change['folder'] ?? 'inbox') : now.folder;
  const id = 'id' in change ? change['id'] : now.id;
  const rest = withQuery(search, { ...change, folder: undefined, id: undefined, mailtouri: undefined });
  return `/mail/${folder}${id ? `/id/${encodeURIComponent(toEwsId(id))}` : ''}${rest}`;
};

/** The address as a signal that follows back and forward, with a way to change it. */
export const createAddress = () => {
  const [address, setAddress] = createSignal(readAddress(location.search, location.pathname));
  const listening = new AbortController();
  onCleanup(() => listening.abort());
  addEventListener('popstate', () => setAddress(readAddress(location.search, location.pathname)), { signal: listening.signal });

  const go = (change: Readonly<Record<string, string | undefined>>, how: 'push' | 'replace' = 'push') => {
    const next = withChange(location, change);
    if (next === location.search || next === `${location.pathname}${location.search}`) return;
    if (how === 'push') history.pushState(null, '', next);
    else history.replaceState(null, '', next);
    setAddress(readAddress(location.search, location.pathname));
  };

  return {
    address,
    go,
    openPane: () => go({ pane: String(address().paneWidth ?? usualWidth) }),
    closePane: () => go({ pane: undefined }),
  };
};
