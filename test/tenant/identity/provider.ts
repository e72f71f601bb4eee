import { createPrivateKey } from 'node:crypto';
import type { JWK, Provider as OidcProvider } from 'oidc-provider';
import type { Certificate } from '../certificate.ts';
import { findMember } from '../content/organisation.ts';
import { addinClientId, extensionClientId, outlookClientId, tenantId } from '../contract.ts';
import type { World } from '../world.ts';
import { errorPage, signedOutPage, signOutPage } from './pages.ts';
import { Provider } from './oidc-provider.ts';
import { bothForms, openidScopes, resourceScopes } from './scopes.ts';
import { grantId, makeAdapter, type TokenStore } from './store.ts';
import { entraPolicy } from './policy.ts';

/** Redirects that may lie anywhere on the tenant's origin, and at the addresses browsers give to extensions. */
const isAllowedRedirect = (origin: string, uri: string) => {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  if (!url) return false;
  return url.origin === origin || (url.protocol === 'https:' && /\.(chromiumapp\.org|extensions\.allizom\.org)$/.test(url.hostname));
};

const claimsOf = (oid: string) => {
  const person = findMember(oid);
  return {
    sub: oid,
    oid,
    tid: tenantId,
    ver: '2.0',
    name: person?.displayName,
    preferred_username: person?.mail,
    email: person?.mail,
  };
};

/** The tenant's OpenID provider: oidc-provider, bent to Entra's ways where the two differ (`facts/extension.md` § 8). */
export const makeProvider = (issuer: string, world: () => World, store: TokenStore, { key }: Certificate): OidcProvider => {
  const { origin } = new URL(issuer);
  const jwk = { ...createPrivateKey(key).export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'tenant' } as JWK;

  const provider = new Provider(issuer, {
    adapter: makeAdapter(world, store),
    clients: [addinClientId, extensionClientId, outlookClientId].map(clientId => ({
      client_id: clientId,
      token_endpoint_auth_method: 'none',
      application_type: 'web',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [`${origin}/addin/auth.html`],
    })),
    jwks: { keys: [jwk] },
    cookies: { keys: [issuer] },
    scopes: [...openidScopes, ...resourceScopes.flatMap(bothForms)],
    claims: { openid: ['sub', 'oid', 'tid', 'ver', 'preferred_username', 'name', 'email'], profile: [], email: [] },
    conformIdTokenClaims: false,
    clientBasedCORS: () => true,
    pkce: { required: () => true },
    // Entra grants offline_access whenever it is asked for; OpenID Connect Core wants prompt=consent, and oidc-provider drops it without.
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: false,
    expiresWithSession: () => false,
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 60,
      IdToken: 3600,
      RefreshToken: 86_400,
      Session: 1_209_600,
      Interaction: 3600,
      Grant: 86_400,
    },
    interactions: { policy: entraPolicy(), url: (_context, interaction) => `${new URL(issuer).pathname}/interaction/${interaction.uid}` },
    loadExistingGrant: context => {
      const { session, client } = context.oidc;
      return session?.accountId && client ? context.oidc.provider.Grant.find(grantId(session.accountId, client.clientId)) : undefined;
    },
    findAccount: (_context, oid) => (findMember(oid) ? { accountId: oid, claims: () => claimsOf(oid) } : undefined),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource: (context, form) => void (context.body = signOutPage(form, context.get('accept-language'))),
        postLogoutSuccessSource: context => void (context.body = signedOutPage(context.get('accept-language'))),
      },
    },
    renderError: (context, out) => void (context.body = errorPage(out, context.get('accept-language'))),
  });

  provider.proxy = false;
  Object.assign(provider.Client.prototype, {
    redirectUriAllowed: (uri: string) => isAllowedRedirect(origin, uri),
    postLogoutRedirectUriAllowed: (uri: string) => isAllowedRedirect(origin, uri),
  });
  provider.on('server_error', (_context, error) => console.error('tenant: identity failed', error));
  return provider;
};
