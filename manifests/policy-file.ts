import { readFileSync } from 'node:fs';
import { readPolicy, type PolicyProblem } from '../core/vocabulary/policy.ts';

const reasons: Readonly<Record<PolicyProblem['reason'], string>> = {
  'unknown-key': 'there is no such key',
  'wrong-value': 'the value is not one it can have',
  'unknown-rule': 'there is no such rule',
  'fixed-rule': 'this rule cannot be set',
  'not-an-object': 'a policy is a JSON object',
};

/** An administrator's policy file as it was written, or the end of the build with one line for each thing that is wrong. */
export const readPolicyFile = (path: string, fail: (sentence: string) => never): object => {
  let written: unknown;
  try {
    written = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return fail(`The policy ${path} cannot be read: ${(error as Error).message}`);
  }
  const { problems } = readPolicy(written);
  if (problems.length > 0) fail(problems.map(({ key, reason }) => `The policy’s «${key}»: ${reasons[reason]}.`).join('\n'));
  return written as object;
};
