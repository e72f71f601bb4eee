import { dateOf, dayNumber } from './days.ts';

/** Easter Sunday of a year as a day's number: the Gregorian computus (Meeus, Jones, Butcher). */
export const easter = (year: number): number => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dayNumber(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
};

const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26'];
/** Days after Easter Sunday: Maundy Thursday, Good Friday, both days of Easter, Ascension, both days of Pentecost. */
const movable = [-3, -2, 0, 1, 39, 49, 50];

const years = new Map<number, ReadonlySet<number>>();

const holidaysOf = (year: number): ReadonlySet<number> => {
  const known = years.get(year);
  if (known) return known;
  const sunday = easter(year);
  const days = new Set([...fixed.map(date => dayNumber(`${year}-${date}`)), ...movable.map(after => sunday + after)]);
  years.set(year, days);
  return days;
};

/** Whether a day is a public holiday in Norway (lov om 1. og 17. mai, lov om helligdager og helligdagsfred). */
export const isNorwegianHoliday = (day: number): boolean => holidaysOf(Number(dateOf(day).slice(0, 4))).has(day);
