import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { World } from '../world.ts';
import { consentedScope } from './consents.ts';

/** Sessions, codes and tokens, by `Model:id`. */
export type TokenStore = Map<string, AdapterPayload>;

const seconds = () => Math.floor(Date.now() / 1000);

/** Consent belongs to person and app, not to a session as in oidc-provider, so a grant is made from the consents when asked for. */
const grantOf = (world: World, id: string): AdapterPayload => {
  const [accountId = '', clientId = ''] = id.split(' ');
  return {
    kind: 'Grant',
    jti: id,
    accountId,
    clientId,
    openid: { scope: consentedScope(world, accountId, clientId) },
    exp: seconds() + 86_400,
    iat: seconds(),
  };
};

export const grantId = (oid: string, clientId: string): string => `${oid} ${clientId}`;

/** Where oidc-provider keeps what it must remember. */
export const makeAdapter = (world: () => World, store: TokenStore) => {
  const findBy = (model: string, field: 'uid' | 'userCode', value: string) =>
    [...store].find(([key, payload]) => key.startsWith(`${model}:`) && payload[field] === value)?.[1];

  return (model: string): Adapter => ({
    async upsert(id, payload) {
      if (model !== 'Grant') store.set(`${model}:${id}`, payload);
    },
    async find(id) {
      if (model === 'Grant') return grantOf(world(), id);

      const payload = store.get(`${model}:${id}`);
      // An Entra refresh token is good for everything the person has consented to since, not only for what was asked first.
      if (model === 'RefreshToken' && payload) {
        return { ...payload, scope: consentedScope(world(), payload.accountId ?? '', payload.clientId ?? '') };
      }
      return payload;
    },
    async findByUid(uid) {
      return findBy(model, 'uid', uid);
    },
    async findByUserCode(userCode) {
      return findBy(model, 'userCode', userCode);
    },
    async consume(id) {
      const payload = store.get(`${model}:${id}`);
      if (payload) payload.consumed = seconds();
    },
    async destroy(id) {
      store.delete(`${model}:${id}`);
    },
    async revokeByGrantId(id) {
      for (const [key, payload] of store) if (payload.grantId === id) store.delete(key);
    },
  });
};
