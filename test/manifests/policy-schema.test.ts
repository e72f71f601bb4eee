import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { policyKeys, readPolicy } from '#core/vocabulary/policy.ts';
import { settableRules } from '#core/vocabulary/policy-values.ts';
import { firefoxManifest, managedSchema } from '../../manifests/policy-schema.ts';
import sample from '../../manifests/sample-policy.json' with { type: 'json' };

type Node = { type: unknown; properties?: Record<string, Node>; items?: Node; [word: string]: unknown };

const schema = managedSchema as unknown as Node;

/** The schema itself and all within it, each with where it stands. */
const nodes = (node: Node, at = ''): [string, Node][] => [
  [at, node],
  ...Object.entries(node.properties ?? {}).flatMap(([name, inner]) => nodes(inner, `${at}/${name}`)),
  ...(node.items ? nodes(node.items, `${at}/*`) : []),
];

test('an administrator can set in the browser exactly what a policy knows', () => {
  expect(Object.keys(schema.properties ?? {}).toSorted()).toEqual(policyKeys.toSorted());
  expect(Object.keys(schema.properties?.['rules']?.properties ?? {}).toSorted()).toEqual(settableRules.toSorted());
});

test.each(Object.entries(schema.properties ?? {}))('«%s» says what it is called and what it does', (_, { title, description }) => {
  expect(`${title as string}: ${description as string}`).toMatch(/^\p{Lu}.+: \p{Lu}.+\.$/u);
});

test.each(nodes(schema))('Chrome knows every word of the schema%s', (_, node) => {
  const words = new Set(['type', 'properties', 'items', 'enum', 'minimum', 'maximum', 'description', 'title']);
  expect(Object.keys(node).filter(word => !words.has(word))).toEqual([]);
  expect(['object', 'array', 'string', 'boolean', 'integer']).toContain(node.type);
  expect([node.properties !== undefined, node.items !== undefined]).toEqual([node.type === 'object', node.type === 'array']);
});

// A browser that holds values against the schema drops a key that does not fit it, before we ever see it.
test('what the schema says fits what a policy can be', () => {
  const fits = new Ajv({ strict: true }).compile(managedSchema);
  expect(fits(sample)).toBe(true);
  for (const wrong of [{ load: 'no' }, { language: 'de' }, { rules: { 'say-who-it-is-for': { severity: 'stop' } } }, { mandates: 'x' }]) {
    expect([fits(wrong), readPolicy(wrong).problems.length]).toEqual([false, 1]);
  }
});

test('the sample policy is read without a problem', () => {
  expect(readPolicy(sample).problems).toEqual([]);
});

test('Firefox reads the same policy from a native manifest in the extension’s name', () => {
  expect(firefoxManifest(sample, 'lofte@lofte.example')).toEqual({
    name: 'lofte@lofte.example',
    description: expect.stringMatching(/Løfte/u) as unknown,
    type: 'storage',
    data: sample,
  });
});
