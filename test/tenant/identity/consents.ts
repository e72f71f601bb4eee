import type { World } from '../world.ts';
import { bothForms, openidScopes, resourceScopesIn } from './scopes.ts';

const key = (oid: string, clientId: string) => `${oid} ${clientId}`;

export const hasConsent = (world: World, oid: string, clientId: string, scopes: readonly string[]): boolean => {
  const given = world.consents.get(key(oid, clientId));
  return resourceScopesIn(scopes).every(scope => given?.has(scope));
};

export const addConsent = (world: World, oid: string, clientId: string, scopes: readonly string[]): void => {
  const given = world.consents.get(key(oid, clientId)) ?? new Set<string>();
  for (const scope of resourceScopesIn(scopes)) given.add(scope);
  world.consents.set(key(oid, clientId), given);
};

/** All a person has consented to, in both forms, as one scope string. */
export const consentedScope = (world: World, oid: string, clientId: string): string =>
  [...openidScopes, ...[...(world.consents.get(key(oid, clientId)) ?? [])].flatMap(bothForms)].join(' ');
