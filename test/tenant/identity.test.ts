import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { addinClientId, extensionClientId, tenantId } from './contract.ts';
import { personNamed } from './as-person.ts';
import { browserAt, formIn, type Visit } from './browser-at.ts';
import { tenantFetch } from './fetch.ts';
import { startTenant, type RunningTenant } from './server.ts';

let tenant: RunningTenant;

beforeAll(async () => {
  tenant = await startTenant({ limits: { requestMilliseconds: 0 } });
});
beforeEach(() => tenant.reset());
afterAll(() => tenant.close());

const makeBrowser = () => browserAt(tenant.origin);

const verifier = randomBytes(32).toString('base64url');
const redirect = () => `${tenant.origin}/addin/auth.html`;
const scope = 'openid profile offline_access User.Read Mail.ReadWrite';

const authorize = (more: Record<string, string> = {}) =>
  `${tenant.identity.issuer}/auth?${new URLSearchParams({
    client_id: addinClientId,
    response_type: 'code',
    redirect_uri: redirect(),
    scope,
    state: 'here',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  }).toString()}`;

type Tokens = { access_token: string; id_token: string; refresh_token: string; client_info: string; scope: string };

const token = async (form: Record<string, string>, origin = tenant.origin) => {
  const { page } = await makeBrowser()(`${tenant.identity.issuer}/token`, { client_id: addinClientId, ...form }, { origin });
  return JSON.parse(page) as Tokens;
};

const redeem = (code: string) => token({ grant_type: 'authorization_code', code, redirect_uri: redirect(), code_verifier: verifier });

const codeIn = (url: string) => new URL(url).searchParams.get('code') ?? '';

const signIn = async (go: ReturnType<typeof makeBrowser>, id: string) => {
  const choose = await go(authorize());
  return go(formIn(choose.page), { person: personNamed(tenant, id).oid });
};

const claimsOf = (idToken: string) =>
  JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

const get = (path: string, accessToken: string) =>
  tenant.handle(new Request(`${tenant.origin}/v1.0${path}`, { headers: { authorization: `Bearer ${accessToken}` } }));

test('someone signs in, says yes, and the app may read who she is', async () => {
  const go = makeBrowser();
  const consent = await signIn(go, 'anne');
  expect(consent.page).toContain('Anne Haugen');
  expect(consent.page).toContain('lese, lage, endre og slette e-posten din');

  const back = await go(formIn(consent.page), { answer: 'accept' });
  expect(new URL(back.url).searchParams.get('state')).toBe('here');

  const tokens = await redeem(codeIn(back.url));
  const anne = personNamed(tenant, 'anne');
  expect(claimsOf(tokens.id_token)).toMatchObject({
    oid: anne.oid,
    tid: tenantId,
    sub: anne.oid,
    aud: addinClientId,
    name: 'Anne Haugen',
    preferred_username: anne.mail,
    iss: tenant.identity.issuer,
  });
  expect(JSON.parse(Buffer.from(tokens.client_info, 'base64url').toString())).toEqual({ uid: anne.oid, utid: tenantId });
  expect(tokens.scope.split(' ')).toEqual(expect.arrayContaining(['User.Read', 'Mail.ReadWrite']));

  const me = await get('/me', tokens.access_token);
  expect(await me.json()).toMatchObject({ displayName: 'Anne Haugen' });
});

test('who says no to the app is sent back with access_denied', async () => {
  const go = makeBrowser();
  const consent = await signIn(go, 'anne');
  const back = await go(formIn(consent.page), { answer: 'cancel' });
  expect(new URL(back.url).searchParams.get('error')).toBe('access_denied');
});

test('what has been consented to is not asked again, and only what is new is', async () => {
  const go = makeBrowser();
  const first = await signIn(go, 'anne');
  await go(formIn(first.page), { answer: 'accept' });

  expect(codeIn((await go(authorize())).url)).not.toBe('');
  const more = await go(authorize({ scope: `${scope} Calendars.ReadBasic` }));
  expect(more.page).toContain('Calendars.ReadBasic');
  expect(more.page).not.toContain('Mail.ReadWrite');
});

test('nobody is asked anything silently', async () => {
  const go = makeBrowser();
  const nobody = await go(authorize({ prompt: 'none' }));
  expect(new URL(nobody.url).searchParams.get('error')).toBe('login_required');

  await signIn(go, 'anne');
  const noConsent = await go(authorize({ prompt: 'none' }));
  expect(new URL(noConsent.url).searchParams.get('error')).toBe('consent_required');

  const other = await go(authorize({ prompt: 'none', login_hint: personNamed(tenant, 'silje').mail }));
  expect(new URL(other.url).searchParams.get('error')).toBe('login_required');
});

test('a hint marks the person it names', async () => {
  const { page } = await makeBrowser()(authorize({ login_hint: personNamed(tenant, 'silje').mail }));
  expect(page).toMatch(/aria-current="true"><bdi>Silje Ramberg/);
});

test('the pages speak the language asked for and load nothing from elsewhere', async () => {
  const go = makeBrowser();
  expect((await go(authorize())).page).toContain('Hvem vil du være?');
  expect((await go(authorize({ ui_locales: 'nn' }))).page).toContain('Kven vil du vere?');
  const { page } = await go(authorize(), undefined, { 'accept-language': 'en-GB,en;q=0.9' });
  expect(page).toContain('<html lang="nb">');
  expect((await go(authorize({ ui_locales: 'en' }))).page).toContain('Who do you want to be?');
  expect(page).not.toMatch(/https?:\/\/(?!localhost)/);
  expect(page).toContain('simulert Microsoft 365');
});

test('a refresh token is good for what she has consented to since, and for no more', async () => {
  const go = makeBrowser();
  const consent = await signIn(go, 'anne');
  const tokens = await redeem(codeIn((await go(formIn(consent.page), { answer: 'accept' })).url));
  const refresh = (wanted: string) => token({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token, scope: wanted });

  expect(await refresh(`${scope} Calendars.ReadBasic`)).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required' });
  tenant.identity.consent(personNamed(tenant, 'anne').oid, addinClientId, ['Calendars.ReadBasic']);
  expect((await refresh('openid profile offline_access Calendars.ReadBasic')).scope).toContain('Calendars.ReadBasic');
});

test("scopes may be written with Graph's address", async () => {
  const go = makeBrowser();
  const choose = await go(authorize({ scope: 'openid https://graph.microsoft.com/User.Read' }));
  const consent = await go(formIn(choose.page), { person: personNamed(tenant, 'anne').oid });
  const tokens = await redeem(codeIn((await go(formIn(consent.page), { answer: 'accept' })).url));
  expect((await get('/me', tokens.access_token)).status).toBe(200);
});

test('a token issued in-process is the same kind of token, and it expires', async () => {
  const { oid } = personNamed(tenant, 'anne');
  await expect(tenant.identity.issue(oid, addinClientId, ['User.Read'])).rejects.toThrow('consent_required');

  tenant.identity.consent(oid, addinClientId, ['User.Read']);
  expect((await get('/me', (await tenant.identity.issue(oid, addinClientId, ['User.Read'])).access_token)).status).toBe(200);

  const { access_token: minute } = await tenant.identity.issue(oid, addinClientId, ['User.Read'], 60);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
  expect((await get('/me', minute)).status).toBe(401);
  vi.useRealTimers();
});

test('codes go to addresses of ours only', async () => {
  const { response, page } = await makeBrowser()(authorize({ redirect_uri: 'https://elsewhere.example/' }));
  expect(response.status).toBe(400);
  expect(page).toContain('redirect_uri');
});

/** The extension asks in a window nobody sees, and is answered at the address its browser gave it. */
const silently = (id: string) => ({
  client_id: extensionClientId,
  redirect_uri: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
  prompt: 'none',
  login_hint: personNamed(tenant, id).mail,
});

const answered = ({ url }: Visit) => {
  const { origin, searchParams } = new URL(url);
  return { origin, state: searchParams.get('state'), error: searchParams.get('error') };
};

const atExtension = { origin: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org', state: 'here' };

test('the extension is let in without a word where the person is signed in and has said yes', async () => {
  const go = makeBrowser();
  await signIn(go, 'anne');
  tenant.identity.consent(personNamed(tenant, 'anne').oid, extensionClientId, ['User.Read', 'Mail.ReadWrite']);

  const back = await go(authorize(silently('anne')));
  expect(answered(back)).toEqual({ ...atExtension, error: null });
  const { client_id, redirect_uri } = silently('anne');
  const code = codeIn(back.url);
  const form = { client_id, redirect_uri, grant_type: 'authorization_code', code, code_verifier: verifier };
  const tokens = await token(form, 'chrome-extension://abc');
  expect(claimsOf(tokens.id_token)).toMatchObject({ aud: extensionClientId, preferred_username: personNamed(tenant, 'anne').mail });
  expect((await get('/me', tokens.access_token)).status).toBe(200);
  expect(tokens.refresh_token).toBeDefined();
});

test('the extension is told what is missing: a person, this person, or her yes', async () => {
  const go = makeBrowser();
  expect(answered(await go(authorize(silently('anne'))))).toEqual({ ...atExtension, error: 'login_required' });

  await signIn(go, 'anne');
  expect(answered(await go(authorize(silently('anne'))))).toEqual({ ...atExtension, error: 'consent_required' });

  tenant.identity.consent(personNamed(tenant, 'silje').oid, extensionClientId, ['User.Read', 'Mail.ReadWrite']);
  expect(answered(await go(authorize(silently('silje'))))).toEqual({ ...atExtension, error: 'login_required' });
});

test("what she has said yes to for the add-in says nothing of the extension", async () => {
  const go = makeBrowser();
  const consent = await signIn(go, 'anne');
  await go(formIn(consent.page), { answer: 'accept' });
  expect(answered(await go(authorize(silently('anne'))))).toEqual({ ...atExtension, error: 'consent_required' });
  expect((await go(authorize({ ...silently('anne'), prompt: 'consent' }))).page).toContain('Løfte ber om tilgang');
});

const extensionOrigin = 'chrome-extension://abc';

test.each([['/token', 'POST'], ['/.well-known/openid-configuration', 'GET'], ['/jwks', 'GET']])(
  '%s may be asked from an extension',
  async (path, method) => {
    const preflight = await tenantFetch(`${tenant.identity.issuer}${path}`, {
      method: 'OPTIONS',
      headers: { origin: extensionOrigin, 'access-control-request-method': method, 'access-control-request-headers': 'content-type' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(extensionOrigin);
    expect(preflight.headers.get('access-control-allow-methods')).toContain(method);

    const asked = await tenantFetch(`${tenant.identity.issuer}${path}`, {
      method,
      headers: { origin: extensionOrigin, 'content-type': 'application/x-www-form-urlencoded' },
      ...(method === 'POST' ? { body: `client_id=${extensionClientId}&grant_type=refresh_token&refresh_token=x` } : {}),
    });
    expect(asked.headers.get('access-control-allow-origin')).toBe(extensionOrigin);
  },
);
