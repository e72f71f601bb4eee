/** Exchange serves this many requests at a time for one app and one mailbox (throttling-limits). */
export const defaultConcurrency = 4;

/** Counts the requests under way. `enter` answers how to leave, or `undefined` when there are too many. */
export const makeConcurrency = (most: number) => {
  const underWay = new Map<string, number>();
  return {
    enter(clientId: string, oid: string): (() => void) | undefined {
      const key = `${clientId} ${oid}`;
      const now = underWay.get(key) ?? 0;
      if (now >= most) return undefined;

      underWay.set(key, now + 1);
      return () => void underWay.set(key, (underWay.get(key) ?? 1) - 1);
    },
  };
};
