import { createPrivateKey, sign } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { findMember, type Member } from '../content/organisation.ts';
import { tenantId, type Identity } from '../contract.ts';
import type { Certificate } from '../certificate.ts';
import type { World } from '../world.ts';
import { addConsent, hasConsent } from './consents.ts';
import { interactions } from './interactions.ts';
import { makeProvider } from './provider.ts';
import { grantId, type TokenStore } from './store.ts';
import { entraTokenAnswers } from './token-answers.ts';
import { resourceScopesIn, type ResourceScope } from './scopes.ts';

/** Who holds an access token, for which app, and what it opens. */
export type Bearer = { member: Member; clientId: string; scopes: readonly ResourceScope[] };

export type IdentityService = {
  identity: Identity;
  /** The bearer of a token that is known and has not expired. */
  bearerOf(token: string): Promise<Bearer | undefined>;
  /** Answers Node's requests below `/login`. */
  listener(incoming: IncomingMessage, outgoing: ServerResponse): void;
};

type Claims = ConstructorParameters<Provider['AccessToken']>[0];

const defaultSeconds = 3600;

/** Sign-in, consent and tokens of the tenant at this origin. */
export const makeIdentity = (origin: string, world: () => World, store: TokenStore, certificate: Certificate): IdentityService => {
  const mount = `/login/${tenantId}/v2.0`;
  const issuer = `${origin}${mount}`;
  const provider = makeProvider(issuer, world, store, certificate);
  provider.use(entraTokenAnswers);
  provider.use(interactions(provider, world));
  const answer = provider.callback();
  const privateKey = createPrivateKey(certificate.key);

  const idToken = (person: Member, clientId: string, seconds: number) => {
    const now = Math.floor(Date.now() / 1000);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      iss: issuer,
      aud: clientId,
      sub: person.oid,
      oid: person.oid,
      tid: tenantId,
      ver: '2.0',
      name: person.displayName,
      preferred_username: person.mail,
      iat: now,
      nbf: now,
      exp: now + seconds,
    };
    const text = `${part({ alg: 'RS256', kid: 'tenant', typ: 'JWT' })}.${part(claims)}`;
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
  };

  const identity: Identity = {
    issuer,
    hasConsent: (oid, clientId, scopes) => hasConsent(world(), oid, clientId, scopes),
    consent: (oid, clientId, scopes) => addConsent(world(), oid, clientId, scopes),
    async issue(oid, clientId, scopes, seconds = defaultSeconds) {
      const person = findMember(oid);
      const client = await provider.Client.find(clientId);
      if (!person || !client) throw new Error(`nobody to issue a token to: ${oid}, ${clientId}`);
      if (!hasConsent(world(), oid, clientId, scopes)) throw new Error(`consent_required: ${scopes.join(' ')}`);

      const scope = scopes.join(' ');
      const claims = { accountId: oid, client, grantId: grantId(oid, clientId), scope, gty: 'authorization_code', expiresIn: seconds };
      const token = new provider.AccessToken({ ...claims, expiresWithSession: false } as Claims);
      return { access_token: await token.save(), id_token: idToken(person, clientId, seconds), expires_in: seconds, scope };
    },
  };

  return {
    identity,
    async bearerOf(value) {
      const token = await provider.AccessToken.find(value);
      if (!token || token.isExpired) return undefined;

      const member = findMember(token.accountId);
      return member && { member, clientId: token.clientId ?? '', scopes: resourceScopesIn(token.scope?.split(' ') ?? []) };
    },
    listener(incoming, outgoing) {
      // oidc-provider learns where it is mounted from the difference between the two.
      Object.assign(incoming, { originalUrl: incoming.url });
      incoming.url = incoming.url?.slice(mount.length) || '/';
      void answer(incoming, outgoing);
    },
  };
};
