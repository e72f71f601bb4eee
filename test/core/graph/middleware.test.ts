import { Client } from '@microsoft/microsoft-graph-client';
import { expect, test } from 'vitest';
import { makeAsk } from '#core/graph/client.ts';
import { makeMiddleware } from '#core/graph/middleware.ts';
import type { SignIn } from '#core/ports/sign-in.ts';
import { patientClock } from '../flows/world.ts';

const answers = (...given: (Response | Error)[]) => {
  const asked: { url: string; method: string; token: string | null }[] = [];
  const clock = patientClock();
  const signIn: SignIn = { token: async (_, how) => (how?.fresh ? 'new' : 'old'), ask: async () => undefined, forget: () => undefined };
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    asked.push({ url: String(input), method: init?.method ?? 'GET', token: new Headers(init?.headers).get('Authorization') });
    const next = given.shift() ?? Response.json({ value: [] });
    if (next instanceof Error) throw next;
    return next;
  };
  const client = Client.initWithMiddleware({ baseUrl: 'https://graph.test/', defaultVersion: 'v1.0', middleware: makeMiddleware(signIn, 'agreements', clock, fetch) });
  const ask = makeAsk({ origin: 'https://graph.test', signIn, clock, fetch }, 'agreements');
  return { client, ask, asked, clock };
};

const wait = (status: number, seconds?: number) => new Response('{}', { status, headers: seconds ? { 'Retry-After': String(seconds) } : {} });

test('a read that is asked to wait waits as long as asked, and comes again', async () => {
  const { client, asked, clock } = answers(wait(429, 3), wait(503));
  await client.api('/me').get();
  expect(asked).toHaveLength(3);
  expect(clock.passed()).toBeGreaterThanOrEqual(3000);
});

test('sending a mail is never repeated after a 503 or 504, since it may have gone', async () => {
  for (const status of [503, 504]) {
    const { client, asked } = answers(wait(status));
    await expect(client.api('/me/messages/1/send').post(undefined)).rejects.toMatchObject({ statusCode: status });
    expect(asked).toHaveLength(1);
  }
});

test('sending a mail comes again after a 429, since it was not carried out', async () => {
  const { client, asked } = answers(wait(429, 1), new Response(null, { status: 202 }));
  await client.api('/me/messages/1/send').post(undefined);
  expect(asked).toHaveLength(2);
});

test('asking for free and busy is a read, though it is a POST', async () => {
  const { client, asked } = answers(wait(504));
  await client.api('/me/calendar/getSchedule').post({});
  expect(asked).toHaveLength(2);
});

test('a token that is not taken is renewed once', async () => {
  const { client, asked } = answers(wait(401));
  await client.api('/me').get();
  expect(asked.map(({ token }) => token)).toEqual(['Bearer old', 'Bearer new']);
  const stubborn = answers(wait(401), wait(401));
  await expect(stubborn.client.api('/me').get()).rejects.toMatchObject({ statusCode: 401 });
  expect(stubborn.asked).toHaveLength(2);
});

test('no answer at all is being offline, and a POST may have been done', async () => {
  const { ask } = answers(new TypeError('fetch failed'), new TypeError('fetch failed'));
  await expect(ask('/me/messages/1/send', request => request.post(undefined))).rejects.toMatchObject({ kind: 'offline', unsettled: true });
  await expect(ask('/me/messages/1', request => request.get())).rejects.toMatchObject({ kind: 'offline', unsettled: false });
});

test.each([
  [403, 'forbidden'],
  [404, 'missing'],
  [400, 'refused'],
  [507, 'busy'],
])('a %i is trouble of the kind «%s»', async (status, kind) => {
  const { ask } = answers(wait(status));
  await expect(ask('/me', request => request.get())).rejects.toMatchObject({ name: 'Trouble', kind });
});

test('[T24] Graph that asks for a longer wait than a person would give is not asked again before it', async () => {
  const { ask, asked } = answers(wait(429, 120));
  await expect(ask('/me', request => request.get())).rejects.toMatchObject({ kind: 'busy', retryAfterSeconds: 120, unsettled: false });
  expect(asked).toHaveLength(1);
});
