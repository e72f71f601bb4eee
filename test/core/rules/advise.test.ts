import { describe, expect, it, test } from 'vitest';
import { advise } from '#core/rules/catalogue.ts';
import type { Policy } from '#core/vocabulary/policy.ts';
import { facts, room } from './facts.ts';

const hard = facts({ forWhom: '', earlier: [{ name: 'Liv', isPromised: true, isSameMail: true }], room: room({ band: 'over' }) });
const spoken = (rules: Policy['rules'] = {}) =>
  advise(hard, rules)
    .filter(({ speaks }) => speaks)
    .map(({ rule, severity }) => `${rule} ${severity}`);

test('the strongest is said first', () => {
  expect(spoken()).toEqual(['final-effect stop', 'leave-room-in-the-week warning', 'say-who-it-is-for hint']);
});

test('a proposal with all it needs is not spoken of', () => {
  expect(advise(facts()).filter(({ speaks }) => speaks)).toEqual([]);
});

describe('under a policy', () => {
  it.each<[string, Policy['rules'], string[]]>([
    ['a rule that is off says nothing', { 'leave-room-in-the-week': { severity: 'off' } }, ['final-effect stop', 'say-who-it-is-for hint']],
    [
      'a rule speaks as strongly as the organisation says, and in that order',
      { 'leave-room-in-the-week': { severity: 'hint' }, 'say-who-it-is-for': { severity: 'warning' } },
      ['final-effect stop', 'say-who-it-is-for warning', 'leave-room-in-the-week hint'],
    ],
    ['final effect stops all the same', { 'final-effect': { severity: 'off' } }, ['final-effect stop', 'leave-room-in-the-week warning', 'say-who-it-is-for hint']],
    ['final effect is not weakened', { 'final-effect': { severity: 'hint' } }, ['final-effect stop', 'leave-room-in-the-week warning', 'say-who-it-is-for hint']],
  ])('%s', (_, rules, expected) => {
    expect(spoken(rules)).toEqual(expected);
  });

  it('a rule that waits under more advice speaks by itself where the organisation gives it a voice', () => {
    const quiet = facts({ goals: ['a', 'b', 'c', 'd'] });
    expect(advise(quiet).map(({ rule, speaks }) => [rule, speaks])).toContainEqual(['few-clear-goals', false]);
    expect(advise(quiet, { 'few-clear-goals': { severity: 'hint' } }).map(({ rule, speaks }) => [rule, speaks])).toContainEqual(['few-clear-goals', true]);
  });

  it('a figure that is moved moves the rule', () => {
    const four = facts({ goals: ['a', 'b', 'c', 'd'] });
    expect(advise(four, { 'few-clear-goals': { thresholds: { mostGoals: 5 } } }).map(({ rule }) => rule)).not.toContain('few-clear-goals');
  });
});
