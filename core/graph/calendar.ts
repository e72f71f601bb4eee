import type { ScheduleInformation, ScheduleItem, WorkingHours as GraphHours } from '@microsoft/microsoft-graph-types';
import type { BusySpan, Calendar, Schedule, WorkingHours } from '#core/ports/calendar.ts';
import windowsZones from '#core/time/windows-zones.json' with { type: 'json' };
import { makeAsk, type GraphOptions } from './client.ts';

const minutesKept = 5;
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

const scheduleOf = (answer: ScheduleInformation | undefined): Schedule => {
  if (!answer || answer.error || !answer.scheduleItems) return { seen: false };
  return { seen: true, busy: answer.scheduleItems.flatMap(spanOf), hours: hoursOf(answer.workingHours), isEmpty: answer.scheduleItems.length === 0 };
};

/** Colleagues' free and busy through Graph's getSchedule: in memory only, one question in flight for each person. */
export const makeCalendar = (options: GraphOptions): Calendar => {
  const ask = makeAsk(options, 'rooms');
  const kept = new Map<string, Promise<Schedule>>();

  const fetchSchedule = async (address: string, startSeconds: number, endSeconds: number): Promise<Schedule> => {
    const utc = (seconds: number) => ({ dateTime: new Date(seconds * 1000).toISOString().slice(0, 19), timeZone: 'UTC' });
    const body = { schedules: [address], startTime: utc(startSeconds), endTime: utc(endSeconds), availabilityViewInterval: 60 };
    const page: { value: ScheduleInformation[] } = await ask('/me/calendar/getSchedule', request => request.post(body));
    return scheduleOf(page.value[0]);
  };

  return {
    schedule(address, { startSeconds, endSeconds }) {
      const key = `${address.toLowerCase()} ${startSeconds} ${endSeconds}`;
      const known = kept.get(key);
      if (known) return known;
      const answer = fetchSchedule(address, startSeconds, endSeconds);
      kept.set(key, answer);
      answer.catch(() => kept.delete(key));
      void options.clock.wait(minutesKept * 60_000).then(() => kept.delete(key));
      return answer;
    },
  };
};
