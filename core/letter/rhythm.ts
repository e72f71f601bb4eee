import type { Language } from '#core/language/language.ts';
import type { CheckIns } from '#core/vocabulary/terms.ts';

/** How often, in the reader's words; `name` is whoever may ask for a talk, null where nobody is named. */
export const rhythmText = ({ say }: Language, every: CheckIns['every'], name: string | null): string => {
  if (every !== 'on-request') return say(`delegate.check-ins-${every}`);
  return name ? say('delegate.check-ins-on-request', { name }) : say('delegate.check-ins-on-request-nobody');
};
