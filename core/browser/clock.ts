import type { Clock } from '#core/ports/clock.ts';

/** The browser's own clock, in its own zone. */
export const browserClock: Clock = {
  now: () => Temporal.Now.zonedDateTimeISO(),
  wait: (milliseconds, signal) =>
    new Promise(resolve => {
      if (milliseconds <= 0 || signal?.aborted) return resolve();
      const timer = setTimeout(resolve, milliseconds);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};
