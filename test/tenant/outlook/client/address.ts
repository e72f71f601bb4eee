import { createSignal, onCleanup } from 'solid-js';

/** What the URL says: whose Outlook, which folder and message, and how wide the pane is (`undefined`: closed). */
export type Address = { folder: string; id: string | undefined; paneWidth: number | undefined; offersNaa: boolean; mailto: string | undefined };

const usualWidth = 320;

const paneWidth = (value: string | null): number | undefined => {
  if (value === null) return undefined;
  const width = Number(value);
  return width >= 240 && width <= 800 ? width : usualWidth;
};

export const readAddress = (search: string): Address => {
  const query = new URLSearchParams(search);
  return {
    folder: query.get('folder') ?? 'inbox',
    id: query.get('id') ?? undefined,
    paneWidth: paneWidth(query.get('pane')),
    offersNaa: query.get('naa') !== 'off',
    mailto: query.get('mailto') ?? undefined,
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

/** The address as a signal that follows back and forward, with a way to change it. */
export const createAddress = () => {
  const [address, setAddress] = createSignal(readAddress(location.search));
  const listening = new AbortController();
  onCleanup(() => listening.abort());
  addEventListener('popstate', () => setAddress(readAddress(location.search)), { signal: listening.signal });

  const go = (change: Readonly<Record<string, string | undefined>>, how: 'push' | 'replace' = 'push') => {
    const search = withQuery(location.search, change);
    if (search === location.search) return;
    if (how === 'push') history.pushState(null, '', search);
    else history.replaceState(null, '', search);
    setAddress(readAddress(location.search));
  };

  return {
    address,
    go,
    openPane: () => go({ pane: String(address().paneWidth ?? usualWidth) }),
    closePane: () => go({ pane: undefined }),
  };
};
