import { canonical } from '#core/ledger/canonical.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import type { ListChange, ListField, TermsChange } from '#core/vocabulary/terms-change.ts';

const isSame = (one: unknown, other: unknown) => canonical([one ?? null]) === canonical([other ?? null]);

/** A value no screen knows, as the words that are in it. */
const bare = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).map(bare).filter(Boolean).join(' · ') : String(value ?? '');

const linesIn = (value: unknown): string[] => (value === undefined ? [] : Array.isArray(value) ? value.map(bare) : [bare(value)]);

const one = <const Field, Value>(field: Field, before: Value | undefined, after: Value | undefined) =>
  isSame(before, after) ? [] : [{ field, before: before ?? null, after: after ?? null }];

const list = (field: ListField, was: unknown, is: unknown): ListChange[] => {
  if (isSame(was, is)) return [];
  const [all, now] = [linesIn(was), linesIn(is)];
  const before = all.filter(line => !now.includes(line));
  const after = now.filter(line => !all.includes(line));
  // The same lines in another order, or one of them twice: then all of it is shown.
  return before.length + after.length === 0 ? [{ field, before: all, after: now }] : [{ field, before, after }];
};

const headed: ReadonlySet<string> = new Set<keyof Terms>(['result', 'due', 'why', 'forWhom', 'success', 'latitude', 'delegatorPromises', 'checkIns', 'effort']);

/** Everything that has no heading of its own, as one list. */
const rest = (before: Terms, after: Terms): ListChange[] => {
  const keys = (Object.keys({ ...before, ...after }) as (keyof Terms)[]).filter(key => !headed.has(key)).toSorted();
  const changes = keys.flatMap(key => list('rest', before[key], after[key]));
  return changes.length === 0 ? [] : [{ field: 'rest', before: changes.flatMap(change => change.before), after: changes.flatMap(change => change.after) }];
};

/**
 * What one version of the terms says otherwise than another, in the order of the form; empty only where both say the same. A party says yes
 * to whole terms, so nothing that differs is left out, also what our own forms never write.
 */
export const termsDifference = (before: Terms, after: Terms): TermsChange[] => [
  ...one('result', before.result, after.result),
  ...one('due', before.due, after.due),
  ...one('why', before.why, after.why),
  ...one('forWhom', before.forWhom, after.forWhom),
  ...one('success', before.success, after.success),
  ...list('decidesAlone', before.latitude?.decidesAlone, after.latitude?.decidesAlone),
  ...list('consultsFirst', before.latitude?.consultsFirst, after.latitude?.consultsFirst),
  ...list('staysWithDelegator', before.latitude?.staysWithDelegator, after.latitude?.staysWithDelegator),
  ...list('bounds', before.latitude?.bounds, after.latitude?.bounds),
  ...list('delegatorPromises', before.delegatorPromises, after.delegatorPromises),
  ...one('checkIns', before.checkIns, after.checkIns),
  ...one('effort', before.effort, after.effort),
  ...rest(before, after),
];
