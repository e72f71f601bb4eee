import {
  CacheLookupPolicy,
  createStandardPublicClientApplication,
  type AccountInfo,
  type AuthenticationResult,
  type RedirectRequest,
} from '@azure/msal-browser';
import { scopesOf, type Step } from '#core/ports/sign-in.ts';
import { Trouble } from '#core/ports/trouble.ts';
import { msalConfiguration, signInTrouble, type AppRegistration } from './msal.ts';

/** Who signed in, as tokens name her. */
export type Identity = { tid: string; oid: string; username: string };

/** Where MSAL's entries are parked between two lives of the page that owns them: memory of the browser, never disk. */
export type Vault = { load(): Promise<Readonly<Record<string, string>>>; save(entries: Readonly<Record<string, string>>): Promise<void> };

export type AuthFlowOptions = AppRegistration & {
  vault: Vault;
  /**
   * Opens the sign-in page and answers with the address it came back to (`identity.launchWebAuthFlow`).
   * Rejects when the person closes the window, or when it can't be done without her.
   */
  launch: (url: string, how: { isInteractive: boolean }) => Promise<string>;
};

export type TokenQuestion = { step: Step; as: Identity | null; fresh?: boolean; claims?: string };

/** Sign-in for a whole browser, owned by one page. Every function throws `Trouble`. */
export type AuthFlow = {
  /** A token without disturbing anyone: from memory, by a refresh token, else by one silent look at the sign-in service. */
  token(question: TokenQuestion): Promise<{ token: string; as: Identity }>;
  /** Asks the person in a window. `mustChoose` lets her pick another account. */
  ask(step: Step, as: Identity | null, mustChoose: boolean): Promise<Identity>;
  /** Forgets every token and account. */
  forget(): Promise<void>;
};

const isMsalEntry = (key: string) => key.startsWith('msal.') || key.includes('|') || key.startsWith('server-telemetry');

const identityOf = ({ tenantId, localAccountId, idTokenClaims, username }: AccountInfo): Identity => ({
  tid: tenantId,
  oid: typeof idTokenClaims?.oid === 'string' ? idTokenClaims.oid : localAccountId,
  username,
});

/**
 * Sign-in where no page of ours can be sent to the sign-in service: the address MSAL would go to is handed to the browser instead.
 * MSAL keeps its entries in this page's `sessionStorage`; a copy in the vault outlives the page (facts: extension, § 6).
 */
export const makeAuthFlow = async (options: AuthFlowOptions): Promise<AuthFlow> => {
  const { vault, launch, redirectUri } = options;
  let leaveFor: (url: string) => void = () => undefined;
  for (const [key, value] of Object.entries(await vault.load())) if (sessionStorage.getItem(key) === null) sessionStorage.setItem(key, value);

  const configuration = msalConfiguration(options);
  const application = await createStandardPublicClientApplication({
    ...configuration,
    auth: {
      ...configuration.auth,
      onRedirectNavigate: url => {
        leaveFor(url);
        return false;
      },
    },
  });

  const entries = () => Object.keys(sessionStorage).filter(isMsalEntry);
  const park = () => vault.save(Object.fromEntries(entries().map(key => [key, sessionStorage.getItem(key) ?? ''])));
  const accountOf = (as: Identity | null) => application.getAllAccounts().find(known => as !== null && identityOf(known).oid === as.oid);

  const walk = async (request: RedirectRequest, isInteractive: boolean): Promise<AuthenticationResult> => {
    const url = await new Promise<string>((resolve, reject) => {
      leaveFor = resolve;
      application.loginRedirect(request).catch(reject);
    });
    // A window that is closed would leave MSAL waiting for ever: it is given the refusal that the service never sent.
    const state = new URL(url).searchParams.get('state') ?? '';
    const error = isInteractive ? 'access_denied' : 'interaction_required';
    const refusal = `${redirectUri}#${new URLSearchParams({ error, error_description: 'closed', state })}`;
    const answer = await launch(url, { isInteractive }).catch(() => refusal);
    const result = await application.handleRedirectPromise({ hash: new URL(answer).hash, navigateToLoginRequestUrl: false });
    if (!result) throw new Error('the sign-in service gave no answer');
    await park();
    return result;
  };

  // MSAL walks one way at a time; who comes second waits.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  };

  // Whoever asked before everything was forgotten gets nothing: an answer would bring back what is gone.
  let round = 0;
  const inThisRound = <Result>(act: () => Promise<Result>, step: Step): Promise<Result> => {
    const mine = round;
    return inTurn(() => (mine === round ? act() : Promise.reject(new Trouble('consent', { step: 'sign-in', detail: step }))));
  };

  const silently = async ({ step, as, fresh = false, claims }: TokenQuestion): Promise<AuthenticationResult> => {
    const scopes = [...scopesOf[step]];
    const account = accountOf(as);
    const asked = claims ? { claims } : {};
    try {
      if (!account) throw Object.assign(new Error('nobody is signed in here'), { errorCode: 'no_account_error' });
      const cacheLookupPolicy = fresh ? CacheLookupPolicy.RefreshToken : CacheLookupPolicy.AccessTokenAndRefreshToken;
      const result = await application.acquireTokenSilent({ scopes, account, cacheLookupPolicy, ...asked });
      await park();
      return result;
    } catch (thrown) {
      if (!as || signInTrouble(thrown, step).kind !== 'consent') throw thrown;
      return walk({ scopes, prompt: 'none', loginHint: as.username, ...asked }, false);
    }
  };

  return {
    token: question =>
      inThisRound(() => silently(question), question.step).then(
        result => ({ token: result.accessToken, as: identityOf(result.account) }),
        (thrown: unknown) => Promise.reject(signInTrouble(thrown, question.step)),
      ),

    ask: (step, as, mustChoose) =>
      inTurn(() => walk({ scopes: [...scopesOf[step]], ...(mustChoose ? { prompt: 'select_account' } : as ? { loginHint: as.username } : {}) }, true)).then(
        ({ account }) => identityOf(account),
        (thrown: unknown) => Promise.reject(signInTrouble(thrown, step)),
      ),

    forget() {
      round += 1;
      return inTurn(async () => {
        for (const key of entries()) sessionStorage.removeItem(key);
        await application.clearCache().catch(() => undefined);
        await vault.save({});
      });
    },
  };
};
