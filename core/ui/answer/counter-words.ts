import { termsDifference } from '#core/overview/terms-difference.ts';
import { effortOf, sizeOf, type EffortSize } from '#core/vocabulary/effort.ts';
import type { CheckIns, Effort, Latitude, Terms } from '#core/vocabulary/terms.ts';
import { asLine, asLines, asText } from '#core/vocabulary/text.ts';

/** What can be proposed otherwise, as the form holds it; a list has one entry a line. */
export type CounterWords = {
  result: string;
  /** `YYYY-MM-DD`. */
  date: string;
  success: string;
  decidesAlone: string;
  consultsFirst: string;
  staysWithDelegator: string;
  delegatorPromises: string;
  checkIns: CheckIns['every'] | null;
  effort: EffortSize | null;
};

const typed = (lines: readonly string[] = []) => lines.join('\n');

/** An offer as the form begins: everything as it was asked for. */
export const counterWords = ({ result, due, success = '', latitude = {}, delegatorPromises, checkIns, effort }: Terms): CounterWords => ({
  result,
  date: due.date,
  success,
  decidesAlone: typed(latitude.decidesAlone),
  consultsFirst: typed(latitude.consultsFirst),
  staysWithDelegator: typed(latitude.staysWithDelegator),
  delegatorPromises: typed(delegatorPromises),
  checkIns: checkIns?.every ?? null,
  effort: effort ? sizeOf(effort) : null,
});

// Each gives the offer's own value back where nothing was changed, also one that no form of ours could have written.
const textOf = (was: string | undefined, now: string) => (asText(now) === asText(was ?? '') ? was : asText(now) || undefined);

const linesOf = (was: string[] | undefined, now: string) => {
  const lines = asLines(now);
  if (typed(lines) === typed(asLines(typed(was)))) return was;
  return lines.length > 0 ? lines : undefined;
};

const checkInsOf = (was: CheckIns | undefined, every: CounterWords['checkIns']): CheckIns | undefined => {
  if (every === (was?.every ?? null)) return was;
  return every ? { ...was, every } : undefined;
};

const effortFrom = (was: Effort | undefined, size: EffortSize | null): Effort | undefined => {
  if (size === (was ? sizeOf(was) : null)) return was;
  return size ? effortOf[size] : undefined;
};

/** A field that says something; one that does not is absent, never empty. */
const some = <Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> =>
  value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);

const latitudeOf = ({ latitude: was = {} }: Terms, words: CounterWords): Latitude | undefined => {
  const latitude: Latitude = {
    ...some('decidesAlone', linesOf(was.decidesAlone, words.decidesAlone)),
    ...some('consultsFirst', linesOf(was.consultsFirst, words.consultsFirst)),
    ...some('staysWithDelegator', linesOf(was.staysWithDelegator, words.staysWithDelegator)),
    ...some('bounds', was.bounds),
  };
  return Object.keys(latitude).length > 0 ? latitude : undefined;
};

/** The offer's terms with what she would rather have; every part she left alone is exactly the offer's. */
export const countered = (terms: Terms, words: CounterWords): Terms => {
  const { result, due, success, latitude: _, delegatorPromises, checkIns, effort, ...rest } = terms;
  return {
    ...rest,
    result: asLine(words.result) === asLine(result) ? result : asLine(words.result),
    // An hour belongs to its day; on another day it is open again.
    due: words.date === due.date ? due : { ...due, date: words.date, time: null },
    ...some('success', textOf(success, words.success)),
    ...some('latitude', latitudeOf(terms, words)),
    ...some('delegatorPromises', linesOf(delegatorPromises, words.delegatorPromises)),
    ...some('checkIns', checkInsOf(checkIns, words.checkIns)),
    ...some('effort', effortFrom(effort, words.effort)),
  };
};

/** Why a counter-proposal can't be sent as it stands. */
export const counterProblem = (terms: Terms, words: CounterWords, today: Temporal.PlainDate): 'same' | 'past' | null => {
  if (asLine(words.result) === '' || termsDifference(terms, countered(terms, words)).length === 0) return 'same';
  return words.date !== terms.due.date && Temporal.PlainDate.compare(Temporal.PlainDate.from(words.date), today) < 0 ? 'past' : null;
};
