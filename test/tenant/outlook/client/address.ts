import { createMemo, createSignal, onCleanup } from 'solid-js';
import { pathTo, readPath, type Place } from './paths.ts';

/**
 * What the URL says: which folder and message, and how wide the pane is (`undefined`: closed). `id` may be a conversation's.
 *
 * It has two forms. Outlook on the web's own has folder and message in its path, below `/mail/`; the short one, at `/`, has them in its query.
 * Whichever the page was opened with is kept.
 */
export type Address = Place & { paneWidth: number | undefined; offersNaa: boolean; mailto: string | undefined };

type Change = Readonly<Record<string, string | undefined>>;

const usualWidth = 320;

const paneWidth = (value: string | null): number | undefined => {
  if (value === null) return undefined;
  const width = Number(value);
  return width >= 240 && width <= 800 ? width : usualWidth;
};

const parse = (here: string) => new URL(here, 'https://outlook.invalid');

const placeIn = ({ pathname, searchParams }: URL): Place => {
  if (pathname !== '/') return readPath(pathname);
  return { folder: searchParams.get('folder') ?? 'inbox', id: searchParams.get('id') ?? undefined, isCompose: false };
};

/** Reads path and query. */
export const readAddress = (here: string): Address => {
  const url = parse(here);
  const query = url.searchParams;
  const place = placeIn(url);
  const deepMailto = place.isCompose ? (query.get('mailtouri') ?? 'mailto:') : undefined;
  return {
    ...place,
    paneWidth: paneWidth(query.get('pane')),
    offersNaa: query.get('naa') !== 'off',
    mailto: query.get('mailto') ?? deepMailto,
  };
};

/** The same query with some of it changed; `undefined` takes a part away. */
export const withQuery = (search: string, change: Change): string => {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  }
  return `?${query}`;
};

/** Path and query with some of what they say changed, in the form they have. */
export const withChange = (here: string, change: Change): string => {
  const { pathname, search } = parse(here);
  if (pathname === '/') return `/${withQuery(search, change)}`;

  const now = readAddress(here);
  const { folder = now.folder, id, ...rest } = { id: now.id, ...change };
  const isElsewhere = 'folder' in change || 'id' in change || (now.isCompose && 'mailto' in change);
  if (!isElsewhere) return pathname + withQuery(search, rest);
  return pathTo(pathname, folder, id) + withQuery(search, { ...rest, mailto: undefined, mailtouri: undefined });
};

const here = () => location.pathname + location.search;

/** The address as a signal that follows back and forward, with a way to change it. */
export const createAddress = () => {
  const [shown, setShown] = createSignal(here());
  const address = createMemo(() => readAddress(shown()));
  const listening = new AbortController();
  onCleanup(() => listening.abort());
  addEventListener('popstate', () => setShown(here()), { signal: listening.signal });

  const go = (change: Change, how: 'push' | 'replace' = 'push') => {
    const next = withChange(here(), change);
    if (next === here()) return;
    if (how === 'push') history.pushState(null, '', next);
    else history.replaceState(null, '', next);
    setShown(here());
  };

  return {
    address,
    go,
    /** Where a link with this change leads. */
    linkTo: (change: Change) => withChange(shown(), change),
    openPane: () => go({ pane: String(address().paneWidth ?? usualWidth) }),
    closePane: () => go({ pane: undefined }),
  };
};
