import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import nb from '#core/language/nb.json' with { type: 'json' };
import type { Room } from '#core/load/room.ts';
import { advise, catalogue, type Facts } from '#core/rules/catalogue.ts';
import { finalEffect } from '#core/rules/final-effect.ts';
import { leaveRoomInTheWeek } from '#core/rules/leave-room-in-the-week.ts';
import { sayWhoItIsFor } from '#core/rules/say-who-it-is-for.ts';
import type { Policy } from '#core/vocabulary/policy.ts';

const until = Temporal.PlainDate.from('2026-11-27');
const room = (change: Partial<Extract<Room, { seen: true }>>): Room => ({
  seen: true,
  band: 'room',
  until,
  sum: { bookedSeconds: 36_000, baselineSeconds: 0, promisedSeconds: 0, askedSeconds: 14_400, totalSeconds: 50_400, timeSeconds: 86_400 },
  lackingSeconds: 0,
  isCrumbs: false,
  earliest: null,
  days: [],
  backOn: null,
  hoursAssumed: false,
  ...change,
});
const said = (outcome: string | { messageId: string }) => (typeof outcome === 'string' ? outcome : outcome.messageId);

test.each([
  ['asks when nobody is named', '  ', 'missing'],
  ['passes when someone is', 'Wenche Aarskog', 'pass'],
])('say who it is for %s', (_, forWhom, expected) => {
  expect(said(sayWhoItIsFor.check({ forWhom }))).toBe(expected);
});

test.each([
  ['passes when the mail is nobody’s yet', [], 'pass'],
  ['asks before a second person is put to the same mail', [{ name: 'Liv', isPromised: false }], 'already-asked'],
  ['stops what someone has promised', [{ name: 'Ola', isPromised: false }, { name: 'Liv', isPromised: true }], 'already-promised'],
])('final effect %s', (_, earlier, expected) => {
  expect(said(finalEffect.check({ earlier }))).toBe(expected);
});

test.each([
  ['passes when there is room', room({}), 'pass'],
  ['speaks when there is little', room({ band: 'full' }), 'little-room'],
  ['speaks when there is none', room({ band: 'over' }), 'no-room'],
  ['speaks when she is away', room({ band: 'absent' }), 'away'],
  ['cannot tell where we may not look', { seen: false, why: 'hidden' } as Room, 'unknown'],
  ['cannot tell before we have looked', null, 'unknown'],
])('leave room in the week %s', (_, given, expected) => {
  expect(said(leaveRoomInTheWeek.check({ name: 'Liv', room: given }))).toBe(expected);
});

const facts: Facts = { forWhom: '', earlier: [{ name: 'Liv', isPromised: true }], name: 'Liv', room: room({ band: 'over' }) };

test('the strongest is said first', () => {
  expect(advise(facts).map(({ severity }) => severity)).toEqual(['stop', 'warning', 'hint']);
});

test('only final effect can stop; room never does', () => {
  expect(catalogue.filter(({ severity }) => severity === 'stop').map(({ id }) => id)).toEqual(['final-effect']);
});

test.each<[string, Policy['rules'], string[]]>([
  ['without a policy each speaks as strongly as it is', {}, ['final-effect stop', 'leave-room-in-the-week warning', 'say-who-it-is-for hint']],
  ['a rule that is off says nothing', { 'leave-room-in-the-week': { severity: 'off' } }, ['final-effect stop', 'say-who-it-is-for hint']],
  [
    'a rule speaks as strongly as the organisation says, and in that order',
    { 'leave-room-in-the-week': { severity: 'hint' }, 'say-who-it-is-for': { severity: 'warning' } },
    ['final-effect stop', 'say-who-it-is-for warning', 'leave-room-in-the-week hint'],
  ],
  ['final effect stops all the same', { 'final-effect': { severity: 'off' } }, ['final-effect stop', 'leave-room-in-the-week warning', 'say-who-it-is-for hint']],
  ['final effect is not weakened', { 'final-effect': { severity: 'hint' } }, ['final-effect stop', 'leave-room-in-the-week warning', 'say-who-it-is-for hint']],
])('under a policy, %s', (_, rules, expected) => {
  expect(advise(facts, rules).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(expected);
});

test('a rule’s file, id and sentences belong together', () => {
  const files = readdirSync(new URL('../../../core/rules/', import.meta.url)).filter(name => !['rule.ts', 'catalogue.ts'].includes(name));
  expect(catalogue.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  for (const { rule, messageId } of advise(facts)) expect(nb).toHaveProperty([`advice.${rule}.${messageId}`]);
  for (const { principles } of catalogue) expect(principles.length).toBeGreaterThan(0);
});
