import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { assertNoViolations } from '#tenant/as-person.ts';
import { addinClientId } from '#tenant/contract.ts';
import { startTenant, type RunningTenant } from '#tenant/server.ts';
import { makePerson, type Somebody } from '../flows/people.ts';

let tenant: RunningTenant;
let anne: Somebody;

beforeAll(async () => {
  tenant = await startTenant({ limits: { requestMilliseconds: 0 } });
});
beforeEach(async () => {
  tenant.reset();
  anne = await makePerson(tenant, 'anne');
});
afterEach(() => assertNoViolations(tenant));
afterAll(() => tenant.close());

const start = () => Math.floor(Temporal.Now.zonedDateTimeISO().startOfDay().epochMilliseconds / 1000);
const period = () => ({ startSeconds: start(), endSeconds: start() + 28 * 86_400 });
const asked = () => tenant.graphLog(addinClientId).map(({ url }) => url.replace(/.*v1\.0/u, ''));
const everyone = () => tenant.people.map(({ mail }) => mail);
/** A hundred addresses, most of them nobody's. */
const hundred = () => [...everyone(), ...Array.from({ length: 100 - everyone().length }, (_, at) => `ingen${at}@fjordvik.example`)];

test('one person costs one request, however often she is asked for at once', async () => {
  const address = everyone()[3]!;
  await Promise.all([anne.ports.calendar.schedule(address, period()), anne.ports.calendar.schedule(address, period()), anne.ports.calendar.schedule(address.toUpperCase(), period())]);
  expect(asked()).toEqual(['/me/calendar/getSchedule']);
});

test('a hundred people cost one batch of five; who is nobody is not seen, and never free', async () => {
  const found = await anne.ports.calendar.schedules(hundred(), period());
  expect(asked()).toEqual(['/$batch']);
  expect(found.size).toBe(100);
  expect([...found.values()].filter(({ seen }) => seen).length).toBeGreaterThan(20);
  expect(found.get('ingen1@fjordvik.example')).toEqual({ seen: false });
});

test('[T27] an item of a batch that is asked to wait comes again, alone, after the time it was told', async () => {
  tenant.addFaults([{ when: { path: 'getSchedule' }, then: '429', times: 1, retryAfter: 3 }]);
  const before = anne.ports.clock.now().epochMilliseconds;
  const found = await anne.ports.calendar.schedules(hundred(), period());
  expect(asked()).toEqual(['/$batch', '/$batch']);
  expect(anne.ports.clock.now().epochMilliseconds - before).toBeGreaterThanOrEqual(3000);
  expect([...found.values()].filter(({ seen }) => seen).length).toBeGreaterThan(20);
});

test('[T27] an item that fails for good is not seen; the others are', async () => {
  tenant.addFaults([{ when: { path: 'getSchedule' }, then: '403', times: 1 }]);
  const found = [...(await anne.ports.calendar.schedules(hundred(), period())).values()];
  expect(found.some(({ seen }) => seen)).toBe(true);
  expect(asked()).toEqual(['/$batch']);
});

test('a group is nobody’s time: it is not seen, and the people asked about with it are', async () => {
  const [someone, group, large] = [everyone()[3]!, 'plan.og.teknisk@fjordvik.example', 'alle@fjordvik.example'];
  const found = await anne.ports.calendar.schedules([someone, group, large], period());
  expect([someone, group, large].map(address => found.get(address)?.seen)).toEqual([true, false, false]);
  expect(asked()).toEqual(['/me/calendar/getSchedule', '/$batch']);
});

test('an answer is forgotten after five minutes', async () => {
  const address = everyone()[3]!;
  await anne.ports.calendar.schedule(address, period());
  await anne.ports.clock.wait(6 * 60_000);
  await anne.ports.calendar.schedule(address, period());
  expect(asked()).toHaveLength(2);
});

test('[T38] what a colleague’s calendar is for never comes in: of an item, only when and how', async () => {
  const found = await anne.ports.calendar.schedules(everyone(), period());
  const keys = new Set([...found.values()].flatMap(one => (one.seen ? one.busy.flatMap(span => Object.keys(span)) : [])));
  expect([...keys].toSorted()).toEqual(['endSeconds', 'startSeconds', 'status']);
});
