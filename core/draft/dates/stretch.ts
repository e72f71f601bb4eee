import { workdayFrom } from '../workdays.ts';
import { holidayAfter, isoWeek, lastWorkdayOf, monthsOf, partOfYear, weekOf, type Stretch } from './calendar.ts';
import { countAt, isSign, means, oneDay, past, type Around, type Rule, type Said } from './grammar.ts';
import type { Mark } from './mark.ts';
import { unitAt } from './near.ts';
import { writtenDate } from './written.ts';
import { holidayNames, units, type Unit } from './words/words.ts';

type Found = Stretch & { next: number };

const monthsIn: Partial<Record<Unit, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The stretch of a unit some units ahead: 0 is the one today lies in. */
const ahead = (unit: Unit, count: number, { today }: Around): Stretch | null => {
  if (unit === 'week') return weekOf(today.add({ days: 7 * count }));
  if (unit === 'weekend') {
    const { last } = weekOf(today.add({ days: 7 * count }));
    return { first: last.subtract({ days: 1 }), last };
  }
  const months = monthsIn[unit];
  return months ? monthsOf(today.with({ day: 1 }).add({ months: months * count }), months) : null;
};

const found = (stretch: Stretch | null, next: number): Found | null => (stretch ? { ...stretch, next } : null);

/** «uke 48», «neste måned», «denne uka», «desember», «Q1», «første halvår». `isTold` where a word before lets the bare unit stand for this one. */
const stretchAt = (marks: readonly Mark[], start: number, around: Around, isTold: boolean): Found | null => {
  const at = past(marks, start, 'the');
  const { today } = around;
  const unit = unitAt(marks, at);
  const figure = isSign(marks, at + 1, '.') ? at + 2 : at + 1;

  if (unit === 'week' && /^\d{1,2}$/u.test(marks[figure]?.text ?? '')) {
    const week = countAt(marks, figure);
    return week >= 1 && week <= 53 && !marks[figure + 1]?.means.measured ? found(isoWeek(week, today), figure + 1) : null;
  }
  if (unit === 'week' && means(marks, at + 1, 'of')) {
    const day = writtenDate(marks, past(marks, at + 2, 'the'), around);
    if (day) return found(weekOf(day.first), day.next);
  }
  const part = means(marks, at, 'ordinal') || (/^\d$/u.test(marks[at]?.text ?? '') && isSign(marks, at + 1, '.') ? countAt(marks, at) : 0);
  const partUnit = unitAt(marks, means(marks, at, 'ordinal') ? at + 1 : at + 2);
  if (part >= 1 && part <= 4 && (partUnit === 'quarter' || (partUnit === 'half-year' && part <= 2))) {
    return found(partOfYear(part, monthsIn[partUnit]!, today), means(marks, at, 'ordinal') ? at + 2 : at + 3);
  }
  const weekOfMonth = means(marks, at, 'ordinal');
  const ofMonth = weekOfMonth && unitAt(marks, at + 1) === 'week' ? means(marks, past(marks, at + 2, 'of', 'within'), 'month') : 0;
  if (ofMonth) return found(weekOf(partOfYear(ofMonth, 1, today).first.add({ days: 3 + 7 * (weekOfMonth - 1) })), past(marks, at + 2, 'of', 'within') + 1);
  if (isSign(marks, at, 'q') && /^[1-4]$/u.test(marks[at + 1]?.text ?? '')) return found(partOfYear(countAt(marks, at + 1), 3, today), at + 2);

  const isNext = means(marks, at, 'next') > 0;
  if (isNext || means(marks, at, 'this') || means(marks, at, 'coming')) {
    const of = unitAt(marks, at + 1);
    if (of && of !== 'day' && of !== 'workday' && of !== 'hour' && of !== 'minute') {
      const isAhead = isNext || (means(marks, at, 'coming') > 0 && of !== 'weekend');
      return found(ahead(of, isAhead ? 1 : 0, around), at + 2);
    }
  }
  if (!isTold) return null;
  const month = means(marks, at, 'month');
  if (month && !/^\d/u.test(marks[at - 1]?.text ?? '')) {
    const year = /^20\d{2}$/u.test(marks[at + 1]?.text ?? '') ? Number(marks[at + 1]!.text) : null;
    const stretch = year ? monthsOf(Temporal.PlainDate.from({ year, month, day: 1 }), 1) : partOfYear(month, 1, today);
    return Temporal.PlainDate.compare(stretch.last, today) < 0 ? null : found(stretch, at + (year ? 2 : 1));
  }
  if (unit === 'weekend' || unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'half-year' || unit === 'year') {
    return marks[at]!.text.length > 1 ? found(ahead(unit, 0, around), at + 1) : null;
  }
  return null;
};

const startLength = ({ first, last }: Stretch) => (first.until(last, { largestUnit: 'days' }).days < 7 ? 1 : 9);

/** The beginning, middle or end of a stretch. */
export const partOfStretch: Rule = (marks, at, around) => {
  const named = means(marks, at, 'unitEnd');
  if (named) {
    const stretch = ahead(units[named - 1]!, 0, around);
    return stretch ? { ...oneDay(lastWorkdayOf(stretch), at + 1), isEnd: true } : null;
  }
  const kind = (['endOf', 'startOf', 'middleOf'] as const).find(each => means(marks, at, each));
  if (!kind) return null;
  const stretch = stretchAt(marks, past(marks, isSign(marks, at + 1, '-') ? at + 2 : at + 1, 'of', 'the'), around, true);
  if (!stretch) return null;
  const { first, last, next } = stretch;
  if (kind === 'endOf') {
    const day = lastWorkdayOf(stretch);
    return { ...oneDay(day, next), isEnd: true, ...(day.equals(last) || first.until(last).days < 7 ? {} : { alternatives: [last] }) };
  }
  if (kind === 'startOf') return { first: workdayFrom(first), last: first.add({ days: startLength(stretch) }), kind: 'stretch', isApproximate: true, next };
  const days = first.until(last, { largestUnit: 'days' }).days;
  return { ...oneDay(first.add({ days: days < 7 ? 2 : days < 31 ? 14 : Math.round(days / 2) }), next), isApproximate: true };
};

/** A week, a weekend, a month, a quarter, a year. */
export const stretchSaid: Rule = (marks, at, around) => {
  const before = marks[at - 1]?.means ?? {};
  const isTold = Boolean(before.within ?? before.by ?? before.before ?? before.after ?? before.over ?? before.from);
  const stretch = stretchAt(marks, at, around, isTold);
  if (!stretch) return null;
  return means(marks, at, 'month') ? { ...stretch, kind: 'stretch', isLoose: true } : { ...stretch, kind: 'stretch' };
};

/** How long a holiday lasts, for what comes after it. */
const holidayDays: Partial<Record<(typeof holidayNames)[number], number>> = { christmas: 2, 'christmas-eve': 0, easter: 4, pentecost: 1 };

/** A holiday: what is due by it is due before it. */
export const holidaySaid: Rule = (marks, at, { today }): Said | null => {
  const from = past(marks, at, 'the', 'this', 'next');
  const name = holidayNames[means(marks, from, 'holiday') - 1];
  if (!name) return null;
  const first = holidayAfter(name, today);
  const eve = first.subtract({ days: 1 });
  return {
    first,
    last: first.add({ days: holidayDays[name] ?? 0 }),
    kind: 'stretch',
    isUpTo: true,
    next: from + 1,
    ...(name === 'midsummer' ? { isAmbiguous: true, isApproximate: true } : {}),
    alternatives: name === 'new-year' ? [eve.subtract({ days: 1 })] : name === 'christmas' ? [first] : [],
  };
};
