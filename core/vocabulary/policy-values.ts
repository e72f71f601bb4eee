import type { ChosenLanguage, PolicyProblem, RuleSetting, UnitGoals } from './policy.ts';
import { fixedRule, renamedRules, ruleIds, ruleTable, type RuleId, type Threshold } from './rule-table.ts';
import { lineUnits } from './terms.ts';
import { asLine } from './text.ts';

type Part = { at: string; reason: PolicyProblem['reason'] };
/** Reads one value; null where it can't be used at all. `problems` are parts of it that can't. */
export type Reading<Value> = (value: unknown) => { value: Value; problems?: readonly Part[] } | null;

const mostEntries = 50;
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const domain = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/u;
const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;
const languages: readonly ChosenLanguage[] = ['auto', 'nb', 'nn', 'en'];
const severities: readonly NonNullable<RuleSetting['severity']>[] = ['off', 'hint', 'warning'];

/** Rules an organisation may set. Final effect is no matter of taste. */
export const settableRules: readonly RuleId[] = ruleIds.filter(id => id !== fixedRule);

/** An object's own value, never one it has inherited. */
export const own = (object: object, key: string): unknown => (Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined);

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

export const readGuid: Reading<string | null> = value => (typeof value === 'string' && guid.test(value) ? { value: value.toLowerCase() } : null);

export const readTenant: Reading<string | null> = value => {
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  return guid.test(text) || domain.test(text) ? { value: text } : null;
};

const listOf = <Item>(value: unknown, item: (one: unknown) => Item | null): readonly Item[] | null => {
  if (!Array.isArray(value) || value.length > mostEntries) return null;
  // Not `map`, which leaves holes as they are.
  const items = Array.from(value, item);
  return items.some(one => one === null) ? null : (items as Item[]);
};

/** A line that is too long is refused, not cut: what an administrator wrote is shown as written, or told. */
const line = (value: unknown): string | null => {
  const text = typeof value === 'string' ? asLine(value, value.length) : '';
  return text !== '' && text.length <= lineUnits ? text : null;
};

export const readDomains: Reading<readonly string[]> = value => {
  const found = listOf(value, one => (typeof one === 'string' && domain.test(one.toLowerCase()) ? one.toLowerCase() : null));
  return found && { value: found };
};

export const readLines: Reading<readonly string[]> = value => {
  const found = listOf(value, line);
  return found && { value: found };
};

export const readLanguage: Reading<ChosenLanguage> = value => {
  const found = languages.find(one => one === value);
  return found ? { value: found } : null;
};

export const readGoals: Reading<readonly UnitGoals[]> = value => {
  const found = listOf(value, (one): UnitGoals | null => {
    const unit = isObject(one) ? line(own(one, 'unit')) : null;
    const goals = isObject(one) ? listOf(own(one, 'goals'), line) : null;
    return unit && goals ? { unit, goals } : null;
  });
  return found && { value: found };
};

export const readRestHours: Reading<{ from: string; to: string } | null> = value => {
  if (!isObject(value)) return null;
  const [from, to] = [own(value, 'from'), own(value, 'to')];
  const isClock = (text: unknown): text is string => typeof text === 'string' && clock.test(text);
  return isClock(from) && isClock(to) && from !== to ? { value: { from, to } } : null;
};

/** The settings that can be used, for the rules there are; what is written for others is told, at most 50 things. */
export const readRules: Reading<Readonly<Record<string, RuleSetting>>> = value => {
  if (!isObject(value)) return null;
  const rules: Record<string, RuleSetting> = {};
  const problems: Part[] = [];
  for (const written of Object.keys(value)) {
    const id = settableRules.find(one => one === (renamedRules[written] ?? written));
    if (!id) problems.push({ at: written, reason: written === fixedRule ? 'fixed-rule' : 'unknown-rule' });
    else {
      const { setting, wrong } = readSetting(id, own(value, written));
      if (Object.keys(setting).length > 0) rules[id] = setting;
      problems.push(...wrong.map(({ at, reason }) => ({ at: at ? `${written}.${at}` : written, reason })));
    }
  }
  return { value: rules, problems: problems.slice(0, mostEntries) };
};

const readSetting = (id: RuleId, written: unknown): { setting: RuleSetting; wrong: readonly Part[] } => {
  if (!isObject(written)) return { setting: {}, wrong: [{ at: '', reason: 'wrong-value' }] };
  const figures: Readonly<Record<string, Threshold>> = ruleTable[id];
  const setting: { severity?: NonNullable<RuleSetting['severity']>; thresholds?: Record<string, number> } = {};
  const wrong: Part[] = [];
  for (const key of Object.keys(written)) {
    const value = own(written, key);
    const figure = Object.hasOwn(figures, key) ? figures[key] : undefined;
    const severity = key === 'severity' ? severities.find(one => one === value) : undefined;
    if (severity) setting.severity = severity;
    else if (figure && isWithin(figure, value)) setting.thresholds = { ...setting.thresholds, [key]: value };
    else wrong.push({ at: key, reason: key === 'severity' || figure ? 'wrong-value' : 'unknown-key' });
  }
  return { setting, wrong };
};

const isWithin = ({ least, most }: Threshold, value: unknown): value is number => Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
