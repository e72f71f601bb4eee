import { dueText } from '#core/language/calendar.ts';
import type { Language, Say } from '#core/language/language.ts';
import { sizeOf } from '#core/vocabulary/effort.ts';
import type { CheckIns, Due, Effort } from '#core/vocabulary/terms.ts';
import type { TermsChange } from '#core/vocabulary/terms-change.ts';
import { rhythmText } from './rhythm.ts';

/** A change as the delegator reads it: `replaced` gave way to `added`, and nothing came instead of `removed`. */
export type ChangeText = { title: string; added: readonly string[]; replaced: readonly string[]; removed: readonly string[] };

const titles: Record<TermsChange['field'], (say: Say, name: string) => string> = {
  result: say => say('counter.result'),
  due: say => say('counter.due'),
  why: say => say('write.why'),
  forWhom: say => say('delegate.for-whom'),
  success: say => say('delegate.success-fold'),
  decidesAlone: (say, name) => say('agreement.other-decides', { name }),
  consultsFirst: say => say('agreement.ask-you-first'),
  staysWithDelegator: say => say('agreement.stays-with-you'),
  bounds: say => say('counter.bounds'),
  delegatorPromises: say => say('counter.promises'),
  checkIns: say => say('agreement.check-ins'),
  effort: say => say('write.effort'),
  rest: say => say('counter.rest'),
};

/** Where people have the same words for both, what is written stands behind them. */
const told = <Value extends object>(before: Value | null, after: Value | null, words: (value: Value) => string): [string[], string[]] => {
  const isAlike = before !== null && after !== null && words(before) === words(after);
  const text = (value: Value) => (isAlike ? `${words(value)} (${Object.values(value).filter(part => part !== null).join(', ')})` : words(value));
  return [before ? [text(before)] : [], after ? [text(after)] : []];
};

const lines = (language: Language, change: TermsChange, name: string): [readonly string[], readonly string[]] => {
  switch (change.field) {
    case 'due':
      return told(change.before, change.after, (due: Due) => dueText(language, due));
    case 'checkIns':
      return told(change.before, change.after, ({ every }: CheckIns) => rhythmText(language, every, name));
    case 'effort':
      return told(change.before, change.after, (effort: Effort) => language.say(`effort.${sizeOf(effort)}`));
    case 'result':
    case 'why':
    case 'forWhom':
    case 'success':
      return [change.before === null ? [] : [change.before], change.after === null ? [] : [change.after]];
    default:
      return [change.before, change.after];
  }
};

const isList = ({ before, after }: TermsChange) => Array.isArray(before) || Array.isArray(after);

/** One change in the words of whoever reads a counter-proposal; `name` is the delegate's first name. */
export const changeText = (language: Language, change: TermsChange, name: string): ChangeText => {
  const [before, after] = lines(language, change, name);
  // What goes out of a list stood by itself; what comes in is not in its place.
  const isReplaced = after.length > 0 && !isList(change);
  return { title: titles[change.field](language.say, name), added: after, replaced: isReplaced ? before : [], removed: isReplaced ? [] : before };
};
