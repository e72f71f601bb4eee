import { afterAll, beforeAll, expect, test } from 'vitest';
import { asPerson } from './as-person.ts';
import { addinClientId } from './contract.ts';
import { startTenant, type RunningTenant } from './server.ts';

let tenant: RunningTenant;

beforeAll(async () => {
  tenant = await startTenant({ limits: { requestMilliseconds: 0 } });
});
afterAll(() => tenant.close());

const origin = 'chrome-extension://abc';

const ask = (path: string, method: string, headers: Record<string, string> = {}) =>
  tenant.handle(new Request(tenant.origin + path, { method, headers: { origin, ...headers } }));

const listed = (response: Response, name: string) => (response.headers.get(name) ?? '').toLowerCase().split(', ');

const sent = ['authorization', 'prefer', 'content-type', 'consistencylevel', 'client-request-id', 'sdkversion', 'content-range'];

test.each(['/v1.0/me', '/v1.0/me/messages/x/send', '/v1.0/$batch', '/upload/x'])('a browser may ask %s from another origin', async path => {
  const response = await ask(path, 'OPTIONS', { 'access-control-request-method': 'PATCH', 'access-control-request-headers': sent.join() });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(listed(response, 'access-control-allow-headers')).toEqual(expect.arrayContaining(sent));
  expect(listed(response, 'access-control-allow-methods')).toEqual(expect.arrayContaining(['get', 'post', 'patch', 'put', 'delete']));
});

const readable = ['retry-after', 'etag', 'location', 'request-id'];

test.each([['/v1.0/me', 401], ['/upload/x', 404]])('%s says so on a no, too', async (path, status) => {
  const response = await ask(path, 'GET');
  expect(response.status).toBe(status);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(listed(response, 'access-control-expose-headers')).toEqual(expect.arrayContaining(readable));
});

test('and on what it answers, and when it asks for patience; asking whether one may ask is no request to Graph', async () => {
  const anne = await asPerson(tenant, 'anne');
  expect((await anne('GET', '/me')).headers.get('access-control-allow-origin')).toBe('*');
  tenant.addFaults([{ when: { path: '/me' }, times: 1, then: '429', retryAfter: 3 }]);
  await ask('/v1.0/me', 'OPTIONS');
  const refused = await anne('GET', '/me');
  expect([refused.status, refused.headers.get('access-control-allow-origin'), refused.headers.get('retry-after')]).toEqual([429, '*', '3']);
  expect(tenant.graphLog(addinClientId).map(({ method }) => method)).toEqual(['GET', 'GET']);
});
