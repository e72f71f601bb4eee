import type { Policy } from '../core/vocabulary/policy.ts';
import { settableRules } from '../core/vocabulary/policy-values.ts';
import { ruleTable, type RuleId, type Threshold } from '../core/vocabulary/rule-table.ts';

/**
 * The part of JSON Schema that Chrome and Edge know for managed storage, of which they want exactly one type in each place
 * (https://developer.chrome.com/docs/extensions/reference/manifest/storage). They refuse to load an extension whose schema has more.
 */
type Schema = { title?: string; description?: string } & (
  | { type: 'string'; enum?: readonly string[] }
  | { type: 'boolean' }
  | { type: 'integer' }
  | { type: 'array'; items: Schema }
  | { type: 'object'; properties: Readonly<Record<string, Schema>> }
);

const lines: Schema = { type: 'array', items: { type: 'string' } };

/** How strongly one rule speaks, and the figures of it that may be moved. */
const ruleOf = (id: RuleId): Schema => ({
  type: 'object',
  properties: {
    severity: { type: 'string', enum: ['off', 'hint', 'warning'] },
    ...Object.fromEntries(Object.entries(ruleTable[id] as Record<string, Threshold>).map(([name, { usual, least, most }]) => [name, { type: 'integer' as const, description: `${least} to ${most}; ${usual} where it is not set.` }])),
  },
});

const properties: { readonly [Key in keyof Policy]: Schema & { title: string; description: string } } = {
  tenantId: { type: 'string', title: 'Tenant', description: 'Directory (tenant) id, or a verified domain of it. Only its people can sign in.' },
  clientId: { type: 'string', title: 'Application', description: 'Application (client) id of your own app registration.' },
  ownDomains: { ...lines, title: 'Own domains', description: 'Domains whose people are colleagues.' },
  rules: {
    type: 'object',
    title: 'Advice',
    description: 'How strongly each rule speaks. Final effect cannot be set.',
    properties: Object.fromEntries(settableRules.map(id => [id, ruleOf(id)])),
  },
  load: { type: 'boolean', title: 'Room', description: 'False: nobody’s free and busy is ever looked up.' },
  language: { type: 'string', enum: ['auto', 'nb', 'nn', 'en'], title: 'Language', description: 'Auto: each person’s own choice, else the browser’s or Outlook’s.' },
  mandates: { ...lines, title: 'Mandates', description: 'Tasks of the organisation that an agreement can serve.' },
  goals: {
    type: 'array',
    title: 'Goals',
    description: 'Goals by unit.',
    items: { type: 'object', properties: { unit: { type: 'string' }, goals: lines } },
  },
  contentScriptEnabled: { type: 'boolean', title: 'Mark in Outlook on the web', description: 'False: nothing is shown in Outlook’s own page.' },
  restHours: {
    type: 'object',
    title: 'Hours of rest',
    description: 'From and to, each as HH:MM.',
    properties: { from: { type: 'string' }, to: { type: 'string' } },
  },
};

/** `managed_schema.json`: what an administrator can set in Chrome and Edge. */
export const managedSchema: Schema = { type: 'object', properties };

/** The same policy as Firefox reads it from a native manifest, where it is not set by `policies.json`. */
export const firefoxManifest = (policy: object, extensionId: string) => ({
  name: extensionId,
  description: 'Løfte: what the organisation has decided',
  type: 'storage',
  data: policy,
});
