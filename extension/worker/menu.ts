import { browser } from 'wxt/browser';
import { keepMarked } from '../marked.ts';
import { readOwnLanguage } from '../rules.ts';
import { openPanel } from './panel.ts';

const id = 'delegate';
const longestText = 4000;

/** «Deleger dette …», on what is marked, on links and on pages, in the person's language. */
export const writeMenu = async (): Promise<void> => {
  const { say } = await readOwnLanguage();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id, title: say('menu.delegate'), contexts: ['selection', 'link', 'page'], documentUrlPatterns: ['https://*/*', 'http://*/*'] });
};

/** Puts what was pointed at where the panel finds it, and opens the panel. */
export const followMenu = (): void => {
  browser.contextMenus.onClicked.addListener((click, tab) => {
    if (click.menuItemId !== id) return;
    void openPanel(tab);
    const address = click.linkUrl ?? click.pageUrl ?? '';
    if (!/^https?:/u.test(address)) return;
    void keepMarked({ address, text: (click.selectionText ?? '').slice(0, longestText), markedOn: Temporal.Now.plainDateISO().toString() });
  });
};
