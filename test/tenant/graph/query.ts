import { badRequest, ok, refuse, type Answer, type Call } from './call.ts';
import { passes } from './filter-match.ts';
import { parseFilter, pathsIn } from './filter.ts';

export type Entity = Record<string, unknown>;

const always = (name: string) => name === 'id' || name.startsWith('@');

/** The names in `$select`, or `undefined` when everything ordinary is wanted. */
export const selected = (query: URLSearchParams): ReadonlySet<string> | undefined => {
  const names = (query.get('$select') ?? '').split(',').map(name => name.trim().split('/')[0] ?? '').filter(Boolean);
  return names.length > 0 ? new Set(names) : undefined;
};

/** The names in `$expand`, with the options in parentheses behind each. */
export const expanded = (query: URLSearchParams): ReadonlyMap<string, string> => {
  const parts = (query.get('$expand') ?? '').match(/[^,(]+(\((?:[^()']|'[^']*'|\([^)]*\))*\))?/g) ?? [];
  return new Map(parts.map(part => [part.split('(')[0]?.trim() ?? '', /\((.*)\)\s*$/s.exec(part)?.[1] ?? '']));
};

/** The extended properties an `$expand=singleValueExtendedProperties($filter=…)` asks for; absent where there are none. */
export const expandedProperties = <Property>(query: URLSearchParams, properties: readonly Property[]): Property[] | undefined => {
  const options = expanded(query).get('singleValueExtendedProperties') ?? '';
  const filter = parseFilter(/\$filter=(.*)/s.exec(options)?.[1] ?? '');
  const found = filter ? properties.filter(property => passes(property, filter)) : [];
  return found.length > 0 ? found : undefined;
};

/** Keeps what was selected or expanded, the id and the annotations; properties that must be asked for by name are left out otherwise. */
export const project = (item: Entity, query: URLSearchParams, onlyWhenSelected: readonly string[] = []): Entity => {
  const names = selected(query);
  const extra = expanded(query);
  const isWanted = (name: string) => always(name) || extra.has(name) || (names ? names.has(name) : !onlyWhenSelected.includes(name));
  return Object.fromEntries(Object.entries(item).filter(([name, value]) => value !== undefined && isWanted(name)));
};

const valueAt = (item: unknown, path: string): unknown =>
  path.split('/').reduce<unknown>((value, name) => (value as Entity | undefined)?.[name], item);

const sorted = (items: readonly Entity[], orderBy: string): Entity[] => {
  const keys = orderBy.split(',').map(part => part.trim().split(/\s+/));
  return items.toSorted((a, b) => {
    for (const [path = '', direction] of keys) {
      const order = String(valueAt(a, path) ?? '').localeCompare(String(valueAt(b, path) ?? ''));
      if (order !== 0) return direction === 'desc' ? -order : order;
    }
    return 0;
  });
};

const wholeNumber = (text: string | null, otherwise: number) => (text === null ? otherwise : /^\d+$/.test(text) ? Number(text) : undefined);

/** Filtered by `$filter`, or the refusal a filter gets that cannot be read. */
export const filtered = (items: readonly Entity[], query: URLSearchParams): readonly Entity[] | Answer => {
  const text = query.get('$filter');
  if (!text) return items;

  const filter = parseFilter(text);
  return filter ? items.filter(item => passes(item, filter)) : refuse(400, 'BadRequest', `Invalid filter clause: ${text}`);
};

/** Exchange sorts a filtered list only by what the filter names first (user-list-messages, «using filter and orderby»). */
export const isTooComplex = (query: URLSearchParams): boolean => {
  const filter = parseFilter(query.get('$filter') ?? '');
  const order = query.get('$orderby')?.split(',').map(part => part.trim().split(/\s+/)[0]?.toLowerCase());
  if (!filter || !order) return false;

  const paths = pathsIn(filter).map(path => path.toLowerCase());
  return order.some((path, at) => paths[at] !== path);
};

/** One page of a collection: filter, order, `$skip`, `$top`, and a link to the next page. */
export const pageOf = (call: Call, items: readonly Entity[], { size = 10, largest = 1000, orderBy = '' } = {}): Answer => {
  const { query, url } = call;
  const top = wholeNumber(query.get('$top'), call.prefer.pageSize ?? size);
  const skip = wholeNumber(query.get('$skip'), 0);
  if (top === undefined || skip === undefined || top < 1 || top > largest) return badRequest('Invalid value for $top or $skip.');

  const kept = filtered(items, query);
  if (!Array.isArray(kept)) return kept as Answer;

  const ordered = sorted(kept as Entity[], query.get('$orderby') ?? orderBy);
  const next = new URL(url);
  next.searchParams.set('$skip', String(skip + top));
  const link = next.href.replaceAll('%24', '$').replaceAll('%2C', ',');
  return ok({
    ...(query.get('$count') === 'true' ? { '@odata.count': ordered.length } : {}),
    value: ordered.slice(skip, skip + top),
    ...(skip + top < ordered.length ? { '@odata.nextLink': link } : {}),
  });
};
