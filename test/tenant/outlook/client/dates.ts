const sameDay = (one: Date, other: Date) => one.toDateString() === other.toDateString();

/** In the list: the time today, the date else. */
export const shortDate = (iso: string | null | undefined, locale: string): string => {
  if (!iso) return '';
  const date = new Date(iso);
  const format: Intl.DateTimeFormatOptions = sameDay(date, new Date()) ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locale, format).format(date);
};

export const fullDate = (iso: string | null | undefined, locale: string): string =>
  iso ? new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(iso)) : '';

export const fileSize = (bytes: number, locale: string): string =>
  bytes < 1_000_000
    ? new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.max(1, bytes / 1000))
    : new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1_000_000);
