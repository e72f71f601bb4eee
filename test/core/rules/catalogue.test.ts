import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import en from '#core/language/en.json' with { type: 'json' };
import nb from '#core/language/nb.json' with { type: 'json' };
import nn from '#core/language/nn.json' with { type: 'json' };
import { catalogue } from '#core/rules/catalogue.ts';
import { readPolicy } from '#core/vocabulary/policy.ts';
import { renamedRules, ruleIds } from '#core/vocabulary/rule-table.ts';
import type { Example } from './facts.ts';

const root = new URL('../../../', import.meta.url);
const examples = import.meta.glob<{ examples: readonly Example[] }>('./examples/*.ts', { eager: true });
const notRules = new Set(['rule.ts', 'catalogue.ts', 'facts-of-draft.ts']);
const mostByDefault = 8;

test('every rule file is a rule by its name, in the catalogue and in the table, and nothing else is', () => {
  const files = readdirSync(new URL('core/rules/', root)).filter(name => name.endsWith('.ts') && !notRules.has(name));
  const ids = catalogue.map(({ id }) => id as string).toSorted();
  expect(files.map(name => name.replace('.ts', '')).toSorted()).toEqual(ids);
  expect([...ruleIds].toSorted()).toEqual(ids);
  expect(Object.keys(examples).map(path => path.replace(/^.*\/|\.ts$/gu, '')).toSorted()).toEqual(ids);
  expect(readdirSync(new URL('docs/rules/', root)).map(name => name.replace('.md', '')).toSorted()).toEqual(ids);
});

describe.each(catalogue.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  const shown = examples[`./examples/${id}.ts`]?.examples ?? [];
  const answers = new Set(shown.map(([, , answer]) => answer));

  it('has a sentence in every language for each of its messages, and a name', () => {
    for (const language of [nb, nn, en]) {
      expect(language).toHaveProperty([`settings.rule-${id}`]);
      for (const message of rule.messages) expect(language).toHaveProperty([`advice.${id}.${message}`]);
    }
  });

  it('has an example that passes, one of each message, and one that cannot tell if it ever cannot', () => {
    const source = readFileSync(new URL(`core/rules/${id}.ts`, root), 'utf8');
    const wanted = ['pass', ...rule.messages, ...(source.includes("'unknown'") ? ['unknown'] : [])];
    expect([...answers].toSorted()).toEqual(wanted.toSorted());
  });

  it('names a principle that is written down, and has a page that says why', () => {
    const principles = readFileSync(new URL('docs/principles.md', root), 'utf8');
    expect(rule.principles.length).toBeGreaterThan(0);
    for (const principle of rule.principles) expect(principles).toMatch(new RegExp(`\\b${principle}\\b`, 'u'));
    const page = new URL(`docs/rules/${id}.md`, root);
    expect(existsSync(page) && readFileSync(page, 'utf8')).toContain(`# \`${id}\``);
  });
});

test('only final effect can stop', () => {
  expect(catalogue.filter(({ severity }) => severity === 'stop').map(({ id }) => id)).toEqual(['final-effect']);
});

test('at most eight speak by themselves', () => {
  expect(catalogue.filter(({ speaks }) => speaks).length).toBeLessThanOrEqual(mostByDefault);
});

test('a rule that gets another name keeps its old one in policies, and no old name is a new one’s', () => {
  for (const [old, id] of Object.entries(renamedRules)) {
    expect(ruleIds).toContain(id);
    expect(ruleIds).not.toContain(old);
    expect(readPolicy({ rules: { [old]: { severity: 'off' } } }).policy.rules).toEqual({ [id]: { severity: 'off' } });
  }
});
