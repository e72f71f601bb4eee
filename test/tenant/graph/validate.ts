import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { readDescription, schemaName, type Description, type Operation, type Schema } from './described.ts';
import { close, requestOverlays } from './overlays.ts';

/** An operation of the description that fits a request. */
export type Match = { method: string; path: string; operation: Operation; params: Record<string, string> };

const json = 'application/json';
const openFormats = [
  'int16',
  'int32',
  'int64',
  'byte',
  'binary',
  'duration-odata',
  'time-of-day',
  'base64url',
  'double',
  'float',
  'decimal',
];

const schemasOf = (operation: Operation) =>
  [operation.requestBody, ...Object.values(operation.responses)].flatMap(
    part => Object.values(part?.content ?? {}).flatMap(({ schema }) => (schema ? [schema] : [])),
  );

const closed = (description: Description): Description => {
  const strict = structuredClone(description);
  const { schemas } = strict.components;
  for (const [name, overlay] of Object.entries(requestOverlays)) if (schemas[name]) overlay(schemas[name]);
  for (const schema of Object.values(schemas)) close(schema);
  for (const operations of Object.values(strict.paths)) {
    for (const operation of Object.values(operations)) for (const schema of schemasOf(operation)) close(schema);
  }
  return strict;
};

const compiler = ({ components, paths }: Description) => {
  // The description is trusted, and message has many derived types: without inlining and optimising it compiles twice as fast.
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, inlineRefs: false, code: { optimize: false } });
  addFormats.default(ajv, ['date-time', 'date', 'uuid']);
  for (const format of openFormats) ajv.addFormat(format, true);
  ajv.addSchema({ components, paths }, 'graph');

  const compiled = new Map<string, ValidateFunction>();
  return (pointer: string): ValidateFunction => {
    const known = compiled.get(pointer);
    if (known) return known;

    const validate = ajv.compile({ $ref: `graph#${pointer.split('/').map(encodeURIComponent).join('/')}` });
    compiled.set(pointer, validate);
    return validate;
  };
};

const sentence = ({ instancePath, message, params }: ErrorObject) => {
  const details = [params['additionalProperty'], params['allowedValues']].filter(Boolean).map(detail => `(${String(detail)})`);
  return [instancePath || '/', message, ...details].join(' ');
};

const errorsIn = (validate: ValidateFunction, data: unknown): string[] => (validate(data) ? [] : (validate.errors ?? []).map(sentence));

const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');

const bodyPointer = (path: string, method: string, rest: string) =>
  `/paths/${escaped(path)}/${method}/${rest}/content/${escaped(json)}/schema`;

/** Variables become named groups, written with `_` since names of groups may have no hyphen. */
const patternOf = (path: string) => {
  const parts = path.split(/(\{[^}]+\})/).map(part => {
    if (part.startsWith('{')) return `(?<${part.slice(1, -1).replaceAll('-', '_')}>[^/']+)`;
    return part.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`, 'i');
};

/** Checks requests (strictly) and answers (leniently) against Microsoft's description; it answers complaints, none when all is well. */
export const makeValidator = (description: Description = readDescription()) => {
  const requests = compiler(closed(description));
  const answers = compiler(description);
  const table = Object.keys(description.paths)
    .map(path => ({ path, pattern: patternOf(path), variables: path.split('{').length }))
    .toSorted((a, b) => a.variables - b.variables);

  const parametersOf = (operation: Operation) =>
    (operation.parameters ?? []).map(
      ({ $ref, ...parameter }) => ($ref ? (description.components.parameters[$ref.split('/').at(-1) ?? ''] ?? {}) : parameter),
    );

  const schemaBehind = (reference: string) => description.components.schemas[schemaName(reference)];

  const entityOf = (schema: Schema | undefined): Schema | undefined => {
    if (!schema) return undefined;
    if (schema.$ref) return entityOf(schemaBehind(schema.$ref));
    if (schema.properties?.['value']?.items) return entityOf(schema.properties['value'].items);
    if (schema.anyOf) {
      const properties = schema.anyOf.map(member => entityOf(member.allOf?.[0])?.properties);
      return { properties: Object.assign({}, ...properties) as Record<string, Schema> };
    }
    return schema;
  };

  const wrongNames = (operation: Operation, query: URLSearchParams) => {
    const answer = operation.responses['200']?.content?.[json]?.schema;
    const known = entityOf(answer)?.properties;
    const selected = (query.get('$select') ?? '').split(',').map(name => name.trim()).filter(Boolean);
    return selected.filter(name => known && !Object.hasOwn(known, name.split('/')[0] ?? '')).map(
      name => `Could not find a property named '${name}'.`,
    );
  };

  return {
    match(method: string, path: string): Match | undefined {
      const plain = path.replaceAll('microsoft.graph.', '').replace(/\(\)$/, '');
      for (const { path: template, pattern } of table) {
        const operation = description.paths[template]?.[method.toLowerCase()];
        const found = operation && pattern.exec(plain);
        if (!found) continue;
        const params = Object.fromEntries(
          Object.entries(found.groups ?? {}).map(([name, value]) => [name.replaceAll('_', '-'), decodeURIComponent(value)]),
        );
        return { method: method.toUpperCase(), path: template, operation, params };
      }
      return undefined;
    },
    /** A body with the description's own names for an action's parameters; the documentation writes them in one case or another. */
    named({ operation }: Match, body: unknown): unknown {
      const parameters = operation.requestBody?.content?.[json]?.schema?.properties;
      if (!parameters || typeof body !== 'object' || body === null || Array.isArray(body)) return body;

      const names = new Map(
        Object.entries(parameters).flatMap(([name, schema]) => (schema['x-csdl-name'] ? [[schema['x-csdl-name'], name] as const] : [])),
      );
      return Object.fromEntries(Object.entries(body).map(([name, value]) => [names.get(name) ?? name, value]));
    },
    request({ method, path, operation }: Match, query: URLSearchParams, headers: Headers, body: unknown): string[] {
      const parameters = parametersOf(operation);
      const known = new Set(parameters.filter(parameter => parameter.in === 'query').map(parameter => parameter.name));
      const paging = new Set(['$skiptoken', '$deltatoken']);
      const complaints = [
        ...parameters.filter(({ in: place, required, name = '' }) => required && place === 'header' && !headers.has(name)).map(
          ({ name }) => `missing header ${name ?? ''}`,
        ),
        ...parameters.filter(({ in: place, required, name = '' }) => required && place === 'query' && !query.has(name)).map(
          ({ name }) => `missing query parameter ${name ?? ''}`,
        ),
        ...[...query.keys()].filter(name => name.startsWith('$') && !known.has(name) && !paging.has(name)).map(
          name => `The query parameter '${name}' is not supported here.`,
        ),
        ...wrongNames(operation, query),
      ];
      if (!operation.requestBody?.content?.[json]?.schema) return complaints;
      if (body === undefined) return operation.requestBody.required ? [...complaints, 'missing body'] : complaints;
      return [...complaints, ...errorsIn(requests(bodyPointer(path, method.toLowerCase(), 'requestBody')), body)];
    },
    answer({ method, path, operation }: Match, status: number, body: unknown): string[] {
      const key = operation.responses[status] ? String(status) : 'default';
      if (key === 'default' && status < 400) return [`status ${status} is not described`];

      const described = operation.responses[key];
      if (described?.$ref) return errorsIn(answers(`${described.$ref.slice(1)}/content/${escaped(json)}/schema`), body);
      if (!described?.content?.[json]?.schema) return body === undefined || described?.content ? [] : ['no body is described'];
      return errorsIn(answers(bodyPointer(path, method.toLowerCase(), `responses/${key}`)), body);
    },
  };
};

export type Validator = ReturnType<typeof makeValidator>;
