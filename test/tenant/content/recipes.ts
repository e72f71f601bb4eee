import type { ShowAs } from '../calendar-store.ts';
import { homeZone } from '../clock.ts';
import { adHocSubjects, series, type Member, type Weekday } from './organisation.ts';
import { makeRandom } from './random.ts';

/** Something in a calendar by the wall clock: minutes from midnight in a zone. */
export type Planned = { date: string; start: number; end: number; zone: string; subject: string; showAs: ShowAs; series?: string };

/** A day by its distance from today, its date, its weekday and its ISO week. */
export type Day = { fromToday: number; date: string; weekday: Weekday; week: number };

const weekdays: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export const daysAround = (today: Temporal.PlainDate, first: number, count: number): readonly Day[] =>
  Array.from({ length: count }, (_, at) => {
    const date = today.add({ days: first + at });
    return { fromToday: first + at, date: date.toString(), weekday: weekdays[date.dayOfWeek - 1] ?? 'MO', week: date.weekOfYear ?? 0 };
  });

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

const clash = (a: Planned, b: Planned) => a.date === b.date && a.start < b.end && b.start < a.end;

/** The draws keep their order and number, so that a calendar is the same as `materialise.mjs` gave when the corpus was written. */
const adHoc = ({ calendar: { adHoc: recipe }, workingHours: hours }: Member, date: string, taken: readonly Planned[]): Planned[] => {
  const next = makeRandom(`${recipe.seed} ${date}`);
  const [fewest, most] = recipe.perWeek;
  const wanted = Math.round((fewest + next() * (most - fewest)) / hours.daysOfWeek.length);
  const [open, close] = [minutesOf(hours.startTime), minutesOf(hours.endTime)];
  const planned: Planned[] = [];
  for (let tries = 0; planned.length < wanted && tries < 20; tries++) {
    const length = recipe.minutes[Math.trunc(next() * recipe.minutes.length)] ?? 30;
    const start = open + 15 * Math.trunc((next() * (close - open - length)) / 15);
    const subject = adHocSubjects[Math.trunc(next() * adHocSubjects.length)] ?? '';
    const event: Planned = {
      date,
      start,
      end: start + length,
      zone: hours.timeZone,
      subject,
      showAs: next() < recipe.tentativeShare ? 'tentative' : 'busy',
    };
    if (![...taken, ...planned].some(other => clash(other, event))) planned.push(event);
  }
  return planned;
};

const meetingsOn = (person: Member, { date, weekday, week }: Day): Planned[] =>
  series
    .filter(one => person.calendar.series.includes(one.id) && one.weekday.split(',').includes(weekday) && week % one.everyWeeks === 0)
    .map(({ id, subject, start, minutes }) => ({
      date,
      start: minutesOf(start),
      end: minutesOf(start) + minutes,
      zone: homeZone,
      subject,
      showAs: 'busy',
      series: id,
    }));

const focusOn = ({ calendar: { focus }, workingHours: { timeZone } }: Member, { date, weekday }: Day): Planned[] =>
  focus
    .filter(one => one.weekday === weekday)
    .map(({ start, minutes, subject, showAs }) => ({
      date,
      start: minutesOf(start),
      end: minutesOf(start) + minutes,
      zone: timeZone,
      subject,
      showAs,
    }));

const lunch = { nb: 'Lunsj', nn: 'Lunsj', en: 'Lunch' };

/**
 * A person's calendar on some days, from her recipe: absences, series, focus, ad hoc meetings and lunch; nothing on days off.
 *
 * Ad hoc meetings stay in working hours and clear of series and focus, by the wall clock.
 */
export const calendarOf = (person: Member, days: readonly Day[]): Planned[] =>
  days.flatMap(day => {
    const { date, weekday, fromToday } = day;
    const { daysOfWeek, timeZone } = person.workingHours;
    const absence = person.absences.find(({ fromDay, toDay }) => fromToday >= fromDay && fromToday <= toDay);
    if (absence) return [{ date, start: 0, end: 1440, zone: timeZone, subject: absence.kind, showAs: 'oof' as const }];
    if (!daysOfWeek.includes(weekday)) return [];

    const fixed = [...meetingsOn(person, day), ...focusOn(person, day)];
    const { start, minutes, showAs } = person.calendar.lunch;
    const meal: Planned = {
      date,
      start: minutesOf(start),
      end: minutesOf(start) + minutes,
      zone: timeZone,
      subject: lunch[person.language],
      showAs,
    };
    return [...fixed, ...adHoc(person, date, fixed), meal];
  });
