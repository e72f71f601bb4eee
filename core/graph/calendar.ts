import type { ScheduleInformation, ScheduleItem, WorkingHours as GraphHours } from '@microsoft/microsoft-graph-types';
import type { BusySpan, Calendar, Period, Schedule, WorkingHours } from '#core/ports/calendar.ts';
import windowsZones from '#core/time/windows-zones.json' with { type: 'json' };
import { makeAsk, type GraphOptions } from './client.ts';

const minutesKept = 5;
/** Most people Graph answers for in one question here, and how often and how long a batch is patient. */
const mostInOne = 20;
const mostRounds = 4;
const longestWaitSeconds = 20;
const weekDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Graph's UTC wall clock, `2026-11-24T08:00:00.0000000`, as epoch seconds. */
const utcSeconds = (wallClock: string) => Date.parse(`${wallClock.slice(0, 19)}Z`) / 1000;

const statusOf = (status: string | null | undefined): BusySpan['status'] | null => {
  const word = (status ?? '').toLowerCase();
  // Something whose status can't be told is there all the same.
  if (word === 'unknown') return 'busy';
  return word === 'busy' || word === 'oof' || word === 'tentative' ? word : null;
};

// Subjects and places, where a colleague shows them, stop here: only the times go on.
const spanOf = (item: ScheduleItem): BusySpan[] => {
  const status = statusOf(item.status);
  if (!status || !item.start?.dateTime || !item.end?.dateTime) return [];
  return [{ startSeconds: utcSeconds(item.start.dateTime), endSeconds: utcSeconds(item.end.dateTime), status }];
};

const minutesOf = (timeOfDay: string | null | undefined): number | null => {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(timeOfDay ?? '') ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
};

const zoneOf = (name: string | null | undefined): string | null => {
  if (!name) return null;
  return (windowsZones as Record<string, string>)[name] ?? (name.includes('/') ? name : null);
};

const hoursOf = (hours: GraphHours | null | undefined): WorkingHours | null => {
  const zone = zoneOf(hours?.timeZone?.name);
  const startMinutes = minutesOf(hours?.startTime);
  const endMinutes = minutesOf(hours?.endTime);
  if (!zone || startMinutes === null || endMinutes === null || !hours?.daysOfWeek?.length) return null;
  return { days: hours.daysOfWeek.map(day => weekDays.indexOf(day) + 1), startMinutes, endMinutes, zone };
};

/** One person's answer as we keep it: times and how they are taken, never what for. */
export const scheduleOf = (answer: ScheduleInformation | undefined): Schedule => {
  if (!answer || answer.error || !answer.scheduleItems) return { seen: false };
  return { seen: true, busy: answer.scheduleItems.flatMap(spanOf), hours: hoursOf(answer.workingHours), isEmpty: answer.scheduleItems.length === 0 };
};

const utc = (seconds: number) => ({ dateTime: new Date(seconds * 1000).toISOString().slice(0, 19), timeZone: 'UTC' });

const bodyFor = (addresses: readonly string[], { startSeconds, endSeconds }: Period) => ({
  schedules: addresses,
  startTime: utc(startSeconds),
  endTime: utc(endSeconds),
  availabilityViewInterval: 60,
});

const path = '/me/calendar/getSchedule';

type Answered = { value?: ScheduleInformation[] };
type Batched = { responses: { id: string; status: number; headers?: Record<string, string>; body?: Answered }[] };

const inGroups = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** Colleagues' free and busy through Graph's getSchedule: in memory only, one question in flight for each person. */
export const makeCalendar = (options: GraphOptions): Calendar => {
  const ask = makeAsk(options, 'rooms');
  const kept = new Map<string, Promise<Schedule>>();

  const alone = async (addresses: readonly string[], period: Period): Promise<readonly ScheduleInformation[]> => {
    const { value = [] }: Answered = await ask(path, request => request.post(bodyFor(addresses, period)));
    return value;
  };

  /** Groups of twenty in one batch; an item that is asked to wait comes again by itself, and what fails otherwise is not seen. */
  const batched = async (groups: readonly string[][], period: Period): Promise<readonly ScheduleInformation[]> => {
    const found: ScheduleInformation[] = [];
    let left = groups.map((addresses, at) => ({ id: String(at), addresses }));
    for (let round = 0; left.length > 0 && round < mostRounds; round += 1) {
      const requests = left.map(({ id, addresses }) => ({ id, method: 'POST', url: path, headers: { 'Content-Type': 'application/json' }, body: bodyFor(addresses, period) }));
      const { responses }: Batched = await ask('/$batch', request => request.post({ requests }));
      found.push(...responses.flatMap(({ status, body }) => (status === 200 ? (body?.value ?? []) : [])));
      const told = responses.filter(({ status }) => status === 429);
      const again = new Set(told.map(({ id }) => id));
      left = left.filter(({ id }) => again.has(id));
      const seconds = Math.max(0, ...told.map(({ headers }) => Number(headers?.['Retry-After'] ?? headers?.['retry-after'] ?? 1)));
      if (left.length > 0) await options.clock.wait(Math.min(seconds, longestWaitSeconds) * 1000);
    }
    return found;
  };

  const fetchAll = async (addresses: readonly string[], period: Period): Promise<ReadonlyMap<string, Schedule>> => {
    const groups = inGroups(addresses, mostInOne);
    const found = await (groups.length <= 1 ? alone(addresses, period) : batched(groups, period));
    const byAddress = new Map(found.map(one => [one.scheduleId?.toLowerCase() ?? '', one]));
    return new Map(addresses.map(address => [address.toLowerCase(), scheduleOf(byAddress.get(address.toLowerCase()))]));
  };

  const keyOf = (address: string, { startSeconds, endSeconds }: Period) => `${address.toLowerCase()} ${startSeconds} ${endSeconds}`;
  const keep = (address: string, period: Period, answer: Promise<Schedule>) => {
    const key = keyOf(address, period);
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
    void options.clock.wait(minutesKept * 60_000).then(() => kept.delete(key));
  };

  const schedules: Calendar['schedules'] = async (addresses, period) => {
    const missing = [...new Set(addresses.map(address => address.toLowerCase()))].filter(address => !kept.has(keyOf(address, period)));
    if (missing.length > 0) {
      const all = fetchAll(missing, period);
      for (const address of missing) keep(address, period, all.then(found => found.get(address) ?? { seen: false }));
    }
    return new Map(await Promise.all(addresses.map(async address => [address, (await kept.get(keyOf(address, period))) ?? { seen: false as const }] as const)));
  };

  return {
    schedules,
    schedule: async (address, period) => (await schedules([address], period)).get(address) ?? { seen: false },
  };
};
