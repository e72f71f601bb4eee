import { isRecord } from './protocol.ts';

/** The account behind the add-in, as msal-browser wants it; `environment` must be there. */
export type BridgeAccount = { homeAccountId: string; localAccountId: string; environment: string; tenantId: string; username: string; name: string };
export type BridgeToken = { access_token: string; id_token: string; expires_in: number; scope: string; authority: string };

/** msal-browser's BridgeStatusCode. */
export type BridgeStatus = 'USER_INTERACTION_REQUIRED' | 'USER_CANCEL' | 'NO_NETWORK' | 'TRANSIENT_ERROR' | 'PERSISTENT_ERROR';
export type BridgeError = { status: BridgeStatus; code: string; description: string };
export type TokenResult = { token: BridgeToken } | { error: BridgeError };

/** Who signs in on the add-in's behalf: silently, or with a window of its own. */
export type Broker = {
  account: BridgeAccount;
  silent(clientId: string, scopes: readonly string[]): Promise<TokenResult>;
  interactive(clientId: string, scopes: readonly string[]): Promise<TokenResult>;
};

type BridgeRequest = { method: string; requestId: string; clientId: string; scopes: string[] };

/** A request of msal-browser (dist/naa/BridgeProxy), or `undefined` for other messages. */
export const readBridgeRequest = (text: unknown): BridgeRequest | undefined => {
  if (typeof text !== 'string' || !text.includes('NestedAppAuthRequest')) return undefined;
  const message: unknown = JSON.parse(text);
  if (!isRecord(message) || message['messageType'] !== 'NestedAppAuthRequest') return undefined;
  const { method, requestId, tokenParams } = message;
  if (typeof method !== 'string' || typeof requestId !== 'string') return undefined;
  const params = isRecord(tokenParams) ? tokenParams : {};
  const scope = typeof params['scope'] === 'string' ? params['scope'] : '';
  return { method, requestId, clientId: typeof params['clientId'] === 'string' ? params['clientId'] : '', scopes: scope.split(' ').filter(Boolean) };
};

const notSupported = (method: string): TokenResult => ({
  error: { status: 'PERSISTENT_ERROR', code: 'unsupported_method', description: `${method} is not supported by this host` },
});

const initContext = (account: BridgeAccount) => ({
  sdkName: 'simulated-outlook',
  sdkVersion: '1.0.0',
  accountContext: { homeAccountId: account.homeAccountId, environment: account.environment, tenantId: account.tenantId },
  capabilities: { queryAccount: false },
});

/** Answers msal-browser in the add-in's frame (`createNestablePublicClientApplication`) through host-side/naa-bridge.js. */
export const makeNestedAuth = (options: { frame: HTMLIFrameElement; addinOrigin: string; broker: Broker; signal: AbortSignal }) => {
  const { frame, addinOrigin, broker, signal } = options;

  const tokenFor = ({ method, clientId, scopes }: BridgeRequest) => {
    if (method === 'GetToken') return broker.silent(clientId, scopes);
    if (method === 'GetTokenPopup') return broker.interactive(clientId, scopes);
    return Promise.resolve(notSupported(method));
  };

  const answer = async (request: BridgeRequest) => {
    const reply = (content: Record<string, unknown>) =>
      frame.contentWindow?.postMessage(JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...content }), addinOrigin);
    if (request.method === 'GetInitContext') return reply({ success: true, initContext: initContext(broker.account) });
    const result = await tokenFor(request);
    if ('error' in result) return reply({ success: false, error: result.error });
    return reply({ success: true, token: result.token, account: broker.account });
  };

  addEventListener(
    'message',
    event => {
      if (event.source !== frame.contentWindow || event.origin !== addinOrigin) return;
      const request = readBridgeRequest(event.data);
      if (request) void answer(request);
    },
    { signal },
  );
};
