/** Every resource scope an app may ask the tenant for. */
export const resourceScopes = [
  'User.Read',
  'User.ReadBasic.All',
  'Calendars.ReadBasic',
  'Calendars.Read',
  'Calendars.ReadWrite',
  'Mail.ReadBasic',
  'Mail.Read',
  'Mail.ReadWrite',
  'Mail.Send',
  'Tasks.ReadWrite',
  'MailboxSettings.Read',
] as const;

export type ResourceScope = (typeof resourceScopes)[number];

const prefix = 'https://graph.microsoft.com/';

/** Granted to whoever signs in, as Entra does. */
export const openidScopes = ['openid', 'profile', 'email', 'offline_access'] as const;

/** Both ways of writing a scope. */
export const bothForms = (scope: string): readonly string[] => [scope, `${prefix}${scope}`];

/** `https://graph.microsoft.com/Mail.Send` and `Mail.Send` are the same. */
const shortScope = (scope: string): string => (scope.startsWith(prefix) ? scope.slice(prefix.length) : scope);

const isResourceScope = (scope: string): scope is ResourceScope => (resourceScopes as readonly string[]).includes(scope);

/** The resource scopes in a list, each once, in short form. */
export const resourceScopesIn = (scopes: readonly string[]): ResourceScope[] =>
  [...new Set(scopes.map(shortScope))].filter(isResourceScope);
