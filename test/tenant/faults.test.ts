/* oxlint-disable unicorn/no-thenable -- a rule says what happens then; nobody awaits a rule */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { asPerson, assertNoViolations, personNamed, type Ask } from './as-person.ts';
import { addinClientId, type FaultRule } from './contract.ts';
import { tenantFetch } from './fetch.ts';
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

const control = (method: string, path: string, body?: unknown) =>
  tenant.handle(new Request(`${tenant.origin}/tenant/${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }));

test('504 after the effect: the answer says no and the mail has gone', async () => {
  const { body: draft } = await anne('POST', '/me/messages', {
    subject: 'En gang',
    toRecipients: [{ emailAddress: { address: personNamed(tenant, 'silje').mail } }],
  });
  tenant.addFaults([{ when: { method: 'POST', path: '/send$' }, times: 1, then: '504-after-effect' }]);
  expect((await anne('POST', `/me/messages/${draft.id}/send`)).status).toBe(504);

  expect((await anne('GET', `/me/messages/${draft.id}?$select=isDraft`)).body).toMatchObject({ isDraft: false });
  expect((await anne('POST', `/me/messages/${draft.id}/send`)).status).toBe(400);
  const silje = await asPerson(tenant, 'silje');
  expect((await silje('GET', `/me/messages?$search="subject:En gang"`)).body.value).toHaveLength(1);
});

const plain: [FaultRule['then'], number][] = [
  ['401', 401],
  ['403', 403],
  ['404', 404],
  ['410', 410],
  ['429', 429],
  ['503', 503],
  ['504', 504],
];

test.each(plain)('%s strikes as often as it is told, and has no effect', async (then, status) => {
  tenant.addFaults([{ when: { method: 'POST', path: '^/me/messages$' }, times: 2, then, retryAfter: 3 }]);
  const create = async () => (await anne('POST', '/me/messages', { subject: 'Kladd' })).status;
  expect([await create(), await create(), await create()]).toEqual([status, status, 201]);
  expect((await anne('GET', '/me/mailFolders/drafts')).body).toMatchObject({ totalItemCount: 1 });
});

test('429 and 503 say how long to wait', async () => {
  tenant.addFaults([{ when: {}, times: 1, then: '429', retryAfter: 7 }]);
  expect((await anne('GET', '/me')).headers.get('retry-after')).toBe('7');
});

test('a fault strikes one person, one app, or one item of a batch', async () => {
  tenant.addFaults([{ when: { person: 'silje' }, then: '503' }, { when: { path: '^/me/mailFolders' }, then: '503' }]);
  const silje = await asPerson(tenant, 'silje');
  expect((await silje('GET', '/me')).status).toBe(503);
  expect((await anne('GET', '/me')).status).toBe(200);

  const requests = ['/me', '/me/mailFolders/inbox'].map((url, at) => ({ id: String(at), method: 'GET', url }));
  const { responses } = (await anne('POST', '/$batch', { requests })).body as unknown as { responses: { status: number }[] };
  expect(responses.map(({ status }) => status)).toEqual([200, 503]);
});

test('a dropped connection is a failed fetch, in the process and over the network', async () => {
  tenant.addFaults([{ when: {}, then: 'drop' }]);
  await expect(anne('GET', '/me')).rejects.toThrow('fetch failed');
  await expect(tenantFetch(`${tenant.origin}/v1.0/me`)).rejects.toThrow(/socket hang up|ECONNRESET/);
});

test('a slow answer is late, and whole', async () => {
  tenant.addFaults([{ when: {}, then: 'slow', seconds: 0.05 }]);
  const before = performance.now();
  expect((await anne('GET', '/me')).status).toBe(200);
  expect(performance.now() - before).toBeGreaterThan(45);
});

test('faults come and go over the network, and nonsense is not taken', async () => {
  expect((await control('POST', 'faults', [{ when: { path: '^/me$' }, then: '503' }])).status).toBe(204);
  expect((await anne('GET', '/me')).status).toBe(503);
  expect((await control('DELETE', 'faults')).status).toBe(204);
  expect((await anne('GET', '/me')).status).toBe(200);
  for (const nonsense of [{ when: {}, then: '200' }, { then: '503' }, { when: { path: '(' }, then: '503' }, 'x']) {
    expect((await control('POST', 'faults', nonsense)).status).toBe(400);
  }
});

test('a forged mail lies in the inbox with exactly the headers given', async () => {
  const internetMessageHeaders = [{ name: 'X-MS-Exchange-Organization-AuthAs', value: 'Anonymous' }, { name: 'x-lofte', value: 'terms/1' }];
  const message = {
    subject: 'Avtale',
    from: { emailAddress: { address: personNamed(tenant, 'geir').mail } },
    internetMessageHeaders,
    attachments: [{ name: 'lofte.json', contentBytes: 'e30=' }],
  };
  const response = await control('POST', 'deliver', { to: personNamed(tenant, 'anne').mail, message });
  const { id } = (await response.json()) as { id: string };
  const { body } = await anne('GET', `/me/messages/${id}?$select=internetMessageHeaders,from,hasAttachments`);
  expect(body).toMatchObject({ internetMessageHeaders, hasAttachments: true });
  expect((await control('POST', 'deliver', { to: 'ingen', message })).status).toBe(400);
});

const fields = ['method', 'url', 'headers', 'status', 'request', 'response'].toSorted();

test('the log tells what an app asked, and nothing of tokens or of anybody’s time', async () => {
  const schedules = [personNamed(tenant, 'silje').mail];
  const day = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
  const question = { schedules, startTime: day('2026-11-23T00:00:00'), endTime: day('2026-11-28T00:00:00') };
  await anne('POST', '/me/calendar/getSchedule', question, { 'if-match': '*' });
  const requests = [{
    id: '1',
    method: 'POST',
    url: '/me/calendar/getSchedule',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer x' },
    body: question,
  }];
  await anne('POST', '/$batch', { requests });

  const log = await (await control('GET', `graph-log?client=${addinClientId}`)).text();
  const lines = log.trim().split('\n').map(line => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(Object.keys(line).toSorted()).toEqual(fields);
  expect(lines[0]).toMatchObject({
    method: 'POST',
    url: `${tenant.origin}/v1.0/me/calendar/getSchedule`,
    headers: { Prefer: 'IdType="ImmutableId"', 'If-Match': '*' },
    request: question,
    status: 200,
  });
  expect(lines[0]?.['response']).toMatchObject({
    value: [{ scheduleId: schedules[0], availabilityView: '', scheduleItems: [], workingHours: {} }],
  });
  expect(lines[1]?.['response']).toMatchObject({ responses: [{ body: { value: [{ availabilityView: '', scheduleItems: [] }] } }] });
  expect(JSON.stringify(lines)).not.toMatch(/bearer/i);
  expect(tenant.graphLog('another app')).toEqual([]);
});

test('the control is not for other sites', async () => {
  const response = await tenant.handle(
    new Request(`${tenant.origin}/tenant/reset`, { method: 'POST', headers: { origin: 'https://elsewhere.example' } }),
  );
  expect(response.status).toBe(403);
});
