import type { Schema } from './described.ts';

const propertyTypes = 'Boolean|Integer|Long|String|SystemTime|Binary|CLSID|Double|Float|Currency|ApplicationTime|Short|Object';

/** Limits on requests that Microsoft documents, or that the service was seen to enforce, and the published description does not state. */
export const requestOverlays: Record<string, (schema: Schema) => void> = {
  'microsoft.graph.message': schema => {
    schema.properties = {
      ...schema.properties,
      internetMessageHeaders: {
        type: 'array',
        minItems: 1,
        maxItems: 5,
        items: {
          type: 'object',
          required: ['name', 'value'],
          properties: { name: { type: 'string', pattern: '^[xX]-' }, value: { type: 'string' } },
          additionalProperties: false,
        },
      },
    };
  },
  'microsoft.graph.dateTimeTimeZone': schema => {
    schema.required = ['dateTime', 'timeZone'];
  },
  'microsoft.graph.singleValueLegacyExtendedProperty': schema => {
    schema.required = ['id', 'value'];
    schema.properties = {
      ...schema.properties,
      id: {
        type: 'string',
        pattern: `^(${propertyTypes}) (0x[0-9A-Fa-f]{4,8}|\\{[0-9A-Fa-f-]{36}\\} (Name .+|Id 0x[0-9A-Fa-f]+))$`,
      },
    };
  },
};

const nested = (schema: Schema): Schema[] => [
  ...Object.values(schema.properties ?? {}),
  ...(schema.items ? [schema.items] : []),
  // In «message or a derived type» the second member only says which type is meant, so it stays open.
  ...(schema.allOf ?? []).filter((member, at) => at === 0 || member.type !== 'object'),
  ...(schema.anyOf ?? []),
  ...(schema.oneOf ?? []),
];

/** Makes members that the description does not know an error; OData annotations stay allowed, open types stay open. */
export const close = (schema: Schema): void => {
  if (schema.type === 'object' && schema.properties && !schema['x-ms-open-type'] && schema.additionalProperties === undefined) {
    schema.additionalProperties = false;
    schema.patternProperties = { '@odata\\.|^@': {} };
  }
  for (const inner of nested(schema)) close(inner);
};
