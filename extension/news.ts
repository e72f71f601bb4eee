const name = 'lofte';

/** Tells every other part of the extension that what this browser remembers has changed. */
export const tellNews = (): void => {
  const channel = new BroadcastChannel(name);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it reaches this extension alone
  channel.postMessage(null);
  channel.close();
};

/** Hears of it, until the signal. */
export const onNews = (hear: () => void, signal: AbortSignal): void => {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', hear, { signal });
  signal.addEventListener('abort', () => channel.close());
};
