import { BrowserAuthError, InteractionRequiredAuthError, ProtocolMode, type Configuration } from '@azure/msal-browser';
import type { Step } from '#core/ports/sign-in.ts';
import { Trouble } from '#core/ports/trouble.ts';

/** The app registration, and where its sign-in comes back. */
export type AppRegistration = { clientId: string; authority: string; redirectUri: string };

const isMicrosoft = (authority: string) => new URL(authority).host.startsWith('login.microsoftonline.');

/** MSAL's configuration: Entra's ways at Microsoft, plain OpenID Connect elsewhere. Tokens live as long as the page. */
export const msalConfiguration = ({ clientId, authority, redirectUri }: AppRegistration): Configuration => ({
  auth: { clientId, authority, redirectUri, ...(isMicrosoft(authority) ? {} : { knownAuthorities: [new URL(authority).host] }) },
  cache: { cacheLocation: 'sessionStorage' },
  system: { protocolMode: isMicrosoft(authority) ? ProtocolMode.AAD : ProtocolMode.OIDC },
});

const closed = new Set(['user_cancelled', 'popup_window_error', 'empty_window_error']);
const refusedByPerson = new Set(['access_denied', 'user_cancelled', 'user_canceled', 'USER_CANCEL']);
const mustAsk = new Set(['no_account_error', 'no_tokens_found', 'interaction_required', 'login_required', 'consent_required']);
const offline = new Set(['network_error', 'no_network_connectivity', 'endpoints_resolution_error', 'get_request_failed', 'post_request_failed']);

/** What MSAL's errors mean to a person. What is not known counts as having to ask her. */
export const signInTrouble = (thrown: unknown, step: Step): Trouble => {
  if (thrown instanceof Trouble) return thrown;
  if (thrown instanceof InteractionRequiredAuthError) return new Trouble('consent', { step, cause: thrown });
  const code = (thrown as { errorCode?: string } | null)?.errorCode ?? '';
  const isClosed = thrown instanceof BrowserAuthError && closed.has(code);
  if (isClosed || refusedByPerson.has(code)) return new Trouble('cancelled', { step, cause: thrown });
  if (mustAsk.has(code)) return new Trouble('consent', { step, cause: thrown });
  return new Trouble(offline.has(code) ? 'offline' : 'consent', { step, cause: thrown, detail: code });
};
