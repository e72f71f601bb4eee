import { expect, test } from 'vitest';
import { emptyDraft, withText, type Draft } from '#core/draft/draft.ts';
import { termsOfDraft } from '#core/draft/terms-of-draft.ts';

const today = Temporal.PlainDate.from('2026-11-26');
const decided: Draft = {
  ...withText(emptyDraft, 'result', '  Wenche har fått svar \n'),
  delegate: { value: { oid: 'a', name: 'Liv Stokke', address: 'liv.stokke@fjordvik.example' }, from: 'you' },
  due: { value: '2026-12-04', from: 'you' },
};
const complete = (draft: Draft) => termsOfDraft(draft, 'Europe/Oslo', today);

test('what, who and when are enough', () => {
  expect(complete(decided)).toMatchObject({
    complete: true,
    terms: { result: 'Wenche har fått svar', due: { date: '2026-12-04', time: null, zone: 'Europe/Oslo' } },
  });
});

test('nothing is said of what is not filled in', () => {
  const done = complete(decided);
  expect(done.complete && Object.keys(done.terms).toSorted()).toEqual(['due', 'result']);
});

test('an undecided draft tells what it lacks, in the order of the form', () => {
  expect(complete(emptyDraft)).toEqual({ complete: false, missing: ['result', 'delegate', 'due'], isDuePast: false });
});

test('a day that has passed is not a decision', () => {
  expect(complete({ ...decided, due: { value: '2026-11-25', from: 'you' } })).toEqual({ complete: false, missing: ['due'], isDuePast: true });
});

test('today can still be kept', () => {
  expect(complete({ ...decided, due: { value: '2026-11-26', from: 'you' } }).complete).toBe(true);
});

test('lists have one entry a line, and empty lines are no entries', () => {
  const done = complete(withText(decided, 'decidesAlone', 'Hva vi svarer\n\n  Reparasjon inntil 50 000 kr '));
  expect(done.complete && done.terms.latitude).toEqual({ decidesAlone: ['Hva vi svarer', 'Reparasjon inntil 50 000 kr'] });
});

test('signs that turn the reading direction never reach an agreement', () => {
  const done = complete(withText(decided, 'why', 'trygt\u202E hjem\u2066\r\nalltid'));
  expect(done.complete && done.terms.why).toBe('trygt hjem\nalltid');
});
