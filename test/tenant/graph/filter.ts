/** An OData filter, as far as Outlook's and the directory's parts of Graph use it. */
export type Filter =
  | { is: 'and' | 'or'; left: Filter; right: Filter }
  | { is: 'not'; inner: Filter }
  | { is: 'compare'; path: string; operator: Comparison; value: Literal }
  | { is: 'call'; name: 'startswith' | 'endswith' | 'contains'; path: string; value: Literal }
  | { is: 'any'; path: string; variable: string; inner: Filter };

type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type Literal = string | number | boolean | null;

const tokenPattern = /\s*(?:('(?:[^']|'')*')|([()=,:])|([^\s()',:=]+(?::\d\d[^\s()',=]*)*))/y;

const tokensOf = (text: string): string[] | undefined => {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.trimEnd().length) {
    const found = tokenPattern.exec(text);
    if (!found) return undefined;
    tokens.push(found[0].trim());
  }
  return tokens;
};

const isComparison = (word: string | undefined): word is Comparison => ['eq', 'ne', 'gt', 'ge', 'lt', 'le'].includes(word ?? '');

const literal = (token: string | undefined): Literal | undefined => {
  if (token === undefined) return undefined;
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'true' || token === 'false') return token === 'true';
  if (token === 'null') return null;
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
  return /^\d{4}-\d\d-\d\d/.test(token) ? token : undefined;
};

/** Reads a `$filter`; `undefined` where it is not one. */
export const parseFilter = (text: string): Filter | undefined => {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;

  let at = 0;
  const peek = (ahead = 0) => tokens[at + ahead]?.toLowerCase();
  const take = (word: string) => peek() === word && Boolean(++at);

  const operand = (): Filter | undefined => {
    if (take('not')) {
      const inner = operand();
      return inner && { is: 'not', inner };
    }
    if (take('(')) {
      const inner = either();
      return inner && take(')') ? inner : undefined;
    }

    const path = tokens[at++];
    if (path === undefined) return undefined;
    const name = path.toLowerCase();
    if ((name === 'startswith' || name === 'endswith' || name === 'contains') && take('(')) {
      const inner = tokens[at++];
      const value = take(',') ? literal(tokens[at++]) : undefined;
      return inner && value !== undefined && take(')') ? { is: 'call', name, path: inner, value } : undefined;
    }
    if (name.endsWith('/any') && take('(')) {
      const variable = tokens[at++];
      const inner = take(':') ? either() : undefined;
      return variable && inner && take(')') ? { is: 'any', path: path.slice(0, -'/any'.length), variable, inner } : undefined;
    }
    const operator = tokens[at++]?.toLowerCase();
    const value = literal(tokens[at++]);
    return isComparison(operator) && value !== undefined ? { is: 'compare', path, operator, value } : undefined;
  };

  const both = (): Filter | undefined => {
    let left = operand();
    while (left && take('and')) {
      const right = operand();
      left = right && { is: 'and', left, right };
    }
    return left;
  };

  const either = (): Filter | undefined => {
    let left = both();
    while (left && take('or')) {
      const right = both();
      left = right && { is: 'or', left, right };
    }
    return left;
  };

  const whole = either();
  return at === tokens.length ? whole : undefined;
};

/** The properties a filter names, in its order. */
export const pathsIn = (filter: Filter): string[] => {
  if (filter.is === 'not') return pathsIn(filter.inner);
  if ('left' in filter) return [...pathsIn(filter.left), ...pathsIn(filter.right)];
  return [filter.path];
};
