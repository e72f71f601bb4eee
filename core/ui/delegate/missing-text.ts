import type { Completed, Decision } from '#core/draft/terms-of-draft.ts';
import type { Language } from '#core/language/language.ts';
import { firstName } from '#core/vocabulary/party.ts';

/** What is said under a decision that is still to be made; null where it is made. `name` is whoever is asked. */
export const missingText = ({ say }: Language, done: Completed, decision: Decision, name: string | null): string | null => {
  if (done.complete || !done.missing.includes(decision)) return null;
  if (decision === 'result') return say('delegate.result-missing');
  if (decision === 'delegate') return say('delegate.who-missing');
  if (done.isDuePast) return say('delegate.due-past');
  return name === null ? say('delegate.due-missing-nobody') : say('delegate.due-missing', { name: firstName(name) });
};
