import { outlookClientId, tenantId, type Identity, type Person } from '../contract.ts';
import type { BridgeAccount, BridgeToken } from './host/nested-auth.ts';

/** What identity can be asked for; the rest of a scope list is about the sign-in itself and needs no consent of its own. */
const signInScopes = new Set(['openid', 'profile', 'offline_access', 'email']);
export const askedScopes = (scopes: readonly string[]) =>
  scopes.map(scope => scope.replace(/^https:\/\/graph\.microsoft\.com\//i, '')).filter(scope => scope && !signInScopes.has(scope));

export type TokenRequest = { as: string; clientId: string; scopes: readonly string[]; interactive: boolean };
export type TokenAnswer =
  | { token: BridgeToken; account: BridgeAccount }
  | { error: 'interaction_required' | 'unknown_person' | 'invalid_request' };

export const accountOf = (person: Person, issuer: string): BridgeAccount => ({
  homeAccountId: `${person.oid}.${tenantId}`,
  localAccountId: person.oid,
  environment: new URL(issuer).host,
  tenantId,
  username: person.mail,
  name: person.displayName,
});

export const readTokenRequest = (body: unknown): TokenRequest | undefined => {
  if (typeof body !== 'object' || body === null) return undefined;
  const { as, clientId, scopes, interactive } = body as Record<string, unknown>;
  if (typeof as !== 'string' || typeof clientId !== 'string' || !Array.isArray(scopes)) return undefined;
  if (!scopes.every((scope): scope is string => typeof scope === 'string')) return undefined;
  return { as, clientId, scopes, interactive: interactive === true };
};

/**
 * A token where the person has said yes before; Outlook itself, the first party, needs no yes.
 * `interactive` does not give more: the yes is given in the consent window, and then asked for here again.
 */
export const tokenFor = async (request: TokenRequest | undefined, people: readonly Person[], identity: Identity): Promise<TokenAnswer> => {
  if (!request) return { error: 'invalid_request' };
  const person = people.find(one => one.id === request.as);
  if (!person) return { error: 'unknown_person' };

  const scopes = askedScopes(request.scopes);
  if (request.clientId === outlookClientId) identity.consent(person.oid, outlookClientId, scopes);
  if (!identity.hasConsent(person.oid, request.clientId, scopes)) return { error: 'interaction_required' };

  const token = await identity.issue(person.oid, request.clientId, request.scopes);
  return { token: { ...token, authority: identity.issuer }, account: accountOf(person, identity.issuer) };
};
