import { expect, test } from 'vitest';
import type { Completed, Decision } from '#core/draft/terms-of-draft.ts';
import { loadLanguage } from '#core/language/language.ts';
import { missingText } from '#core/ui/delegate/missing-text.ts';

const language = await loadLanguage('nb');
const missing = (isDuePast: boolean, ...decisions: Decision[]): Completed => ({ complete: false, missing: decisions, isDuePast });

test.each<[string, Completed, Decision, string | null, string | null]>([
  ['no result', missing(false, 'result'), 'result', null, 'Skriv hva som skal være på plass.'],
  ['nobody', missing(false, 'delegate'), 'delegate', null, 'Velg hvem du vil spørre.'],
  ['no day', missing(false, 'due'), 'due', null, 'Skriv når det må være klart.'],
  ['no day for someone', missing(false, 'due'), 'due', 'Terje Opsahl', 'Skriv når det må være klart, så kan Terje svare.'],
  ['a day that has passed', missing(true, 'due'), 'due', 'Terje Opsahl', 'Den dagen er passert. Velg en dag framover.'],
  ['a decision that is made', missing(false, 'due'), 'result', null, null],
])('%s', (_, done, decision, name, sentence) => expect(missingText(language, done, decision, name)).toBe(sentence));
