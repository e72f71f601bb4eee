/** `npm run bench -- load`: free/busy as Graph gives it to complete answers, beside a way through luxon, in the same run. */
import { DateTime, Interval } from 'luxon';
import type { ScheduleInformation } from '@microsoft/microsoft-graph-types';
import { scheduleOf } from '#core/graph/calendar.ts';
import { roomFor } from '#core/load/room.ts';

const now = Temporal.ZonedDateTime.from('2026-11-23T08:00[Europe/Oslo]');
const until = now.toPlainDate().add({ days: 20 });
const hour = 3600;
const seconds = (moment: Temporal.ZonedDateTime) => Math.floor(moment.epochMilliseconds / 1000);
const period = { startSeconds: seconds(now.startOfDay()), endSeconds: seconds(now.startOfDay().add({ days: 28 })) };

/** A calendar of twenty-eight days, with six meetings a day, as JSON text. */
const answerFor = (person: number): string => {
  const items = Array.from({ length: 28 * 6 }, (_, at) => {
    const start = now.add({ days: Math.floor(at / 6), hours: (at % 6) + (person % 2), minutes: 5 * (person % 7) });
    const utc = (moment: Temporal.ZonedDateTime) => ({ dateTime: `${moment.withTimeZone('UTC').toPlainDateTime().toString({ smallestUnit: 'second' })}.0000000`, timeZone: 'UTC' });
    return { status: ['busy', 'tentative', 'busy', 'oof'][(at + person) % 17 === 0 ? 3 : at % 3], start: utc(start), end: utc(start.add({ minutes: 30 + (at % 4) * 15 })) };
  });
  const workingHours = { daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], startTime: '08:00:00.0000000', endTime: '16:00:00.0000000', timeZone: { name: 'W. Europe Standard Time' } };
  return JSON.stringify({ scheduleId: `p${person}@x.no`, availabilityView: '0', scheduleItems: items, workingHours });
};

const ours = (texts: readonly string[]) => texts.map(text => roomFor(scheduleOf(JSON.parse(text) as ScheduleInformation, period), now, { until, effortSeconds: 4 * hour, commitments: [] }));

/** What a library gives: merged busy time against working time, per day; no promise dates, breaks or crumbs. */
const rival = (texts: readonly string[]) =>
  texts.map(text => {
    const { scheduleItems = [] } = JSON.parse(text) as ScheduleInformation;
    const at = (moment: { dateTime?: string | null } | null | undefined) => DateTime.fromISO((moment?.dateTime ?? '').slice(0, 19), { zone: 'UTC' }).setZone('Europe/Oslo');
    const busy = Interval.merge((scheduleItems ?? []).filter(({ status }) => status !== 'free').map(({ start, end }) => Interval.fromDateTimes(at(start), at(end))));
    const first = DateTime.fromISO('2026-11-23', { zone: 'Europe/Oslo' });
    return Array.from({ length: 28 }, (_, day) => first.plus({ days: day }))
      .filter(({ weekday }) => weekday <= 5)
      .map(day => Interval.fromDateTimes(day.set({ hour: 8 }), day.set({ hour: 16 })))
      .map(work => busy.reduce((sum, one) => sum + (one.intersection(work)?.length('minutes') ?? 0), 0));
  });

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;

const time = (act: () => unknown, rounds: number): number => {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    act();
    taken.push(performance.now() - start);
  }
  return median(taken);
};

export const benchLoad = () => {
  const people = (count: number) => Array.from({ length: count }, (_, person) => answerFor(person));
  const [twenty, twoHundred] = [people(20), people(200)];
  time(() => ours(twenty), 20);
  time(() => rival(twenty), 3);
  const [us, them] = [time(() => ours(twenty), 15), time(() => rival(twenty), 5)];
  const many = time(() => ours(twoHundred), 5);
  const one = time(() => ours([twenty[0]!]), 50);
  const heap = process.memoryUsage().heapUsed;
  const huge = time(() => ours(twoHundred.flatMap(text => Array.from({ length: 50 }, () => text))), 1);
  const grown = (process.memoryUsage().heapUsed - heap) / 1e6;
  console.log(`20 people × 28 days: ${us.toFixed(1)} ms, luxon's merge ${them.toFixed(1)} ms (${(them / us).toFixed(1)} times ours)`);
  console.log(`200 people: ${many.toFixed(1)} ms (${(many / us).toFixed(1)} times 20)`);
  console.log(`one full answer: ${one.toFixed(2)} ms`);
  console.log(`10,000 people: ${huge.toFixed(0)} ms, heap grew ${grown.toFixed(0)} MB`);
};
