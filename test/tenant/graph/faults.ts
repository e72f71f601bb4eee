import { setTimeout as pause } from 'node:timers/promises';
import { findMember } from '../content/organisation.ts';
import type { FaultRule } from '../contract.ts';
import type { Bearer } from '../identity/identity.ts';
import { Dropped } from '../web.ts';
import { refuse, type Answer } from './call.ts';

const kinds = [
  '401',
  '403',
  '404',
  '410',
  '429',
  '503',
  '504',
  '504-after-effect',
  'slow',
  'drop',
] as const satisfies readonly FaultRule['then'][];

const isText = (value: unknown) => value === undefined || typeof value === 'string';

const isPattern = (source: unknown) => {
  try {
    return source === undefined || (typeof source === 'string' && Boolean(new RegExp(source)));
  } catch {
    return false;
  }
};

/** Whether a value from outside is a fault rule. */
export const isFaultRule = (value: unknown): value is FaultRule => {
  const rule = value as Partial<FaultRule> | null;
  const when = rule?.when as Partial<FaultRule['when']> | undefined;
  if (typeof when !== 'object' || when === null) return false;
  return kinds.some(kind => kind === rule?.then) && [when.method, when.person, when.client].every(isText) && isPattern(when.path);
};

const answers: Record<'401' | '403' | '404' | '410' | '429' | '503' | '504', (headers?: Record<string, string>) => Answer> = {
  '401': () => refuse(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'),
  '403': () => refuse(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'),
  '404': () => refuse(404, 'ErrorItemNotFound', 'The specified object was not found in the store.'),
  '410': () => refuse(410, 'SyncStateNotFound', 'The sync state generation is not found; continue with a full synchronization.'),
  '429': headers => refuse(429, 'TooManyRequests', 'Too many requests.', headers),
  '503': headers => refuse(503, 'ServiceUnavailable', 'The service is temporarily unavailable.', headers),
  '504': () => refuse(504, 'GatewayTimeout', 'The gateway did not receive a timely response.'),
};

type Asked = { method: string; path: string; bearer: Bearer | undefined };

const fits = ({ when }: FaultRule, { method, path, bearer }: Asked) =>
  (when.method === undefined || when.method.toUpperCase() === method) &&
  (when.path === undefined || new RegExp(when.path).test(path)) &&
  (when.client === undefined || when.client === bearer?.clientId) &&
  (when.person === undefined || findMember(when.person) === bearer?.member);

/** The rules of what goes wrong, and how often each still strikes. */
export const makeFaults = () => {
  let rules: (FaultRule & { left: number })[] = [];
  return {
    add: (more: readonly FaultRule[]) => void rules.push(...more.map(rule => ({ ...rule, left: rule.times ?? Infinity }))),
    clear: () => void (rules = []),
    /** The rule that strikes this request, counted down. */
    strike(asked: Asked): FaultRule | undefined {
      const rule = rules.find(one => one.left > 0 && fits(one, asked));
      if (rule) rule.left -= 1;
      return rule;
    },
  };
};

/** Lets a fault happen around the work: before it, after it, or instead of it. */
export const suffer = async (rule: FaultRule | undefined, work: () => Promise<Answer>): Promise<Answer> => {
  if (!rule) return work();
  const retry = rule.retryAfter === undefined ? undefined : { 'retry-after': String(rule.retryAfter) };
  switch (rule.then) {
    case 'drop':
      throw new Dropped();
    case 'slow':
      await pause((rule.seconds ?? 1) * 1000);
      return work();
    case '504-after-effect':
      await work();
      return answers['504']();
    default:
      return answers[rule.then](retry);
  }
};
