import { expect, test } from 'vitest';
import { addinClientId, outlookClientId, tenantId, type Identity, type Person } from '../contract.ts';
import { askedScopes, readTokenRequest, tokenFor } from './broker.ts';
import { toTokenResult } from './client/broker.ts';
import { answerConsent, consentPage } from './consent-page.ts';

const anne: Person = { oid: 'oid-anne', id: 'anne', displayName: 'Anne Berg', givenName: 'Anne', surname: 'Berg', mail: 'anne@fjordvik.example', jobTitle: '', department: '', language: 'nb' };
const ola: Person = { ...anne, oid: 'oid-ola', id: 'ola', mail: 'ola@fjordvik.example', language: 'nn' };
const people = [anne, ola];

const makeIdentity = (): Identity => {
  const given = new Set<string>();
  return {
    issuer: 'https://localhost:4443/login/t/v2.0',
    hasConsent: (oid, clientId, scopes) => scopes.every(scope => given.has(`${oid} ${clientId} ${scope}`)),
    consent: (oid, clientId, scopes) => scopes.forEach(scope => given.add(`${oid} ${clientId} ${scope}`)),
    issue: (oid, _, scopes) => Promise.resolve({ access_token: `token of ${oid}`, id_token: 'id', expires_in: 3600, scope: scopes.join(' ') }),
  };
};
const request = { as: 'anne', clientId: addinClientId, scopes: ['openid', 'User.Read'], interactive: false };
const yes = (as: string, answer: string) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ as, clientId: addinClientId, scopes: 'openid User.Read', answer })) form.set(name, value);
  return form;
};

test('without consent the person is needed, also when asked interactively', async () => {
  expect(await tokenFor(request, people, makeIdentity())).toEqual({ error: 'interaction_required' });
  expect(await tokenFor({ ...request, interactive: true }, people, makeIdentity())).toEqual({ error: 'interaction_required' });
});

test('a yes gives a token to this person for this app, to no one else and for nothing more', async () => {
  const identity = makeIdentity();
  answerConsent(yes('anne', 'yes'), people, identity);
  const answer = await tokenFor(request, people, identity);
  expect(answer).toMatchObject({ token: { access_token: 'token of oid-anne', authority: identity.issuer }, account: { homeAccountId: `oid-anne.${tenantId}`, environment: 'localhost:4443' } });
  expect(await tokenFor({ ...request, as: 'ola' }, people, identity)).toEqual({ error: 'interaction_required' });
  expect(await tokenFor({ ...request, scopes: ['User.Read', 'Mail.Send'] }, people, identity)).toEqual({ error: 'interaction_required' });
});

test('a no keeps nothing, and the window says so to its opener', async () => {
  const identity = makeIdentity();
  const page = await answerConsent(yes('anne', 'no'), people, identity).text();
  expect(page).toContain('data-granted="false"');
  expect(await tokenFor(request, people, identity)).toEqual({ error: 'interaction_required' });
});

test('Outlook itself is the first party and needs no yes', async () => {
  expect(await tokenFor({ ...request, clientId: outlookClientId }, people, makeIdentity())).toHaveProperty('token');
});

test('nobody gets a token for nobody, or for a request that makes no sense', async () => {
  expect(await tokenFor({ ...request, as: 'ingen' }, people, makeIdentity())).toEqual({ error: 'unknown_person' });
  expect(await tokenFor(readTokenRequest({ as: 'anne', scopes: 'User.Read' }), people, makeIdentity())).toEqual({ error: 'invalid_request' });
});

test('scopes are asked for once, in short form, without those of the sign-in itself', () => {
  expect(askedScopes(['openid', 'offline_access', 'https://graph.microsoft.com/Mail.Send', ''])).toEqual(['Mail.Send']);
});

test.each([
  ['nb', 'lese og endre e-posten din'],
  ['nn', 'lese og endre e-posten din'],
  ['en', 'read and change your mail'],
])('the consent window says in %s what is asked', async (lang, words) => {
  const query = new URLSearchParams({ as: 'anne', clientId: addinClientId, scopes: 'openid Mail.ReadWrite <b>', lang });
  const page = await consentPage(query, people).text();
  expect(page).toContain(`<li>${words}</li>`);
  expect(page).toContain('&lt;b&gt;');
  expect(page).not.toContain('openid</li>');
});

test('the broker’s answers in msal-browser’s words', () => {
  expect(toTokenResult({ error: 'interaction_required' })).toMatchObject({ error: { status: 'USER_INTERACTION_REQUIRED' } });
  expect(toTokenResult({ error: 'unknown_person' })).toMatchObject({ error: { status: 'PERSISTENT_ERROR' } });
  expect(toTokenResult(undefined)).toMatchObject({ error: { status: 'NO_NETWORK' } });
});
