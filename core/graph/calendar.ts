import type { Event, Recipient, ScheduleInformation, ScheduleItem } from '@microsoft/microsoft-graph-types';
import type { BusySpan, Calendar, OwnEvent, Period, Schedule } from '#core/ports/calendar.ts';
import { troubleOf } from '#core/ports/trouble.ts';
import { askInBatches } from './batch.ts';
import { makeAsk, type GraphOptions } from './client.ts';
import { workingHoursOf } from './working-hours.ts';

const minutesKept = 5;
/** Most people Graph answers for in one question here. */
const mostInOne = 20;

/** Graph's UTC wall clock, `2026-11-24T08:00:00.0000000`, as epoch seconds. */
const utcSeconds = (wallClock: string) => Date.parse(`${wallClock.slice(0, 19)}Z`) / 1000;

const statusOf = (status: string | null | undefined): BusySpan['status'] | null => {
  const word = (status ?? '').toLowerCase();
  return word === 'busy' || word === 'oof' || word === 'tentative' ? word : null;
};

// Subjects and places, where a colleague shows them, stop here: only the times go on.
const periodOf = ({ start, end }: ScheduleItem): Period[] =>
  start?.dateTime && end?.dateTime ? [{ startSeconds: utcSeconds(start.dateTime), endSeconds: utcSeconds(end.dateTime) }] : [];
const spanOf = (item: ScheduleItem): BusySpan[] => {
  const status = statusOf(item.status);
  return status ? periodOf(item).map(period => ({ ...period, status })) : [];
};
const isUntold = ({ status }: ScheduleItem) => (status ?? 'unknown').toLowerCase() === 'unknown';

// A group has one answer for all its members: taken in the view, and not one item. That is nobody's time, least of all free.
const isOfMany = ({ availabilityView, scheduleItems }: ScheduleInformation) => scheduleItems?.length === 0 && /[1-3]/u.test(availabilityView ?? '');

/** One person's answer as we keep it: times and how they are taken, never what for. */
export const scheduleOf = (answer: ScheduleInformation | undefined, period: Period): Schedule => {
  if (!answer || answer.error || !answer.scheduleItems || isOfMany(answer)) return { seen: false };
  const { scheduleItems: items } = answer;
  return { seen: true, busy: items.flatMap(spanOf), unknown: items.filter(isUntold).flatMap(periodOf), hours: workingHoursOf(answer.workingHours, period), isEmpty: items.length === 0 };
};

const utc = (seconds: number) => ({ dateTime: new Date(seconds * 1000).toISOString().slice(0, 19), timeZone: 'UTC' });

const bodyFor = (addresses: readonly string[], { startSeconds, endSeconds }: Period) => ({
  schedules: addresses,
  startTime: utc(startSeconds),
  endTime: utc(endSeconds),
  availabilityViewInterval: 60,
});

const path = '/me/calendar/getSchedule';
const json = { 'Content-Type': 'application/json' };

type Answered = { value?: ScheduleInformation[] };

const inGroups = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

const named = (recipient: Recipient | null | undefined) => {
  const { name, address } = recipient?.emailAddress ?? {};
  return address ? [{ name: name || address, address }] : [];
};

const eventFields = 'start,end,isDraft,iCalUId,subject,organizer,attendees';

/** A meeting of one's own: neither its text nor its files are asked for, and could not be had with what we may do. */
const ownEvent = async (ask: ReturnType<typeof makeAsk>, eventId: string): Promise<OwnEvent | null> => {
  try {
    const found: Event = await ask(`/me/events/${encodeURIComponent(eventId)}`, request => request.select(eventFields).header('Prefer', 'outlook.timezone="UTC"').get());
    const [from, to] = [found.start?.dateTime, found.end?.dateTime];
    if (found.isDraft || !from || !to) return null;
    const [organizer = null] = named(found.organizer);
    return { startSeconds: utcSeconds(from), endSeconds: utcSeconds(to), iCalUId: found.iCalUId ?? '', subject: found.subject ?? '', organizer, attendees: (found.attendees ?? []).flatMap(named) };
  } catch (thrown) {
    if (troubleOf(thrown).kind === 'missing') return null;
    throw thrown;
  }
};

/** Colleagues' free and busy through Graph's getSchedule: in memory only, one question in flight for each person. */
export const makeCalendar = (options: GraphOptions): Calendar => {
  const ask = makeAsk(options, 'rooms');
  const kept = new Map<string, Promise<Schedule>>();

  const alone = async (addresses: readonly string[], period: Period): Promise<readonly ScheduleInformation[]> => {
    const { value = [] }: Answered = await ask(path, request => request.post(bodyFor(addresses, period)));
    return value;
  };

  /**
   * Questions of twenty people in batches. One that is refused for all of them, as when a group among them has more members than may be asked about, is
   * asked for each alone; what fails otherwise is not seen.
   */
  const batched = async (questions: readonly (readonly string[])[], period: Period): Promise<readonly ScheduleInformation[]> => {
    const asked = questions.map((addresses, at) => ({ id: String(at), method: 'POST' as const, url: path, headers: json, body: bodyFor(addresses, period) }));
    const answers = [...(await askInBatches(ask, options.clock, asked)).values()];
    const found = answers.flatMap(({ status, body }) => (status === 200 ? ((body as Answered | undefined)?.value ?? []) : []));
    const alone = answers.flatMap(({ id, status }) => (status === 400 && questions[Number(id)]!.length > 1 ? inGroups(questions[Number(id)]!, 1) : []));
    return alone.length === 0 ? found : [...found, ...(await batched(alone, period))];
  };

  /** One question where one is enough; for several people it may be refused for the sake of one of them. */
  const atOnce = (addresses: readonly string[], period: Period): Promise<readonly ScheduleInformation[]> =>
    alone(addresses, period).catch((thrown: unknown) => {
      if (addresses.length === 1 || troubleOf(thrown).kind !== 'refused') throw thrown;
      return batched(inGroups(addresses, 1), period);
    });

  const fetchAll = async (addresses: readonly string[], period: Period): Promise<ReadonlyMap<string, Schedule>> => {
    const groups = inGroups(addresses, mostInOne);
    const found = await (groups.length <= 1 ? atOnce(addresses, period) : batched(groups, period));
    const byAddress = new Map(found.map(one => [one.scheduleId?.toLowerCase() ?? '', one]));
    return new Map(addresses.map(address => [address.toLowerCase(), scheduleOf(byAddress.get(address.toLowerCase()), period)]));
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
    event: eventId => ownEvent(ask, eventId),
    schedule: async (address, period) => (await schedules([address], period)).get(address) ?? { seen: false },
  };
};
