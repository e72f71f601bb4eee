import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '#core/rules/catalogue.ts';
import { ruleTable, type RuleId, type Threshold } from '#core/vocabulary/rule-table.ts';
import { settableRules } from '#core/vocabulary/policy-values.ts';
import { policyKeys, readPolicy } from '#core/vocabulary/policy.ts';
import { inForce, type OwnSettings } from '#core/vocabulary/settings.ts';
import { facts, room } from '../rules/facts.ts';

const hard = facts({ forWhom: '', earlier: [{ name: 'Liv', isPromised: true, isSameMail: true }], room: room({ band: 'over' }) });

const flags = ['load', 'contentScriptEnabled'] as const;
const severities = new Set(['off', 'hint', 'warning']);

/** What one key was written as; undefined where it is not written, or only inherited. */
const writtenAt = (written: unknown, key: string): unknown =>
  typeof written === 'object' && written !== null && Object.hasOwn(written, key) ? (written as Record<string, unknown>)[key] : undefined;

const isSaid = (written: unknown) => written !== undefined && written !== null;

/** What a policy can never do, however it was written. */
const expectNarrow = (written: unknown) => {
  const { policy } = readPolicy(written);
  expect(Object.keys(policy).toSorted()).toEqual(policyKeys.toSorted());

  for (const flag of flags) {
    const said = writtenAt(written, flag);
    const isLeftOut = !isSaid(written) || (typeof written === 'object' && !Array.isArray(written) && said === undefined);
    expect(policy[flag]).toBe(said === true || isLeftOut);
  }
  for (const [id, { severity, thresholds = {} }] of Object.entries(policy.rules)) {
    expect(settableRules.includes(id as RuleId) && (severity === undefined || severities.has(severity))).toBe(true);
    const table: Readonly<Record<string, Threshold>> = ruleTable[id as RuleId];
    for (const [name, figure] of Object.entries(thresholds)) expect(figure >= (table[name]?.least ?? Infinity) && figure <= (table[name]?.most ?? -Infinity)).toBe(true);
  }

  const stops = advise(hard, policy.rules).filter(({ severity }) => severity === 'stop');
  expect(stops.map(({ rule }) => rule)).toEqual(['final-effect']);

  for (const isOn of [true, false]) {
    const settings: OwnSettings = { language: 'auto', load: isOn, contentScriptEnabled: isOn };
    for (const flag of flags) expect(inForce(settings, policy)[flag]).toBe(isOn && policy[flag]);
  }
};

const anything = fc.anything({ maxDepth: 4, withNullPrototype: true, withSparseArray: true, withBoxedValues: true, withBigInt: true, withDate: true, withMap: true });
const ids = fc.constantFrom(...settableRules, 'final-effect', '__proto__', 'constructor', 'toString');
const severity = fc.oneof(fc.constantFrom('off', 'hint', 'warning', 'stop'), anything);
const rules = fc.dictionary(ids, fc.oneof(fc.record({ severity }), fc.record({ severity, daysAhead: fc.oneof(fc.integer(), anything), mostGoals: fc.oneof(fc.integer(), anything) }), anything));
const names = fc.constantFrom(...policyKeys, '__proto__', 'constructor', 'prototype', 'LOAD', 'stop');
const nearly = fc.dictionary(names, fc.oneof(anything, rules, fc.boolean(), fc.constantFrom('true', 'auto', 'nn', 'a.no', '')));
// `JSON.parse` writes a real key called `__proto__`, as a file does.
const fromFile = fc.oneof(fc.json(), nearly.map(policy => JSON.stringify(policy, (_, value: unknown) => (typeof value === 'bigint' ? 0 : value)) ?? '0')).map(text => JSON.parse(text) as unknown);

test('[T36] a hostile policy never widens privacy: whatever is written, what is wrong sees least, and final effect stops', () => {
  fc.assert(fc.property(fc.oneof(anything, nearly, fromFile), expectNarrow), { numRuns: 10_000 });
  expect('severity' in {} || 'load' in {}).toBe(false);
});

const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

test.each<[string, unknown, boolean]>([
  ['nested five thousand levels deep', { load: deep(5000), rules: { 'final-effect': deep(5000) }, goals: [{ unit: 'x', goals: deep(5000) }] }, false],
  ['a list of a million', { mandates: Array.from({ length: 1_000_000 }, () => 'x'), ownDomains: Array.from({ length: 1_000_000 }, () => 'a.no') }, true],
  ['two hundred thousand keys', { ...Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`key ${at}`, true])), load: 'yes' }, false],
  ['strings of a million', { tenantId: 'a.'.repeat(500_000), mandates: [' '.repeat(1_000_000)], load: 'true '.repeat(200_000) }, false],
  ['another prototype', JSON.parse('{"__proto__":{"load":true},"load":0,"rules":{"__proto__":{"severity":"off"}}}'), false],
])('[T36] a policy with %s is read like any other', (_, written, load) => {
  expectNarrow(written);
  expect(readPolicy(written).policy.load).toBe(load);
});
