import '#core/ui/theme.css';
import type { JSX } from 'solid-js';
import { render } from 'solid-js/web';
import { onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { loadLanguage, type Language } from '#core/language/language.ts';
import type { SeenSchedule } from '#core/load/seen.ts';
import { LanguageProvider } from '#core/ui/language.tsx';

const language = await loadLanguage('nb');

/** A Thursday in the story. */
export const now = Temporal.ZonedDateTime.from('2026-11-26T10:00[Europe/Oslo]');
export const nextFriday = '2026-12-04';

/** Shows something in Bokmål, in a body of its own, until the test is over. */
export const show = (what: () => JSX.Element, spoken: Language = language) => {
  const dispose = render(() => <LanguageProvider value={spoken}>{what()}</LanguageProvider>, document.body);
  onTestFinished(() => {
    dispose();
    document.body.replaceChildren();
  });
  return page;
};

const hours = { days: [1, 2, 3, 4, 5], startMinutes: 8 * 60, endMinutes: 16 * 60, zone: 'Europe/Oslo' };

/** A calendar with one booking from now, in hours; `oof` is being away. */
export const booked = (forHours: number, status: 'busy' | 'oof' = 'busy'): SeenSchedule => {
  const startSeconds = now.epochMilliseconds / 1000;
  return { seen: true, hours, unknown: [], isEmpty: false, busy: [{ startSeconds, endSeconds: startSeconds + forHours * 3600, status }] };
};
