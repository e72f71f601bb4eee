import type { Broker, BridgeAccount, TokenResult } from '../host/nested-auth.ts';
import type { TokenAnswer } from '../broker.ts';
import type { TokenSource } from './graph.ts';

const askBroker = async (as: string, clientId: string, scopes: readonly string[], interactive: boolean): Promise<TokenAnswer | undefined> => {
  try {
    const response = await fetch('/outlook/broker/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, clientId, scopes, interactive }),
    });
    return (await response.json()) as TokenAnswer;
  } catch {
    return undefined;
  }
};

/** The broker's answer in msal-browser's words. */
export const toTokenResult = (answer: TokenAnswer | undefined): TokenResult => {
  if (!answer) return { error: { status: 'NO_NETWORK', code: 'no_network', description: 'The sign-in service cannot be reached' } };
  if ('token' in answer) return { token: answer.token };
  if (answer.error !== 'interaction_required') return { error: { status: 'PERSISTENT_ERROR', code: answer.error, description: answer.error } };
  return { error: { status: 'USER_INTERACTION_REQUIRED', code: 'interaction_required', description: 'AADSTS65001: consent is needed' } };
};

/** Opens the consent window and waits for its answer; closing it is a no. */
const askPerson = (url: string): Promise<'yes' | 'no' | 'blocked'> =>
  new Promise(resolve => {
    const popup = window.open(url, '_blank', 'popup,width=480,height=560');
    if (!popup) return resolve('blocked');
    const done = new AbortController();
    const finish = (answer: 'yes' | 'no') => {
      done.abort();
      clearInterval(watch);
      resolve(answer);
    };
    const watch = setInterval(() => popup.closed && finish('no'), 200);
    addEventListener(
      'message',
      event => {
        if (event.source !== popup || event.origin !== location.origin || typeof event.data !== 'string') return;
        const told = JSON.parse(event.data) as { outlookConsent?: boolean };
        if (typeof told.outlookConsent === 'boolean') finish(told.outlookConsent ? 'yes' : 'no');
      },
      { signal: done.signal },
    );
  });

/** Signs the add-in in on behalf of the person whose Outlook this is. */
export const makeBroker = (as: string, account: BridgeAccount, language: () => string): Broker => {
  const silent = async (clientId: string, scopes: readonly string[]) => toTokenResult(await askBroker(as, clientId, scopes, false));

  return {
    account,
    silent,
    async interactive(clientId, scopes) {
      const answer = await askBroker(as, clientId, scopes, true);
      if (answer === undefined || 'token' in answer || answer.error !== 'interaction_required') return toTokenResult(answer);

      const query = new URLSearchParams({ as, clientId, scopes: scopes.join(' '), lang: language() });
      const said = await askPerson(`/outlook/broker/consent?${query}`);
      if (said === 'blocked') return { error: { status: 'PERSISTENT_ERROR', code: 'popup_window_error', description: 'The browser blocked the window' } };
      // The window may be gone before its word arrives: what was recorded is what counts.
      const result = await silent(clientId, scopes);
      if (said === 'yes' || 'token' in result) return result;
      return { error: { status: 'USER_CANCEL', code: 'user_cancelled', description: 'The window was closed or cancelled' } };
    },
  };
};

/** Outlook's own token for Graph; kept until a minute before it runs out. */
export const makeOwnToken = (as: string, clientId: string): TokenSource => {
  let kept: { token: string; until: number } | undefined;
  let waiting: Promise<string | undefined> | undefined;

  const renew = async () => {
    const answer = await askBroker(as, clientId, ['User.Read', 'User.ReadBasic.All', 'Mail.ReadWrite', 'Mail.Send', 'Calendars.ReadWrite'], false);
    waiting = undefined;
    if (!answer || !('token' in answer)) return undefined;
    kept = { token: answer.token.access_token, until: Date.now() + (answer.token.expires_in - 60) * 1000 };
    return kept.token;
  };

  return fresh => {
    if (!fresh && kept && kept.until > Date.now()) return Promise.resolve(kept.token);
    return (waiting ??= renew());
  };
};
