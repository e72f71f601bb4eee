import { addWorkdays, workdayUpTo } from '../workdays.ts';
import { isoWeek, mondayOf, weekOf } from './calendar.ts';
import { countAt, isSign, means, oneDay, past, type Around, type Rule, type Said } from './grammar.ts';
import type { Mark } from './mark.ts';
import { units, type Unit } from './words/words.ts';
import { dayOfMonthOn, writtenDate } from './written.ts';

type Day = Temporal.PlainDate;

export const unitAt = (marks: readonly Mark[], at: number): Unit | undefined => units[means(marks, at, 'unit') - 1];

const strictlyAfter = (today: Day, weekday: number): Day => today.add({ days: (weekday - today.dayOfWeek + 7) % 7 || 7 });
const strictlyBefore = (day: Day, weekday: number): Day => day.subtract({ days: (day.dayOfWeek - weekday + 7) % 7 || 7 });
const inWeekAhead = (today: Day, weekday: number, weeks: number): Day => mondayOf(today).add({ days: 7 * weeks + weekday - 1 });

/** The day of a week named after it: «fredag i neste uke», «mandag om to uker», «onsdag i uke 50». */
const ofNamedWeek = (marks: readonly Mark[], at: number, weekday: number, { today, anchor }: Around): Said | null => {
  const from = past(marks, at, 'within', 'of', 'in', 'the');
  if (means(marks, from, 'next') && unitAt(marks, from + 1) === 'week') return oneDay(inWeekAhead(today, weekday, 1), from + 2);
  if (means(marks, from, 'this') && unitAt(marks, from + 1) === 'week') return oneDay(inWeekAhead(today, weekday, 0), from + 2);
  if (unitAt(marks, from) === 'week' && countAt(marks, from + 1)) {
    const week = countAt(marks, from + 1);
    return week <= 53 ? oneDay(isoWeek(week, today).first.add({ days: weekday - 1 }), from + 2) : null;
  }
  if (anchor && means(marks, from, 'sameWeek')) return { ...oneDay(mondayOf(anchor).add({ days: weekday - 1 }), from + 1), isAnchored: true };
  const weeks = means(marks, at, 'in') ? countAt(marks, at + 1) : 0;
  return weeks && unitAt(marks, at + 2) === 'week' ? oneDay(strictlyAfter(today, weekday).add({ days: 7 * weeks }), at + 3) : null;
};

/** A weekday: the next one strictly after today; «neste» may be this week's or next week's. */
export const weekdaySaid: Rule = (marks, at, around) => {
  const from = past(marks, at, 'next', 'this', 'coming', 'the');
  const isNext = means(marks, from - 1, 'next') > 0 && from > at;
  // «én hverdag og én lørdag» counts days and names none.
  if (from === at && means(marks, from - 1, 'number') > 0 && /^[éeto]/u.test(marks[from - 1]!.text) && marks[from - 1]!.text !== 'en') return null;
  const short = means(marks, from, 'weekdayShort');
  const isShortDate = short > 0 && (isSign(marks, from + 1, '.') || /^\d/u.test(marks[from + 1]?.text ?? ''));
  const weekday = means(marks, from, 'weekday') || (isShortDate ? short : 0);
  if (!weekday) return null;

  let next = from + 1;
  while (isSign(marks, next, '.', ',')) next += 1;
  const written = writtenDate(marks, past(marks, next, 'the', 'on'), around);
  if (written) return written;
  if (!means(marks, from, 'weekday')) return null;
  const dated = dayOfMonthOn(marks, next, weekday, around);
  if (dated) return dated;

  const { today } = around;
  // «Friday week, 11 December»: a week after the next one.
  if (marks[from + 1]?.text === 'week' && !around.isDayFirst) {
    const dated = writtenDate(marks, past(marks, isSign(marks, from + 2, ',') ? from + 3 : from + 2, 'the', 'on'), around);
    return dated ?? oneDay(strictlyAfter(today, weekday).add({ days: 7 }), from + 2);
  }
  const named = ofNamedWeek(marks, from + 1, weekday, around);
  if (named) return named;

  if (around.anchor && means(marks, from + 1, 'ahead')) return oneDay(strictlyBefore(around.anchor, weekday), from + 2);
  const soonest = strictlyAfter(today, weekday);
  if (isNext) {
    const first = inWeekAhead(today, weekday, 1);
    const other = soonest.equals(first) ? first.add({ days: 7 }) : soonest;
    return { ...oneDay(first, from + 1), alternatives: [other], isAmbiguous: true };
  }

  const second = means(marks, from + 1, 'to') ? means(marks, from + 2, 'weekday') : 0;
  if (second) {
    const end = weekdaySaid(marks, from + 2, around);
    if (end && end.kind === 'day' && Temporal.PlainDate.compare(end.first, soonest) > 0) return { ...end, first: soonest, kind: 'stretch', isRange: true, isLoose: true };
  }
  return { ...oneDay(soonest, from + 1), isLoose: true };
};

/** Today, tomorrow, the day after. */
export const relativeDay: Rule = (marks, at, around) => {
  const { today } = around;
  // «i løpet av formiddagen i morgen»: the part of the day stands before its day.
  if (means(marks, at, 'today') && means(marks, at + 1, 'tomorrow')) return relativeDay(marks, at + 1, around);
  if (means(marks, at, 'today')) return { ...oneDay(today, at + 1), isLoose: true };
  if (means(marks, at, 'tomorrow')) return oneDay(today.add({ days: 1 }), at + 1);
  if (means(marks, at, 'dayAfterTomorrow')) return oneDay(today.add({ days: 2 }), at + 1);
  return null;
};

/** Nobody sets a deadline further off in such words, and counting working days takes its time. */
const mostUnits = 120;

const inDays: Partial<Record<Unit, (today: Day, count: number) => Day>> = {
  day: (today, count) => today.add({ days: count }),
  workday: addWorkdays,
  week: (today, count) => today.add({ days: 7 * count }),
  month: (today, count) => today.add({ months: count }),
  quarter: (today, count) => today.add({ months: 3 * count }),
  'half-year': (today, count) => today.add({ months: 6 * count }),
  year: (today, count) => today.add({ years: count }),
  fortnight: (today, count) => today.add({ days: 14 * count }),
};

/** «om to uker», «within two working days», «innen 24 timer», «de neste tre dagene». */
export const lengthOfTime: Rule = (marks, at, { today, now }) => {
  const isIn = means(marks, at - 1, 'in') || means(marks, at - 1, 'next') || (means(marks, at - 1, 'the') && means(marks, at - 2, 'in'));
  const from = means(marks, at, 'next') ? at + 1 : at;
  const count = countAt(marks, from);
  const unit = unitAt(marks, from + 1);
  const isFromNow = means(marks, from + 2, 'from') > 0 && means(marks, from + 3, 'today') > 0;
  if (!count || !unit || !(isIn || from > at || isFromNow)) return null;
  if (unit === 'hour' || unit === 'minute') {
    const at = now.add(unit === 'hour' ? { hours: count } : { minutes: count }).toPlainDateTime();
    const day = at.toPlainDate();
    return { ...oneDay(day, from + 2), at, alternatives: [today.add({ days: count >= 24 ? 1 : 0 })] };
  }
  const day = count <= mostUnits ? inDays[unit]?.(today, count) : null;
  if (!day) return null;
  const working = workdayUpTo(day);
  const isAhead = Temporal.PlainDate.compare(working, today) > 0;
  return isAhead && !working.equals(day) ? { ...oneDay(working, from + 2), alternatives: [day] } : oneDay(day, from + 2);
};

const mostBetween = 7;

/** «en uke før møtet 15. desember», «two working days before Friday»: told from a day that follows. */
export const beforeNamed: Rule = (marks, at, around) => {
  const count = countAt(marks, at);
  const unit = unitAt(marks, at + 1);
  if (!count || count > mostUnits || !means(marks, at + 2, 'before') || (unit !== 'day' && unit !== 'week' && unit !== 'workday')) return null;
  for (let next = at + 3; next < at + 3 + mostBetween && !isSign(marks, next, '.', '!', '?'); next += 1) {
    const named = weekdaySaid(marks, next, around) ?? writtenDate(marks, next, around);
    if (!named) continue;
    const exact = named.first.subtract({ days: unit === 'week' ? 7 * count : count });
    return { ...oneDay(workdayUpTo(exact), named.next), isAnchored: true };
  }
  return null;
};

/** «that day», «samme uke», «dagen før», «two days ahead»: told from a day already named. */
export const fromAnchor: Rule = (marks, at, { anchor }) => {
  if (!anchor) return null;
  if (means(marks, at, 'thatTime') && (means(marks, at - 1, 'by') || means(marks, at - 1, 'before'))) return oneDay(anchor, at + 1);
  if (means(marks, at, 'sameDay')) return { ...oneDay(anchor, at + 1), isPointing: true };
  if (means(marks, at, 'sameWeek')) return { ...weekOf(anchor), kind: 'stretch', next: at + 1 };
  if (means(marks, at, 'weekAfter')) return { ...weekOf(anchor.add({ days: 7 })), kind: 'stretch', next: at + 1 };
  if (means(marks, at, 'dayBefore')) return { ...oneDay(anchor.subtract({ days: 1 }), at + 1), isAnchored: true };
  if (means(marks, at, 'dayAfter')) return { ...oneDay(anchor.add({ days: 1 }), at + 1), isPointing: true };
  const count = countAt(marks, at);
  const unit = unitAt(marks, at + 1);
  if (!count || !means(marks, at + 2, 'ahead') || (unit !== 'day' && unit !== 'week' && unit !== 'workday')) return null;
  const exact = anchor.subtract({ days: unit === 'week' ? 7 * count : count });
  const day = workdayUpTo(exact);
  return { ...oneDay(day, at + 3), ...(day.equals(exact) ? {} : { alternatives: [exact] }) };
};
