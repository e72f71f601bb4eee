import { browser } from 'wxt/browser';
import type { ChipState } from '../chip-state.ts';

const isChip = (value: unknown): value is ChipState =>
  typeof value === 'object' && value !== null && ['strong', 'rest', 'language'].every(part => typeof (value as Record<string, unknown>)[part] === 'string');

// An extension that has been updated leaves its old script without anyone to ask.
const ask = async (kind: 'chip' | 'open-panel'): Promise<unknown> => {
  const answer: unknown = await browser.runtime.sendMessage({ kind }).catch(() => null);
  return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : null;
};

/** What to show for the page's address; the worker knows the address from the browser, not from us. */
export const readChip = async (): Promise<ChipState | null> => {
  const state = await ask('chip');
  return isChip(state) ? state : null;
};

export const openPanel = async (): Promise<void> => void (await ask('open-panel'));

/** Tells when the worker has looked into the mailbox. */
export const onChipNews = (tell: () => void, signal: AbortSignal): void => {
  const hear = (message: unknown) => {
    if (message === 'news') tell();
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
};
