import { readData } from './organisation.ts';

const { w2i, i2w } = readData<{ w2i: Record<string, string>; i2w: Record<string, string> }>('windows-zones.json');

/** CLDR keeps the oldest of a zone's names (`Asia/Calcutta`), and so does V8. */
const oldestName = (iana: string) => new Intl.DateTimeFormat('en', { timeZone: iana }).resolvedOptions().timeZone;

/** Exchange's own name for a zone, as in `W. Europe Standard Time`. */
export const windowsZone = (iana: string): string => (iana === 'UTC' ? 'UTC' : (i2w[iana] ?? i2w[oldestName(iana)] ?? iana));

const looked = new Map<string, string | undefined>();

const look = (name: string): string | undefined => {
  const zone = /^(utc|gmt)$/i.test(name) ? 'UTC' : (w2i[name] ?? name);
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone;
  } catch {
    return undefined;
  }
};

/** The IANA zone behind a Windows or IANA name, or `undefined` where Exchange would not know it either. */
export const ianaZone = (name: string): string | undefined => {
  if (!looked.has(name)) looked.set(name, look(name));
  return looked.get(name);
};
