import { readData } from './organisation.ts';

const { w2i, i2w } = readData<{ w2i: Record<string, string>; i2w: Record<string, string> }>('windows-zones.json');

/** Exchange's own name for a zone, as in `W. Europe Standard Time`. */
export const windowsZone = (iana: string): string => (iana === 'UTC' ? 'UTC' : (i2w[iana] ?? iana));

/** The IANA zone behind a Windows or IANA name, or `undefined` where Exchange would not know it either. */
export const ianaZone = (name: string): string | undefined => {
  const zone = /^(utc|gmt)$/i.test(name) ? 'UTC' : (w2i[name] ?? name);
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) && zone;
  } catch {
    return undefined;
  }
};
