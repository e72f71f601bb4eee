import type { Policy } from '#core/vocabulary/policy.ts';

/** The app registration a build was made for. */
export type Registration = { clientId: string; authority: string };

const microsoft = /^https:\/\/login\.microsoftonline\.(?:com|us)$|^https:\/\/login\.partner\.microsoftonline\.cn$/u;

/** The registration an organisation's policy leaves: its own app, and its own people only. A sign-in that is not Microsoft's stays as built. */
export const registrationUnder = ({ clientId, authority }: Registration, policy: Policy): Registration => {
  const { origin } = new URL(authority);
  return {
    clientId: policy.clientId ?? clientId,
    authority: policy.tenantId && microsoft.test(origin) ? `${origin}/${policy.tenantId}` : authority,
  };
};
