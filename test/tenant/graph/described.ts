import { readFileSync } from 'node:fs';

export type Schema = {
  $ref?: string;
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  additionalProperties?: boolean | Schema;
  patternProperties?: Record<string, Schema>;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  pattern?: string;
  minItems?: number;
  maxItems?: number;
  'x-ms-open-type'?: boolean;
  'x-csdl-name'?: string;
};

type Parameter = { name?: string; in?: string; required?: boolean; $ref?: string };

type Content = Record<string, { schema?: Schema }>;

export type Operation = {
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content?: Content };
  responses: Record<string, { $ref?: string; content?: Content }>;
  'x-permissions-delegated'?: { least: string[]; all: string[] };
};

export type Description = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter>; responses: Record<string, { content?: Content }> };
};

const read = () => JSON.parse(readFileSync(new URL('graph-v1.0.openapi.json', import.meta.url), 'utf8')) as Description;

const permissions: Record<string, string[]> = {
  'get /me/calendarView': ['Calendars.Read', 'Calendars.ReadBasic', 'Calendars.ReadWrite'],
  'delete /me/messages/{message-id}/attachments/{attachment-id}': ['Mail.ReadWrite'],
  'post /me/messages/{message-id}/attachments/createUploadSession': ['Mail.ReadWrite'],
  'post /me/messages/{message-id}/replyAll': ['Mail.Send'],
  'get /me/calendar': ['Calendars.Read', 'Calendars.ReadBasic', 'Calendars.ReadWrite'],
};

/**
 * Microsoft's description, with what the documentation says and the description leaves out:
 * the bytes of an attachment, 204 as the answer to DELETE, and the permissions missing for a few operations.
 */
export const readDescription = (): Description => {
  const description = read();
  const { paths } = description;

  const attachment = paths['/me/messages/{message-id}/attachments/{attachment-id}']?.['get'];
  const mime = paths['/me/messages/{message-id}/$value']?.['get'];
  if (attachment && mime) {
    paths['/me/messages/{message-id}/attachments/{attachment-id}/$value'] = {
      get: { ...attachment, parameters: [], responses: mime.responses },
    };
  }

  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      if (method === 'delete') operation.responses['204'] = { ...operation.responses['200'] };
      const all = permissions[`${method} ${path}`];
      if (all) operation['x-permissions-delegated'] = { least: all, all };
    }
  }
  return description;
};

/** `microsoft.graph.message`, from a reference. */
export const schemaName = (reference: string): string => reference.replace('#/components/schemas/', '');
