import { browser } from 'wxt/browser';
import type { SourcePage } from '#core/draft/from-page.ts';

const key = 'marked';

const isPage = (value: unknown): value is SourcePage =>
  typeof value === 'object' && value !== null && ['address', 'text', 'markedOn'].every(part => typeof (value as Record<string, unknown>)[part] === 'string');

/** What the person marked last, until the panel has taken it up. The browser forgets it when it closes. */
export const keepMarked = (page: SourcePage): Promise<void> => browser.storage.session.set({ [key]: page });

/** Takes it up; null when there is nothing. */
export const takeMarked = async (): Promise<SourcePage | null> => {
  const { [key]: page } = await browser.storage.session.get(key);
  if (!isPage(page)) return null;
  await browser.storage.session.remove(key);
  return page;
};

/** Tells each time something has been marked. */
export const onMarked = (tell: () => void, signal: AbortSignal): void => {
  const hear = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]?.newValue) tell();
  };
  browser.storage.session.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(hear));
};
