import { canonical, idOf, termsHashOf, utf8Bytes } from './canonical.ts';
import { isTooDeep } from './depth.ts';
import { isReleasedType, type LedgerEvent, type Readable } from './event.ts';
import { isBodyOf } from './schema.ts';
import { hasHidden, isId, isInstant } from './values.ts';

/** Most bytes of one event. */
const eventBytes = 16 * 1024;
/** Most parents of one event. */
export const mostParents = 16;

/** Why a text cannot be read; the first that fits is told. */
export type Unreadable = 'not-text' | 'too-big' | 'too-deep' | 'not-json' | 'not-canonical' | 'newer-version' | 'bad-shape';

/**
 * Reads one text as an event. Total, and bounded in time by the size of the text: no text makes it throw, hang or overflow.
 * Shape only; whether what it builds on is there, and whether it was a possible move, is asked by the set (set.ts, effect.ts).
 */
export const readText = (text: unknown): Readable | { reason: Unreadable } => {
  if (typeof text !== 'string') return { reason: 'not-text' };
  if (text.length > eventBytes || utf8Bytes(text) > eventBytes) return { reason: 'too-big' };
  if (isTooDeep(text)) return { reason: 'too-deep' };

  const value = parsed(text);
  if (value === undefined) return { reason: 'not-json' };
  if (!isCanonical(value, text)) return { reason: 'not-canonical' };
  if (isObject(value) && isNewerVersion(value['v'])) return { reason: 'newer-version' };
  if (!isEvent(value)) return { reason: 'bad-shape' };

  const id = idOf(text);
  const terms = 'terms' in value.body && typeof value.body.terms === 'object' ? termsHashOf(value.body.terms) : null;
  return { id, text, event: value, ag: value.ag || id, terms };
};

/** Parsed JSON, or undefined: no JSON text means undefined. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** One comparison that ends duplicate keys, white space, oddly written numbers and lone surrogates (at which the canonicaliser throws). */
const isCanonical = (value: unknown, text: string): boolean => {
  try {
    return canonical(value) === text;
  } catch {
    return false;
  }
};

export type Fields = Record<string, unknown>;

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value has these keys and no others. Keys come sorted, and are compared as own keys, so `__proto__` is one like any other. */
export const hasExactKeys = (value: Fields, keys: string): boolean => Object.keys(value).toSorted().join() === keys;

export const isNewerVersion = (version: unknown): boolean => Number.isSafeInteger(version) && Number(version) > 1;

const isEvent = (value: unknown): value is LedgerEvent => {
  if (!isObject(value) || !hasExactKeys(value, 'actor,ag,at,body,crit,dev,n,parents,type,v')) return false;
  const { actor, ag, at, body, crit, dev, n, parents, type, v } = value;

  if (v !== 1 || (actor !== 'delegator' && actor !== 'delegate') || typeof crit !== 'boolean' || !isInstant(at)) return false;
  if (typeof dev !== 'string' || !/^[a-z0-9]{1,16}$/.test(dev)) return false;
  if (typeof type !== 'string' || type.length > 40 || !/^[a-z]+\.[a-z]+(-[a-z]+)*$/.test(type)) return false;
  if (!isObject(body) || !areParents(parents)) return false;

  if (ag === '') return n === 0 && parents.length === 0 && isFirst(actor, type) && isReleasedType(type) && isBodyOf(type, body, true);
  if (!isId(ag) || !Number.isSafeInteger(n) || Number(n) < 1 || parents.length === 0) return false;
  return isReleasedType(type) ? isBodyOf(type, body, false) : isHarmless(body);
};

/** An agreement begins with an offer by the delegator or a request by the delegate. */
const isFirst = (actor: string, type: string): boolean => type === (actor === 'delegator' ? 'terms.offered' : 'terms.requested');

const areParents = (parents: unknown): parents is string[] =>
  Array.isArray(parents) && parents.length <= mostParents && parents.every((parent, i) => isId(parent) && (i === 0 || parents[i - 1] < parent));

/** What holds for every body, of types yet unknown too: whole numbers only, nothing hidden in any string, not even a line feed in a key. */
const isHarmless = (body: Fields): boolean => {
  const left: unknown[] = [body];

  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) return false;
    if (typeof value === 'string' && hasHidden(value)) return false;
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && Object.keys(value).some(key => key.includes('\n') || hasHidden(key))) return false;
    left.push(...Object.values(value));
  }
  return true;
};
