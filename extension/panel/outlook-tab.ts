import { browser } from 'wxt/browser';
import { readOutlookAddress } from '#core/outlook-web/address.ts';
import type { ItemId } from '#core/outlook-web/item-id.ts';
import { isOutlook } from '../outlook-hosts.ts';

// The browser tells a tab's address only where we may know it: on Outlook's own hosts.
const addressBeside = async (): Promise<string> => {
  const own = await browser.windows.getCurrent();
  // A panel in a window of its own looks at the window that was used last.
  const { id } = own.type === 'normal' ? own : await browser.windows.getLastFocused({ windowTypes: ['normal'] });
  const [tab] = await browser.tabs.query({ active: true, ...(id === undefined ? {} : { windowId: id }) });
  return tab?.url ?? '';
};

/** The id of the mail that the tab beside the panel shows; null where it shows none. */
export const mailBeside = async (): Promise<ItemId | null> => {
  const address = readOutlookAddress(await addressBeside(), isOutlook);
  return address?.kind === 'mail' ? address.id : null;
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
