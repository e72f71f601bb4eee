import { noPolicy, readPolicy, type Policy } from './policy.ts';

/**
 * The organisation's policy from a file beside the host's own pages. No file is no policy. One that can't be read is not guessed at:
 * then what sees least holds, as for a wrong value of each.
 */
export const fetchPolicy = async (fetch: (address: string) => Promise<Response>, address: string): Promise<Policy> => {
  const response = await fetch(address).catch(() => null);
  if (!response || response.status === 404) return noPolicy;
  const unreadable: Policy = { ...noPolicy, load: false, contentScriptEnabled: false };
  if (!response.ok) return unreadable;
  const written: unknown = await response.json().catch(() => undefined);
  return written === undefined ? unreadable : readPolicy(written).policy;
};
