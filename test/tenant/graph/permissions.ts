import type { Bearer } from '../identity/identity.ts';
import type { Operation } from './described.ts';

/** A wider scope holds the narrower ones; the description lists them for some operations and forgets them for others. */
const held: Record<string, readonly string[]> = {
  'Mail.Read': ['Mail.ReadBasic'],
  'Mail.ReadWrite': ['Mail.Read', 'Mail.ReadBasic'],
  'Calendars.Read': ['Calendars.ReadBasic'],
  'Calendars.ReadWrite': ['Calendars.Read', 'Calendars.ReadBasic'],
};

/** Whether the token's scopes open the operation (`x-permissions-delegated`). Operations without a list, such as `$batch`, ask for none. */
export const isPermitted = ({ scopes }: Bearer, operation: Operation): boolean => {
  const permissions = operation['x-permissions-delegated']?.all;
  if (!permissions) return true;
  return scopes.some(scope => [scope, ...(held[scope] ?? [])].some(one => permissions.includes(one)));
};
