import { browser } from 'wxt/browser';
import { readOutlookAddress } from '#core/outlook-web/address.ts';
import type { ItemId } from '#core/outlook-web/item-id.ts';
import { readConfig } from '../config.ts';
import { isOutlook } from '../outlook-hosts.ts';

// The browser tells a tab's address only where we may know it: on Outlook's own hosts.
const addressBeside = async (): Promise<string> => {
  const own = await browser.windows.getCurrent();
  // A panel in a window of its own looks at the window that was used last.
  const { id } = own.type === 'normal' ? own : await browser.windows.getLastFocused({ windowTypes: ['normal'] });
  const [tab] = await browser.tabs.query({ active: true, ...(id === undefined ? {} : { windowId: id }) });
  return tab?.url ?? '';
};

/** What the tab beside the panel shows, by its id; null where it is neither a mail nor a meeting. */
export const itemBeside = async (): Promise<{ kind: 'mail' | 'meeting'; id: ItemId } | null> => {
  const address = readOutlookAddress(await addressBeside(), isOutlook);
  return address && address.kind !== 'other' ? address : null;
};

/** The Outlook on the web the person uses: the one beside the panel, else Microsoft's own. */
export const outlookOrigin = async (): Promise<string> => {
  const address = await addressBeside();
  if (readOutlookAddress(address, isOutlook)) return new URL(address).origin;
  return import.meta.env.MODE === 'development' ? (await readConfig()).graph : 'https://outlook.office.com';
};

/** Tells each time another tab or another address may be beside the panel. */
export const onTabChange = (tell: () => void, signal: AbortSignal): void => {
  const { onActivated, onUpdated } = browser.tabs;
  const hear = (_id: number, change: { url?: string | undefined }) => {
    if (change.url !== undefined) tell();
  };
  onActivated.addListener(tell);
  onUpdated.addListener(hear);
  signal.addEventListener('abort', () => {
    onActivated.removeListener(tell);
    onUpdated.removeListener(hear);
  });
};
