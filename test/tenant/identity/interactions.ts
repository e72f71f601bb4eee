import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';
import { findMember, members } from '../content/organisation.ts';
import type { World } from '../world.ts';
import { addConsent } from './consents.ts';
import { consentPage, signInPage } from './pages.ts';
import { resourceScopesIn } from './scopes.ts';
import { languageOf } from './words.ts';

const read = async (request: IncomingMessage) => new URLSearchParams(await text(request));

type Details = Awaited<ReturnType<Provider['interactionDetails']>>;

const parameter = ({ params }: Details, name: string) => (typeof params[name] === 'string' ? params[name] : undefined);

const missingScopes = ({ prompt, params }: Details) => {
  const missing = prompt.details['missingOIDCScope'];
  // With prompt=consent nothing need be missing; then everything asked for is shown again.
  return resourceScopesIn(Array.isArray(missing) ? missing.map(String) : String(params['scope'] ?? '').split(' '));
};

const cancelled = { error: 'access_denied', error_description: 'AADSTS65004: User declined to consent to access the app.' };

/** The pages a person meets on her way to a token: who she is, and what the app may do. */
export const interactions = (provider: Provider, world: () => World): Parameters<Provider['use']>[0] => {
  const show = (details: Details, action: string, accepted: string) => {
    const language = languageOf(parameter(details, 'ui_locales') ?? accepted);
    const person = findMember(details.session?.accountId ?? '');
    if (details.prompt.name !== 'consent' || !person) {
      return signInPage(language, action, members, findMember(parameter(details, 'login_hint') ?? ''));
    }
    return consentPage(language, action, { person, clientId: String(details.params['client_id']), scopes: missingScopes(details) });
  };

  const resultOf = (details: Details, form: URLSearchParams) => {
    if (details.prompt.name !== 'consent') {
      const person = findMember(form.get('person') ?? '');
      return person && { select_account: {}, login: { accountId: person.oid } };
    }
    if (form.get('answer') !== 'accept') return cancelled;

    addConsent(world(), details.session?.accountId ?? '', String(details.params['client_id']), missingScopes(details));
    return { consent: {} };
  };

  return async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next();

    const details = await provider.interactionDetails(context.req, context.res);
    const action = `${new URL(provider.issuer).pathname}${context.path}`;
    context.set('cache-control', 'no-store');
    if (context.method !== 'POST') {
      context.body = show(details, action, context.get('accept-language'));
      return undefined;
    }

    const result = resultOf(details, await read(context.req));
    if (!result) return context.redirect(action);
    return context.redirect(await provider.interactionResult(context.req, context.res, result));
  };
};
