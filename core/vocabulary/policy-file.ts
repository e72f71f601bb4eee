import { leastPolicy, noPolicy, readPolicy, type Policy } from './policy.ts';

/**
 * The organisation's policy from a file beside the host's own pages. No file is no policy. Where nobody can tell, because the file
 * can't be reached or read, what sees least holds: a lost packet must not undo what an organisation has decided.
 */
export const fetchPolicy = async (fetch: (address: string) => Promise<Response>, address: string): Promise<Policy> => {
  const response = await fetch(address).catch(() => null);
  if (response?.status === 404) return noPolicy;
  if (!response?.ok) return leastPolicy;
  const written: unknown = await response.json().catch(() => null);
  return written === null ? leastPolicy : readPolicy(written).policy;
};
