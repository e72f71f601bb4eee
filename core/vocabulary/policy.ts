import { own, readDomains, readGoals, readGuid, readLanguage, readLines, readRestHours, readRules, readTenant, type Reading } from './policy-values.ts';

/** A rule as an organisation sets it: how strongly it speaks, `off` being silence, and its figures. `final-effect` is not to be set. */
export type RuleSetting = { severity?: 'off' | 'hint' | 'warning'; thresholds?: Readonly<Record<string, number>> };
export type UnitGoals = { unit: string; goals: readonly string[] };
export type ChosenLanguage = 'auto' | 'nb' | 'nn' | 'en';

/** What an organisation decides for everyone in it. It can only narrow what Løfte sees and does, never widen it. */
export type Policy = {
  /** Directory (tenant) id or a domain of it; null for any organisation. */
  tenantId: string | null;
  /** Application (client) id; null for the build's own. */
  clientId: string | null;
  /** Domains whose people are colleagues, small letters; empty for whoever the directory knows. */
  ownDomains: readonly string[];
  /** By rule id. */
  rules: Readonly<Record<string, RuleSetting>>;
  /** Whether colleagues' free and busy may be looked up. */
  load: boolean;
  language: ChosenLanguage;
  mandates: readonly string[];
  goals: readonly UnitGoals[];
  /** Whether the chip may stand in Outlook on the web. */
  contentScriptEnabled: boolean;
  /** Hours of rest, `HH:MM`; null for the law's own. */
  restHours: { from: string; to: string } | null;
};

/** What is wrong with one key: the policy as a whole still holds. */
export type PolicyProblem = { key: string; reason: 'unknown-key' | 'wrong-value' | 'unknown-rule' | 'fixed-rule' | 'not-an-object' };

/** Without a policy everything is as the person herself chooses. */
export const noPolicy: Policy = {
  tenantId: null,
  clientId: null,
  ownDomains: [],
  rules: {},
  load: true,
  language: 'auto',
  mandates: [],
  goals: [],
  contentScriptEnabled: true,
  restHours: null,
};

/** What sees least. Each key falls back to this where its value is wrong, and all of them where there is a policy that can't be read. */
export const leastPolicy: Policy = { ...noPolicy, load: false, contentScriptEnabled: false };

const readFlag: Reading<boolean> = value => (typeof value === 'boolean' ? { value } : null);

const keys: { readonly [Key in keyof Policy]: Reading<Policy[Key]> } = {
  tenantId: readTenant,
  clientId: readGuid,
  ownDomains: readDomains,
  rules: readRules,
  load: readFlag,
  language: readLanguage,
  mandates: readLines,
  goals: readGoals,
  contentScriptEnabled: readFlag,
  restHours: readRestHours,
};

export const policyKeys = Object.keys(keys) as readonly (keyof Policy)[];

const readKey = <Key extends keyof Policy>(key: Key, value: unknown): { value: Policy[Key]; problems: readonly PolicyProblem[] } => {
  const found = keys[key](value);
  if (!found) return { value: leastPolicy[key], problems: [{ key, reason: 'wrong-value' }] };
  return { value: found.value, problems: (found.problems ?? []).map(({ at, reason }) => ({ key: `${key}.${at}`, reason })) };
};

/** Reads a policy as an administrator wrote it; nothing written is no policy. Never throws: what can't be used is told, and the rest holds. */
export const readPolicy = (written: unknown): { policy: Policy; problems: readonly PolicyProblem[] } => {
  if (written === undefined || written === null) return { policy: noPolicy, problems: [] };
  if (typeof written !== 'object' || Array.isArray(written)) return { policy: leastPolicy, problems: [{ key: '', reason: 'not-an-object' }] };

  const policy: Record<string, unknown> = { ...noPolicy };
  const problems: PolicyProblem[] = [];
  for (const key of Object.keys(written)) {
    if (!Object.hasOwn(keys, key)) {
      problems.push({ key, reason: 'unknown-key' });
      continue;
    }
    const value = own(written, key);
    // Browsers hand over a key that is not set as nothing at all.
    if (value === undefined) continue;
    const read = readKey(key as keyof Policy, value);
    policy[key] = read.value;
    problems.push(...read.problems);
  }
  return { policy: policy as Policy, problems };
};
