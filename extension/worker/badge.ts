import { browser } from 'wxt/browser';

// Lyng is for someone's word and red for nothing at all: the badge is ink.
const ink = '#424242';

/** How many agreements wait for the person; none is no badge. */
export const showCount = async (count: number): Promise<void> => {
  await browser.action.setBadgeBackgroundColor({ color: ink });
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
};
