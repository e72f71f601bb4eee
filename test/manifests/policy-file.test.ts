import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPolicyFile } from '../../manifests/policy-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'lofte-policy-'));
const written = (text: string) => {
  const path = join(folder, 'policy.json');
  writeFileSync(path, text);
  return path;
};
const fail = (sentence: string): never => {
  throw new Error(sentence);
};

test('a policy goes along as it was written', () => {
  expect(readPolicyFile(written('{"language":"nn"}'), fail)).toEqual({ language: 'nn' });
  expect(readPolicyFile('manifests/sample-policy.json', fail)).toMatchObject({ contentScriptEnabled: false });
});

test.each([
  ['{"lod": false, "rules": {"final-effect": {"severity": "off"}}}', /«lod»: there is no such key\.\nThe policy’s «rules\.final-effect»: this rule cannot be set/u],
  ['{"load": "no"}', /«load»: the value is not one it can have/u],
  ['[]', /^The policy: it must be a JSON object\.$/u],
  ['null', /^The policy: it must be a JSON object\.$/u],
  ['{', /cannot be read/u],
])('%s ends the build, and says why', (text, why) => {
  expect(() => readPolicyFile(written(text), fail)).toThrow(why);
});
