import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { asPerson, assertNoViolations, everyday, personNamed, type Ask } from './as-person.ts';
import { addinClientId, outlookClientId } from './contract.ts';
import { startTenant, type RunningTenant } from './server.ts';

let tenant: RunningTenant;
let anne: Ask;

beforeAll(async () => {
  tenant = await startTenant({ limits: { requestMilliseconds: 0 } });
});
beforeEach(async () => {
  tenant.reset();
  anne = await asPerson(tenant, 'anne');
});
afterEach(() => assertNoViolations(tenant));
afterAll(() => tenant.close());

const bare = (path: string, authorization?: string) =>
  tenant.handle(new Request(`${tenant.origin}/v1.0${path}`, authorization ? { headers: { authorization } } : {}));

test('without a token, or with one nobody gave, nothing is told', async () => {
  expect((await bare('/me')).status).toBe(401);
  const made = await bare('/me', 'Bearer made-up');
  expect(await made.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
});

const needs: [string, string, object | undefined, string, string][] = [
  ['GET', '/me/messages', undefined, 'Mail.ReadWrite', 'Mail.Send'],
  ['POST', '/me/messages', { subject: 'x' }, 'Mail.ReadWrite', 'Mail.Read'],
  ['POST', '/me/messages/x/send', undefined, 'Mail.Send', 'Mail.ReadWrite'],
  ['GET', '/me/calendarView?startDateTime=2026-11-23&endDateTime=2026-11-24', undefined, 'Calendars.ReadBasic', 'Mail.ReadWrite'],
  ['POST', '/me/events', {}, 'Calendars.ReadWrite', 'Calendars.ReadBasic'],
  ['GET', '/users', undefined, 'User.ReadBasic.All', 'User.Read'],
  ['GET', '/me/mailboxSettings', undefined, 'MailboxSettings.Read', 'User.Read'],
];

test.each(needs)('%s %s needs its own permission', async (method, path, body, enough, notEnough) => {
  const holding = async (scope: string) => (await (await asPerson(tenant, 'anne', { scopes: [scope] }))(method, path, body)).status;
  expect(await holding(notEnough)).toBe(403);
  expect(await holding(enough)).not.toBe(403);
});

test('four requests at a time are served, the fifth is told to wait, and other mailboxes and apps go on', async () => {
  const silje = await asPerson(tenant, 'silje');
  const outlook = await asPerson(tenant, 'anne', { clientId: outlookClientId });
  const five = await Promise.all([...Array.from({ length: 5 }, () => anne('GET', '/me')), silje('GET', '/me'), outlook('GET', '/me')]);
  expect(five.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429, 200, 200]);
  expect(five[4]?.headers.get('retry-after')).toBe('1');
  expect(five[4]?.body.error.message).toContain('MailboxConcurrency');
  expect((await anne('GET', '/me')).status).toBe(200);
});

type Item = { id: string; status: number; headers: Record<string, string>; body: Record<string, unknown> };

const batch = async (...requests: object[]) =>
  ((await anne('POST', '/$batch', { requests })).body as unknown as { responses: Item[] }).responses;

test('a batch answers each item for itself, the later after those they depend on', async () => {
  const headers = { 'Content-Type': 'application/json' };
  const items = await batch(
    { id: 'a', method: 'POST', url: '/me/messages', headers, body: { subject: 'Kladd' } },
    { id: 'b', method: 'GET', url: '/me/messages/nowhere' },
    { id: 'c', method: 'GET', url: '/me', dependsOn: ['b'] },
    { id: 'd', method: 'GET', url: '/me/mailFolders/drafts?$select=totalItemCount', dependsOn: ['a'] },
  );
  expect(Object.fromEntries(items.map(({ id, status }) => [id, status]))).toEqual({ a: 201, b: 400, c: 424, d: 200 });
  expect(items.find(({ id }) => id === 'd')?.body).toMatchObject({ totalItemCount: 1 });
});

test('twenty items in a batch never trip over each other', async () => {
  const items = await batch(...Array.from({ length: 20 }, (_, at) => ({ id: String(at), method: 'GET', url: '/me' })));
  expect(items.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
});

const badBatches: [string, object[]][] = [
  ['21 items', Array.from({ length: 21 }, (_, at) => ({ id: String(at), method: 'GET', url: '/me' }))],
  ['the same id twice', [{ id: 'a', method: 'GET', url: '/me' }, { id: 'a', method: 'GET', url: '/me' }]],
  ['the version in a url', [{ id: 'a', method: 'GET', url: '/v1.0/me' }]],
  ['a dependency that is not there', [{ id: 'a', method: 'GET', url: '/me', dependsOn: ['b'] }]],
];

test.each(badBatches)('a batch with %s is refused', async (_, requests) => {
  expect((await anne('POST', '/$batch', { requests })).status).toBe(400);
});

test('what the description knows and the tenant does not is said to be so', async () => {
  const { status, body } = await anne('POST', '/me/messages/x/copy', { destinationId: 'inbox' });
  expect([status, body.error.code]).toEqual([501, 'NotImplemented']);
});

test('a body that is no JSON is refused', async () => {
  const { access_token: token } = await tenant.identity.issue(personNamed(tenant, 'anne').oid, addinClientId, everyday);
  const post = (body: string, type: string) =>
    tenant.handle(
      new Request(`${tenant.origin}/v1.0/me/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': type },
        body,
      }),
    );
  expect((await post('{', 'application/json')).status).toBe(400);
  expect((await post('{}', 'text/xml')).status).toBe(415);
});
