/** What Outlook keeps for an add-in. Every key is one person's, so two people in two tabs share nothing. */
export type KeyStore = { get(key: string): string | undefined; set(key: string, value: string): void };

export const makeMemoryStore = (): KeyStore => {
  const values = new Map<string, string>();
  return { get: key => values.get(key), set: (key, value) => void values.set(key, value) };
};

export const makePersonStore = (storage: Storage, personId: string): KeyStore => ({
  get: key => storage.getItem(`outlook:${personId}:${key}`) ?? undefined,
  set: (key, value) => storage.setItem(`outlook:${personId}:${key}`, value),
});

export const readStrings = (store: KeyStore, key: string): Record<string, string> => {
  try {
    const value: unknown = JSON.parse(store.get(key) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
};
