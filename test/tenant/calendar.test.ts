import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { asPerson, assertNoViolations, personNamed, type Ask } from './as-person.ts';
import { canarySubject } from './content/canaries.ts';
import { findMember, members } from './content/organisation.ts';
import { startTenant, type RunningTenant } from './server.ts';

let tenant: RunningTenant;
let geir: Ask;

beforeAll(async () => {
  tenant = await startTenant({ today: '2026-11-24', limits: { requestMilliseconds: 0 } });
});
beforeEach(async () => {
  tenant.reset();
  geir = await asPerson(tenant, 'geir');
});
afterEach(() => assertNoViolations(tenant));
afterAll(() => tenant.close());

type Schedule = {
  scheduleId: string;
  availabilityView?: string;
  scheduleItems: Record<string, unknown>[];
  workingHours?: { timeZone: { name: string } };
  error?: { responseCode: string };
};

const at = (dateTime: string, timeZone = 'Europe/Oslo') => ({ dateTime, timeZone });

const ask = (schedules: readonly string[], more: object = {}, path = '/me/calendar/getSchedule', headers = {}) =>
  geir(
    'POST',
    path,
    { schedules, startTime: at('2026-11-23T00:00:00'), endTime: at('2026-11-28T00:00:00'), availabilityViewInterval: 60, ...more },
    headers,
  );

const schedulesOf = async (...people: string[]) => (await ask(people)).body.value as unknown as Schedule[];

const mailOf = (id: string) => personNamed(tenant, id).mail;

test('a colleague’s time is seen as when and never as what', async () => {
  const [schedule] = await schedulesOf(mailOf('silje'));
  expect(schedule?.availabilityView).toMatch(/^[0-3]{120}$/);
  expect(schedule?.scheduleItems.length).toBeGreaterThan(5);
  for (const item of schedule?.scheduleItems ?? []) expect(Object.keys(item).toSorted()).toEqual(['end', 'start', 'status']);
  expect(schedule?.workingHours?.timeZone.name).toBe('W. Europe Standard Time');
});

test('one’s own time is seen with subjects', async () => {
  const [schedule] = await schedulesOf(mailOf('geir'));
  expect(schedule?.scheduleItems[0]).toHaveProperty('subject');
});

const oddOnes: [string, string, string][] = [
  ['an address nobody has', 'ingen@fjordvik.example', '5009'],
  ['an address outside', 'henrik@bjork-arkitekter.example', '5009'],
  ['someone who shares no free/busy', 'fatima.el-amrani@fjordvik.example', '5037'],
];

test.each(oddOnes)('%s is answered for itself, inside the 200', async (_, address, code) => {
  const [odd, plain] = await schedulesOf(address, mailOf('silje'));
  expect(odd).toMatchObject({ scheduleId: address, error: { responseCode: code } });
  expect(odd).not.toHaveProperty('availabilityView');
  expect(plain?.error).toBeUndefined();
});

test('one person shows no working hours, and zones have their Windows names', async () => {
  const [terje, priya, kristoffer] = await schedulesOf(mailOf('terje'), mailOf('priya'), mailOf('kristoffer'));
  expect(terje).not.toHaveProperty('workingHours');
  expect(priya?.workingHours?.timeZone.name).toBe('India Standard Time');
  expect(kristoffer?.workingHours?.timeZone.name).toBe('Eastern Standard Time');
});

test('who is on leave is away all day', async () => {
  const [ingvild] = await schedulesOf(mailOf('ingvild'));
  expect(ingvild?.availabilityView).toMatch(/^3+$/);
});

test('times come in the zone that is preferred, and the same question can be asked of another’s calendar', async () => {
  const { body, headers } = await ask(
    [mailOf('silje')],
    {},
    `/users/${mailOf('silje')}/calendar/getSchedule`,
    { prefer: 'outlook.timezone="W. Europe Standard Time"' },
  );
  const [schedule] = body.value as unknown as Schedule[];
  expect(schedule?.scheduleItems[0]).toMatchObject({ start: { timeZone: 'W. Europe Standard Time' } });
  expect(headers.get('preference-applied')).toContain('W. Europe Standard Time');
});

const refused: [string, object, string][] = [
  ['more than twenty people', { schedules: Array.from({ length: 21 }, (_, one) => `p${one}@fjordvik.example`) }, 'BadRequest'],
  ['62 days', { endTime: at('2027-01-24T00:00:00') }, 'ErrorInvalidTimeInterval'],
  ['a window that ends before it starts', { endTime: at('2026-11-22T00:00:00') }, 'ErrorInvalidTimeInterval'],
  ['an interval of four minutes', { availabilityViewInterval: 4 }, 'BadRequest'],
  ['an interval of nothing', { availabilityViewInterval: null }, 'BadRequest'],
  ['a zone nobody knows', { startTime: at('2026-11-23T00:00:00', 'Fjordvik Standard Time') }, 'TimeZoneNotSupportedException'],
];

test.each(refused)('%s is refused', async (_, change, code) => {
  const { status, body } = await ask([mailOf('silje')], change);
  expect([status, body.error.code]).toEqual([400, code]);
});

test('the calendar view holds everything that touches the window, in order', async () => {
  const { body } = await geir(
    'GET',
    '/me/calendarView?startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-30T00:00:00Z&$top=200&$select=subject,start,end,type',
  );
  const starts = body.value.map(({ start }) => (start as { dateTime: string }).dateTime);
  expect(starts).toEqual(starts.toSorted());
  expect(body.value.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(['Ledermøte', 'Lunsj', 'Avklaring: anleggsvei ved skolen']),
  );
  expect((await geir('GET', '/me/calendarView')).status).toBe(400);
});

test('a booked meeting stands tentatively with those asked to come, and a repeated transaction books it once', async () => {
  const event = {
    subject: 'Avklaring',
    start: at('2026-12-01T18:00:00'),
    end: at('2026-12-01T19:00:00'),
    transactionId: 'a',
    attendees: [{ emailAddress: { address: mailOf('silje') }, type: 'required' }],
  };
  const first = await geir('POST', '/me/events', event);
  const again = await geir('POST', '/me/events', event);
  expect(again.body.id).toBe(first.body.id);

  const { body } = await ask([mailOf('silje')], { startTime: at('2026-12-01T18:00:00'), endTime: at('2026-12-01T19:00:00') });
  expect((body.value[0] as unknown as Schedule).availabilityView).toBe('1');

  const etag = String(first.body['@odata.etag']);
  expect((await geir('PATCH', `/me/events/${first.body.id}`, { showAs: 'free' }, { 'if-match': etag })).body).toMatchObject({
    showAs: 'free',
  });
  expect((await geir('PATCH', `/me/events/${first.body.id}`, { showAs: 'busy' }, { 'if-match': etag })).status).toBe(412);
  expect((await geir('DELETE', `/me/events/${first.body.id}`)).status).toBe(204);
});

test('her own settings tell hours, zone and absence', async () => {
  const ingvild = await asPerson(tenant, 'ingvild');
  expect((await ingvild('GET', '/me/mailboxSettings')).body).toMatchObject({
    timeZone: 'W. Europe Standard Time',
    automaticRepliesSetting: { status: 'scheduled' },
    workingHours: { startTime: '08:00:00.0000000' },
  });
});

test('every calendar holds canaries of its own, at odd times', async () => {
  const geirHimself = findMember('geir');
  expect(new Set(members.map(member => canarySubject(member, 1))).size).toBe(members.length);
  const { body } = await geir('GET', "/me/events?$top=100&$filter=startswith(subject,'kanari-')");
  expect(body.value).toHaveLength(3);
  expect(body.value.map(({ subject }) => subject)).toContain(geirHimself && canarySubject(geirHimself, 1));
});
