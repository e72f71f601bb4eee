import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asPerson, assertNoViolations, personNamed } from './as-person.ts';
import { dayOf } from './clock.ts';
import { corpus, weeksToNow } from './content/mails.ts';
import { calendarOf, daysAround } from './content/recipes.ts';
import { findMember, members } from './content/organisation.ts';
import { tenantFetch } from './fetch.ts';
import { startTenant, type RunningTenant } from './server.ts';

let tenant: RunningTenant;

beforeAll(async () => {
  tenant = await startTenant({ limits: { requestMilliseconds: 0 } });
});
afterAll(async () => {
  assertNoViolations(tenant);
  await tenant.close();
});

test('42 people work here, and four write from outside', async () => {
  expect(tenant.people).toHaveLength(42);
  expect(tenant.externals).toHaveLength(4);
  const people = (await (await tenant.handle(new Request(`${tenant.origin}/tenant/people`))).json()) as object[];
  expect(people).toHaveLength(42);
  expect(Object.keys(people[0] ?? {})).not.toContain('calendar');
});

test('each of the 90 mails lies where its reader finds it, and inside writers have their own copy', async () => {
  const inboxes = new Map<string, Set<string>>();
  for (const { id, mail } of tenant.people) {
    const ask = await asPerson(tenant, id);
    const { body } = await ask('GET', '/me/messages?$top=500&$select=internetMessageId');
    inboxes.set(mail, new Set(body.value.map(({ internetMessageId }) => String(internetMessageId))));
  }
  const mails = corpus();
  expect(mails).toHaveLength(90);
  const isOutside = (mail: (typeof mails)[number]) => tenant.outside.some(({ to, subject }) => to === mail.me && subject === mail.subject);
  const lost = mails.filter(mail => !inboxes.get(mail.me)?.has(mail.internetMessageId) && !isOutside(mail));
  expect(lost).toEqual([]);
  const unsent = mails.filter(mail => inboxes.has(mail.from.address) && !inboxes.get(mail.from.address)?.has(mail.internetMessageId));
  expect(unsent).toEqual([]);
});

const days = ['2026-11-24', '2026-11-26', '2027-03-29', '2027-06-15', '2026-11-01'];

test.each(days)('on %s the newest mail is at most a week old, and every mail keeps its weekday', today => {
  const now = Temporal.PlainDate.from(today).toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: '10:00' }).toInstant();
  const weeks = weeksToNow(corpus(), now);
  const newest = Math.max(...corpus().map(({ sent }) => Date.parse(sent))) + weeks * 7 * 86_400_000;
  expect(newest).toBeLessThanOrEqual(now.epochMilliseconds);
  expect(newest).toBeGreaterThan(now.epochMilliseconds - 7 * 86_400_000);
});

test('files the corpus names have bytes of their kind', async () => {
  let pdf: string | undefined;
  for (const { id } of tenant.people) {
    const ask = await asPerson(tenant, id);
    const { body } = await ask('GET', '/me/messages?$search="attachment:pdf"&$expand=attachments');
    const files = body.value.flatMap(({ attachments }) => attachments as { contentType: string; contentBytes: string }[]);
    const found = files.find(({ contentType }) => contentType === 'application/pdf');
    pdf ??= found && Buffer.from(found.contentBytes, 'base64').toString('latin1');
  }
  expect(pdf).toMatch(/^%PDF-1/);
});

test('a calendar is the same at every start, and busy people are busier', () => {
  const week = daysAround(Temporal.PlainDate.from('2026-11-23'), 0, 28);
  const hours = (profile: string) => {
    const some = members.filter(({ calendar, absences }) => calendar.profile === profile && absences.length === 0);
    const busy = some.flatMap(person => calendarOf(person, week)).filter(({ showAs }) => showAs === 'busy');
    return busy.reduce((sum, { start, end }) => sum + end - start, 0) / some.length;
  };
  const siv = findMember('siv');
  expect(siv && calendarOf(siv, week)).toEqual(siv && calendarOf(siv, week));
  expect(hours('heavy')).toBeGreaterThan(hours('medium'));
  expect(hours('medium')).toBeGreaterThan(hours('light'));
});

test('a reset puts everything back', async () => {
  const anne = await asPerson(tenant, 'anne');
  const { body: draft } = await anne('POST', '/me/messages', { subject: 'borte snart' });
  await tenant.handle(new Request(`${tenant.origin}/tenant/reset`, { method: 'POST' }));
  expect((await anne('GET', '/me')).status).toBe(401);
  const again = await asPerson(tenant, 'anne');
  expect((await again('GET', `/me/messages/${draft.id}`)).status).toBe(404);
  expect(tenant.graphLog().length).toBe(2);
});

test('the tenant answers on both loopback addresses, with its own certificate', async () => {
  expect((await tenantFetch(`${tenant.origin}/tenant/people`)).status).toBe(200);
  expect((await tenantFetch(tenant.origin.replace('localhost', '127.0.0.1') + '/tenant/people')).status).toBe(200);
  expect((await tenantFetch(`${tenant.origin}/nowhere`)).status).toBe(404);
});

test('a taken port is an error that says so', async () => {
  await expect(startTenant({ port: Number(new URL(tenant.origin).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('parts answer what the tenant itself does not', async () => {
  const other = await startTenant({
    today: '2026-11-24',
    parts: ({ domain }) => [(_, url) => (url.pathname === '/hei' ? new Response(domain) : undefined)],
  });
  expect(await (await tenantFetch(`${other.origin}/hei`)).text()).toBe('fjordvik.example');
  expect(dayOf(other.now()).toString()).toBe('2026-11-24');
  await other.close();
});

test('a state file keeps mail, events, consent and sign-in from one run to the next', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lofte-tenant-'));
  const stateFile = join(folder, 'state.json');
  const first = await startTenant({ stateFile });
  const anne = await asPerson(first, 'anne');
  const { body: draft } = await anne('POST', '/me/messages', { subject: 'huskes' });
  const at = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
  const { body: event } = await anne('POST', '/me/events', {
    subject: 'også',
    start: at('2026-12-01T08:00:00'),
    end: at('2026-12-01T09:00:00'),
  });
  const { access_token: token } = await first.identity.issue(
    personNamed(first, 'anne').oid,
    '0f0a1c6e-51ab-4d8e-9d0c-6b1f6f7e10f7',
    ['Mail.ReadWrite'],
  );
  await first.handle(new Request(`${first.origin}/tenant/faults`, { method: 'DELETE' }));
  await first.close();

  const second = await startTenant({ stateFile });
  const read = (path: string) =>
    second.handle(new Request(`${second.origin}/v1.0${path}`, { headers: { authorization: `Bearer ${token}` } }));
  expect(await (await read(`/me/messages/${draft.id}?$select=subject`)).json()).toMatchObject({ subject: 'huskes' });
  const again = await asPerson(second, 'anne');
  expect((await again('GET', `/me/events/${event.id}`)).body).toMatchObject({ subject: 'også' });
  await second.close();
  rmSync(folder, { recursive: true });
});
