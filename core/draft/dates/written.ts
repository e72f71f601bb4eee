import type { Mark } from './mark.ts';
import { units } from './words/words.ts';
import { isSign, means, oneDay, past, type Around, type Rule, type Said } from './grammar.ts';

type Day = Temporal.PlainDate;

/** A date said without its year may have passed this many days ago and still be that one. */
const rememberedDays = 100;

const dateFrom = (year: number, month: number, day: number): Day | null => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
};

const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** The date nearest ahead; one that lies a little behind is marked as past. */
const nearest = (month: number, day: number, { today }: Around): { date: Day; isPast: boolean; ahead: Day } | null => {
  const found = [0, 1, 2, 3, 4].map(years => dateFrom(today.year + years, month, day)).filter(date => date !== null);
  const ahead = found.find(date => Temporal.PlainDate.compare(date, today) >= 0);
  if (!ahead) return null;
  const behind = dateFrom(ahead.year - 1, month, day);
  const isPast = behind !== null && behind.until(today, { largestUnit: 'days' }).days <= rememberedDays;
  return { date: isPast ? behind : ahead, isPast, ahead };
};

const said = (month: number, day: number, year: number | null, next: number, around: Around): Said | null => {
  if (year !== null) {
    const date = dateFrom(year, month, day);
    if (!date) return null;
    return Temporal.PlainDate.compare(date, around.today) < 0 ? { ...oneDay(date, next), isPast: true } : oneDay(date, next);
  }
  const found = nearest(month, day, around);
  if (!found) return null;
  return found.isPast ? { ...oneDay(found.date, next), isPast: true, alternatives: [found.ahead] } : oneDay(found.ahead, next);
};

const yearAt = (marks: readonly Mark[], at: number): { year: number | null; next: number } => {
  const from = isSign(marks, at, ',') ? at + 1 : at;
  const text = marks[from]?.text ?? '';
  return /^20\d{2}$/u.test(text) ? { year: Number(text), next: from + 1 } : { year: null, next: at };
};

const dayOf = (text: string | undefined): number => {
  const found = /^(\d{1,2})(?:st|nd|rd|th|:[ea])?$/u.exec(text ?? '');
  return found && Number(found[1]) <= 31 ? Number(found[1]) : 0;
};

const monthAt = (marks: readonly Mark[], at: number) => means(marks, at, 'month') || means(marks, at, 'monthShort');
const afterStop = (marks: readonly Mark[], at: number) => (isSign(marks, at, '.') ? at + 1 : at);

/** «1. desember», «15 Dec 2026», «2.–4. desember», «fra 2. til 4. desember». */
const dayThenMonth: Rule = (marks, at, around) => {
  const joined = /^(\d{1,2})-(\d{1,2})$/u.exec(marks[at]?.text ?? '');
  const day = joined ? Number(joined[1]) : dayOf(marks[at]?.text);
  if (!day) return null;
  let next = afterStop(marks, at + 1);
  let last = joined ? Number(joined[2]) : 0;
  if (!last && (isSign(marks, next, '-', '–', '—') || means(marks, next, 'to')) && dayOf(marks[past(marks, next + 1, 'the')]?.text)) {
    const second = past(marks, next + 1, 'the');
    last = dayOf(marks[second]?.text);
    next = afterStop(marks, second + 1);
  }
  const monthFrom = past(marks, next, 'of');
  const month = monthAt(marks, monthFrom) || monthAt(marks, next);
  const monthPlace = monthAt(marks, next) ? next : monthFrom;
  if (!month) return null;
  const shortStop = means(marks, monthPlace, 'month') === 0 && isSign(marks, monthPlace + 1, '.') && /^20\d{2}$/u.test(marks[monthPlace + 2]?.text ?? '');
  const { year, next: after } = yearAt(marks, monthPlace + (shortStop ? 2 : 1));
  const first = said(month, day, year, after, around);
  if (!first || !last) return first;
  const end = said(month, last, year, after, around);
  return end ? { ...end, first: first.first, kind: 'stretch', isRange: true } : first;
};

/** «December 9th, 2026». */
const monthThenDay: Rule = (marks, at, around) => {
  const month = monthAt(marks, at);
  const from = past(marks, afterStop(marks, at + 1), 'the');
  const day = around.isDayFirst ? 0 : dayOf(marks[from]?.text);
  if (!month || !day || isSign(marks, from + 1, ':')) return null;
  const { year, next } = yearAt(marks, from + 1);
  return said(month, day, year, next, around);
};

/** «2026-12-01», «05.12.2026», «12/5/2026»: with strokes in English the month may stand first. */
const withYear: Rule = (marks, at, around) => {
  const text = marks[at]?.text ?? '';
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (iso) return said(Number(iso[2]), Number(iso[3]), Number(iso[1]), at + 1, around);
  const found = /^(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d{2})$/u.exec(text);
  if (!found) return null;
  const [one, other, year] = [Number(found[1]), Number(found[3]), fullYear(found[4]!)];
  const next = at + 1;
  const dayFirst = said(other, one, year, next, around);
  if (around.isDayFirst || found[2] !== '/') return dayFirst;
  const monthFirst = said(one, other, year, next, around);
  if (!dayFirst || !monthFirst || one === other) return dayFirst ?? monthFirst;
  return { ...oneDay(dayFirst.first, next), alternatives: [monthFirst.first], isAmbiguous: true };
};

/** «3.12.», «27/11», and «10.12» where something else says that it is a date. */
const withoutYear: Rule = (marks, at, around) => {
  const found = /^(\d{1,2})([./])(\d{1,2})$/u.exec(marks[at]?.text ?? '');
  if (!found || marks[at + 1]?.means.measured) return null;
  const [one, other] = [Number(found[1]), Number(found[3])];
  const before = marks[at - 1];
  const kinds = ['by', 'before', 'on', 'after', 'from', 'to', 'weekday', 'weekdayShort', 'deadline', 'the'] as const;
  const isToldDate = isSign(marks, at + 1, '.') || found[2] === '/' || (before !== undefined && kinds.some(kind => before.means[kind])) || marks.length === 1 || isSign(marks, at - 1, '.') || (isSign(marks, at - 1, '(') && isSign(marks, at + 1, ')'));
  if (!isToldDate) return null;
  const next = afterStop(marks, at + 1);
  const dayFirst = said(other, one, null, next, around);
  const monthFirst = said(one, other, null, next, around);
  if (around.isDayFirst || found[2] === '.') return dayFirst;
  if (!dayFirst || !monthFirst || one === other) return dayFirst ?? monthFirst;
  return { ...dayFirst, alternatives: [monthFirst.first], isAmbiguous: true };
};

/** «neste måned», «denne måneden», after a day of it. */
const monthAhead = (marks: readonly Mark[], at: number, { today }: Around): { month: Day; next: number } | null => {
  const isNext = means(marks, at, 'next') > 0 || means(marks, at, 'coming') > 0;
  if (!isNext && !means(marks, at, 'this')) return null;
  return units[means(marks, at + 1, 'unit') - 1] === 'month' ? { month: today.with({ day: 1 }).add({ months: isNext ? 1 : 0 }), next: at + 2 } : null;
};

/** «the 15th», «den 15.», «den 14:e», «den 15. i neste måned». */
const dayOfMonth: Rule = (marks, at, around) => {
  const day = dayOf(marks[at]?.text);
  const isOrdinal = /\D/u.test(marks[at]?.text ?? '') || (isSign(marks, at + 1, '.') && around.isDayFirst);
  if (!day || !isOrdinal || !(means(marks, at - 1, 'the') || means(marks, at - 1, 'on') || means(marks, at - 1, 'by'))) return null;
  const following = marks[afterStop(marks, at + 1)]?.means;
  if (following?.unit || following?.measured) return null;
  const months = [0, 1, 2].map(ahead => around.today.with({ day: 1 }).add({ months: ahead }));
  const days = months.map(({ year, month }) => dateFrom(year, month, day)).filter(date => date !== null);
  const ofMonth = monthAhead(marks, past(marks, afterStop(marks, at + 1), 'of', 'within'), around);
  const named = ofMonth ? dateFrom(ofMonth.month.year, ofMonth.month.month, day) : null;
  if (ofMonth && named) return oneDay(named, ofMonth.next);
  const ahead = days.find(date => Temporal.PlainDate.compare(date, around.today) > 0);
  return ahead ? oneDay(ahead, afterStop(marks, at + 1)) : null;
};

/** «fredag 4.», «Friday 4th»: the nearest such day of a month that is that weekday. */
export const dayOfMonthOn = (marks: readonly Mark[], at: number, weekday: number, { today, isDayFirst }: Around): Said | null => {
  const text = marks[at]?.text ?? '';
  const day = dayOf(text);
  if (!day || !(/\D/u.test(text) || (isSign(marks, at + 1, '.') && isDayFirst))) return null;
  const months = [0, 1, 2, 3].map(ahead => today.with({ day: 1 }).add({ months: ahead }));
  const days = months.map(({ year, month }) => dateFrom(year, month, day)).filter(date => date !== null);
  const said = days.find(date => date.dayOfWeek === weekday && Temporal.PlainDate.compare(date, today) >= 0);
  return said ? oneDay(said, afterStop(marks, at + 1)) : null;
};

/** «24. desember til 3. januar». */
const fromTo: Rule = (marks, at, around) => {
  const first = dayThenMonth(marks, at, around);
  if (!first || first.kind !== 'day' || first.isPast || !(means(marks, first.next, 'to') || isSign(marks, first.next, '–', '-'))) return null;
  const last = dayThenMonth(marks, past(marks, first.next + 1, 'the'), around);
  return last && last.kind === 'day' && Temporal.PlainDate.compare(last.first, first.first) > 0 ? { ...last, first: first.first, kind: 'stretch', isRange: true } : null;
};

const rules: readonly Rule[] = [withYear, fromTo, dayThenMonth, monthThenDay, withoutYear, dayOfMonth];

/** A date as it is written, in figures or with the month's name; never a figure that numbers or measures something. */
export const writtenDate: Rule = (marks, start, around) => {
  const at = past(marks, start, 'the');
  const isAlsoNumbered = means(marks, at - 1, 'to') > 0 && /^\d/u.test(marks[at - 2]?.text ?? '') && means(marks, at - 3, 'numbered') > 0;
  if (isAlsoNumbered || means(marks, at - 1, 'numbered') || (isSign(marks, at - 1, '.') && means(marks, at - 2, 'numbered'))) return null;
  for (const rule of rules) {
    const found = rule(marks, at, around);
    if (found) return found;
  }
  return null;
};
