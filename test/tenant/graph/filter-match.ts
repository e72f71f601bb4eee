import type { Filter, Literal } from './filter.ts';

const valueAt = (item: unknown, path: string): unknown =>
  path.split('/').reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined),
    item,
  );

const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);

/** Text is compared without regard to case, times as instants, as Exchange does. */
const order = (actual: unknown, expected: Literal): number | undefined => {
  if (actual === undefined || actual === null || expected === null) return (actual ?? null) === expected ? 0 : undefined;
  if (isDate(actual) && typeof expected === 'string') return Math.sign(Date.parse(actual) - Date.parse(expected));
  if (typeof actual === 'string' && typeof expected === 'string') {
    return Math.sign(actual.toLowerCase().localeCompare(expected.toLowerCase()));
  }
  return actual === expected ? 0 : Math.sign(Number(actual) - Number(expected));
};

const compares = { eq: [0], ne: [-1, 1], gt: [1], ge: [0, 1], lt: [-1], le: [-1, 0] };

const exact = new Set(['id', 'conversationId', 'parentFolderId']);

/** Tags and sets of extended properties may be written in capitals or not; names may not (singlevaluelegacyextendedproperty-get). */
const plainId = (id: unknown) => {
  if (typeof id !== 'string') return id;
  const tag = (_: string, digits: string) => ` 0x${digits.toLowerCase()}`;
  return id.replace(/ 0x0*([\da-f]+)$/i, tag).replace(/\{[\da-f-]{36}\}/i, set => set.toLowerCase());
};

/** Whether a Graph item passes a filter. Ids are compared letter by letter, and so are names of extended properties. */
export const passes = (item: unknown, filter: Filter, variable?: string): boolean => {
  const at = (path: string) => valueAt(item, variable && path.startsWith(`${variable}/`) ? path.slice(variable.length + 1) : path);
  switch (filter.is) {
    case 'and':
      return passes(item, filter.left, variable) && passes(item, filter.right, variable);
    case 'or':
      return passes(item, filter.left, variable) || passes(item, filter.right, variable);
    case 'not':
      return !passes(item, filter.inner, variable);
    case 'call': {
      const actual = at(filter.path);
      if (typeof actual !== 'string') return false;
      const [text, wanted] = [actual.toLowerCase(), String(filter.value).toLowerCase()];
      if (filter.name === 'startswith') return text.startsWith(wanted);
      return filter.name === 'endswith' ? text.endsWith(wanted) : text.includes(wanted);
    }
    case 'any': {
      const inner = at(filter.path);
      return Array.isArray(inner) && inner.some(one => passes(one, filter.inner, filter.variable));
    }
    case 'compare': {
      const actual = at(filter.path);
      if (exact.has(filter.path.split('/').at(-1) ?? '')) return (plainId(actual) === plainId(filter.value)) === (filter.operator !== 'ne');
      const found = order(actual, filter.value);
      if (found === undefined) return filter.operator === 'ne';
      return compares[filter.operator].includes(found);
    }
  }
};
