import { browser } from 'wxt/browser';

/** Tells the chips in Outlook's tabs that there may be something else to say. A tab without our script does not mind. */
export const tellChips = async (): Promise<void> => {
  const url = browser.runtime.getManifest().host_permissions ?? [];
  const tabs = await browser.tabs.query({ url });
  for (const { id } of tabs) if (id !== undefined) browser.tabs.sendMessage(id, 'news').catch(() => undefined);
};
