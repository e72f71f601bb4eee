import {
  BrowserAuthError,
  InteractionRequiredAuthError,
  ProtocolMode,
  createNestablePublicClientApplication,
  type AccountInfo,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { scopesOf, type SignIn } from '#core/ports/sign-in.ts';
import { Trouble } from '#core/ports/trouble.ts';

export type SignInOptions = {
  clientId: string;
  authority: string;
  redirectUri: string;
  /** The mailbox that is open, so that nobody signs in as someone else by mistake. */
  loginHint: string | undefined;
};

const isMicrosoft = (authority: string) => new URL(authority).host.startsWith('login.microsoftonline.');

const makeApplication = ({ clientId, authority, redirectUri }: SignInOptions): Promise<IPublicClientApplication> =>
  createNestablePublicClientApplication({
    auth: { clientId, authority, redirectUri, ...(isMicrosoft(authority) ? {} : { knownAuthorities: [new URL(authority).host] }) },
    cache: { cacheLocation: 'sessionStorage' },
    system: { protocolMode: isMicrosoft(authority) ? ProtocolMode.AAD : ProtocolMode.OIDC },
  });

const closedBy = (thrown: unknown) =>
  thrown instanceof BrowserAuthError && ['user_cancelled', 'popup_window_error', 'empty_window_error'].includes(thrown.errorCode);

const troubleIn = (thrown: unknown, step: Parameters<SignIn['token']>[0]): Trouble => {
  if (thrown instanceof InteractionRequiredAuthError) return new Trouble('consent', { step, cause: thrown });
  if (closedBy(thrown)) return new Trouble('cancelled', { step, cause: thrown });
  const code = (thrown as { errorCode?: string } | null)?.errorCode ?? '';
  if (['access_denied', 'user_cancelled', 'user_canceled', 'USER_CANCEL'].includes(code)) return new Trouble('cancelled', { step, cause: thrown });
  if (['no_account_error', 'no_tokens_found', 'interaction_required', 'login_required'].includes(code)) return new Trouble('consent', { step, cause: thrown });
  const isOffline = ['network_error', 'no_network_connectivity', 'endpoints_resolution_error', 'get_request_failed', 'post_request_failed'].includes(code);
  return new Trouble(isOffline ? 'offline' : 'consent', { step, cause: thrown, detail: code });
};

/** Sign-in by MSAL: nested in Outlook where the host offers it, by a window of its own elsewhere. */
export const makeSignIn = async (options: SignInOptions): Promise<SignIn & { tenant(): Promise<string> }> => {
  const application = await makeApplication(options);
  const hint = options.loginHint?.toLowerCase();
  let account: AccountInfo | null = application.getAllAccounts().find(known => known.username.toLowerCase() === hint) ?? null;
  let mustChoose = false;

  const request = (step: Parameters<SignIn['token']>[0]) => ({
    scopes: [...scopesOf[step]],
    ...(account ? { account } : {}),
    ...(options.loginHint && !mustChoose ? { loginHint: options.loginHint } : {}),
  });

  return {
    async token(step, { fresh = false, claims } = {}) {
      try {
        const result = await application.acquireTokenSilent({ ...request(step), forceRefresh: fresh, ...(claims ? { claims } : {}) });
        account = result.account;
        return result.accessToken;
      } catch (thrown) {
        throw troubleIn(thrown, step);
      }
    },
    async ask(step) {
      try {
        const result = await application.acquireTokenPopup({ ...request(step), ...(mustChoose ? { prompt: 'select_account' } : {}) });
        account = result.account;
        mustChoose = false;
      } catch (thrown) {
        throw troubleIn(thrown, step);
      }
    },
    forget() {
      account = null;
      mustChoose = true;
    },
    tenant: () => Promise.resolve(account?.tenantId ?? ''),
  };
};
