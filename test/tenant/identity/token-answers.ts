import type { Provider } from 'oidc-provider';
import { findMember } from '../content/organisation.ts';
import { tenantId } from '../contract.ts';

type TokenBody = { id_token?: string; error?: string; error_description?: string };

const subjectOf = (idToken: string) =>
  (JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()) as { sub: string }).sub;

/** Token answers in Entra's form: `client_info` beside the tokens, and «consent missing» the way MSAL takes as a call for interaction. */
export const entraTokenAnswers: Parameters<Provider['use']>[0] = async (context, next) => {
  await next();
  if (context.path !== '/token') return;

  const body = context.body as TokenBody | undefined;
  if (body?.error === 'invalid_scope') {
    context.body = {
      error: 'invalid_grant',
      suberror: 'consent_required',
      error_codes: [65_001],
      error_description: 'AADSTS65001: The user or administrator has not consented to use the application. Send an interactive request.',
    };
  }
  if (!body?.id_token) return;

  const oid = subjectOf(body.id_token);
  if (!findMember(oid)) return;
  context.body = { ...body, client_info: Buffer.from(JSON.stringify({ uid: oid, utid: tenantId })).toString('base64url') };
};
