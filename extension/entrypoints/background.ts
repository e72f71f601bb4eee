import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground(() => {
  // Firefox has no side panel API; its sidebar opens by the browser's own button.
  void browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: true });
});
