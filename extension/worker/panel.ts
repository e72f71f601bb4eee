import { browser } from 'wxt/browser';

type Sidebar = { open(): Promise<void>; toggle(): Promise<void> };

/** Firefox's own; WXT's types follow Chrome. */
const sidebar = (): Sidebar => (browser as unknown as { sidebarAction: Sidebar }).sidebarAction;

const page = '/sidepanel.html';

/** A window of its own, where the browser opens no panel for us. */
const openWindow = async (): Promise<void> => {
  await browser.windows.create({ url: browser.runtime.getURL(page), type: 'popup', width: 420, height: 800 });
};

/** Opens the side panel. Call it in the same turn as the person's click: browsers open it for nothing else. */
export const openPanel = (tab: { id?: number | undefined; windowId?: number | undefined } | undefined): Promise<void> => {
  if (import.meta.env.BROWSER === 'firefox') return sidebar().open().catch(openWindow);
  if (tab?.windowId === undefined) return openWindow();
  return browser.sidePanel.open({ windowId: tab.windowId }).catch(openWindow);
};

/** The icon opens and closes the panel. */
export const followIcon = (): void => {
  if (import.meta.env.BROWSER === 'firefox') browser.action.onClicked.addListener(() => void sidebar().toggle());
  else void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
};
