import { readFileSync } from 'node:fs';
import { readPolicy, type PolicyProblem } from '../core/vocabulary/policy.ts';

const reasons: Readonly<Record<PolicyProblem['reason'], string>> = {
  'unknown-key': 'there is no such key',
  'wrong-value': 'the value is not one it can have',
  'unknown-rule': 'there is no such rule',
  'fixed-rule': 'this rule cannot be set',
  'not-an-object': 'it must be a JSON object',
};

const sentence = ({ key, reason }: PolicyProblem): string => (key === '' ? `The policy: ${reasons[reason]}.` : `The policy’s «${key}»: ${reasons[reason]}.`);

/** An administrator's policy file as it was written, or the end of the build with one line for each thing that is wrong. */
export const readPolicyFile = (path: string, fail: (sentences: string) => never): object => {
  let written: unknown;
  try {
    written = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return fail(`The policy ${path} cannot be read: ${(error as Error).message}`);
  }
  // In a browser nothing is no policy; a file that says nothing is a mistake.
  if (written === null) return fail(sentence({ key: '', reason: 'not-an-object' }));
  const { problems } = readPolicy(written);
  if (problems.length > 0) return fail(problems.map(sentence).join('\n'));
  return written as object;
};
