import type { Language } from '#core/language/language.ts';
import type { CheckIns } from '#core/vocabulary/terms.ts';

/** How often two people can agree to talk. */
export const rhythms = ['once', 'weekly', 'fortnightly', 'monthly', 'on-request'] as const satisfies readonly CheckIns['every'][];

/** How often, in the reader's words; `name` is whoever may ask for a talk, null where nobody is named. */
export const rhythmText = ({ say }: Language, every: CheckIns['every'], name: string | null): string => {
  if (every !== 'on-request') return say(`delegate.check-ins-${every}`);
  return name ? say('delegate.check-ins-on-request', { name }) : say('delegate.check-ins-on-request-nobody');
};

/** The same, read by the one who may ask for a talk. */
export const ownRhythmText = (language: Language, every: CheckIns['every']): string =>
  every === 'on-request' ? language.say('agreement.check-ins-you-ask') : rhythmText(language, every, null);
