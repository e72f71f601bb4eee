import type { FocusExit } from '../host/host.ts';

const focusable = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]:not([tabindex="-1"]), [contenteditable="true"], iframe';
const isShown = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0;

/** Moves focus out of the pane: to what comes after it, or before it, round the whole window. */
export const leaveFrame = (frame: HTMLElement, to: Exclude<FocusExit, 'escape'>) => {
  const all = [...document.querySelectorAll<HTMLElement>(focusable)].filter(element => element === frame || isShown(element));
  const at = all.indexOf(frame);
  const next = all[(at + (to === 'next' ? 1 : -1) + all.length) % all.length];
  window.focus();
  next?.focus();
};
