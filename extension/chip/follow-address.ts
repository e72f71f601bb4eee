type Navigating = EventTarget & { currentEntry: unknown };

const secondsBetween = 1;

/** Tells when the page's address has changed, also where the page does it itself, and once at the start. */
export const followAddress = (tell: () => void, signal: AbortSignal): void => {
  let last = '';
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    tell();
  };
  const { navigation } = globalThis as { navigation?: Navigating };
  navigation?.addEventListener('currententrychange', look, { signal });
  // Firefox ESR has no Navigation API; and what a page does to it is not to be relied on.
  const timer = setInterval(look, secondsBetween * 1000);
  signal.addEventListener('abort', () => clearInterval(timer));
  look();
};
