const sameDay = (one: Date, other: Date) => one.toDateString() === other.toDateString();

/** Chromium knows no nynorsk dates: bokmål's, with the week days it spells otherwise. */
const nynorskDays: Readonly<Record<string, string>> = { mandag: 'måndag', tirsdag: 'tysdag', lørdag: 'laurdag', søndag: 'søndag' };
const format = (date: Date, locale: string, options: Intl.DateTimeFormatOptions) => {
  const written = new Intl.DateTimeFormat(locale === 'nn-NO' ? 'nb-NO' : locale, options).format(date);
  return locale === 'nn-NO' ? written.replace(/^\p{L}+/u, day => nynorskDays[day] ?? day) : written;
};

/** In the list: the time today, the date else. `now` is the tenant's. */
export const shortDate = (iso: string | null | undefined, locale: string, now: Date): string => {
  if (!iso) return '';
  const date = new Date(iso);
  const options: Intl.DateTimeFormatOptions = sameDay(date, now) ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short' };
  return format(date, locale, options);
};

export const fullDate = (iso: string | null | undefined, locale: string): string =>
  iso ? format(new Date(iso), locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }) : '';

export const fileSize = (bytes: number, locale: string): string =>
  bytes < 1_000_000
    ? new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.max(1, bytes / 1000))
    : new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1_000_000);

/** «Torsdag 26. november» */
export const dayName = (date: Date, locale: string): string => {
  const written = format(date, locale, { weekday: 'long', day: 'numeric', month: 'long' });
  return written.charAt(0).toUpperCase() + written.slice(1);
};

export const timeOf = (date: Date, locale: string): string => format(date, locale, { hour: '2-digit', minute: '2-digit' });
