import { readLedger } from '#core/ledger/ledger.ts';
import { overviewOf, type Overview } from '#core/overview/overview.ts';
import type { Store } from '#core/ports/store.ts';

/** The overview from what this device remembers; no mailbox is asked. */
export const readOverview = async (store: Store, oid: string, today: Temporal.PlainDate): Promise<Overview> => {
  const ledgers = [];
  for (const ag of await store.agreements()) ledgers.push(readLedger(await store.texts(ag), ag));
  return overviewOf(ledgers, oid, today);
};
