import { createNestablePublicClientApplication, type AccountInfo } from '@azure/msal-browser';
import { scopesOf, type SignIn } from '#core/ports/sign-in.ts';
import { msalConfiguration, signInTrouble, type AppRegistration } from './msal.ts';

export type SignInOptions = AppRegistration & {
  /** The mailbox that is open, so that nobody signs in as someone else by mistake. */
  loginHint: string | undefined;
};

/** Sign-in by MSAL: nested in Outlook where the host offers it, by a window of its own elsewhere. */
export const makeSignIn = async (options: SignInOptions): Promise<SignIn & { tenant(): Promise<string> }> => {
  const application = await createNestablePublicClientApplication(msalConfiguration(options));
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
        throw signInTrouble(thrown, step);
      }
    },
    async ask(step) {
      try {
        const result = await application.acquireTokenPopup({ ...request(step), ...(mustChoose ? { prompt: 'select_account' } : {}) });
        account = result.account;
        mustChoose = false;
      } catch (thrown) {
        throw signInTrouble(thrown, step);
      }
    },
    forget() {
      account = null;
      mustChoose = true;
    },
    tenant: () => Promise.resolve(account?.tenantId ?? ''),
  };
};
