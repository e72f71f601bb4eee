import { readLedger } from '#core/ledger/ledger.ts';
import type { Store } from '#core/ports/store.ts';
import { agreementView } from '#core/overview/agreement-view.ts';
import { sameAddress, type Parties, type Role } from '#core/vocabulary/party.ts';

export type Earlier = { ag: string; name: string; isPromised: boolean };

const roleOf = ({ delegator }: Parties, address: string): Role => (sameAddress(delegator.address, address) ? 'delegator' : 'delegate');

const stands = new Set(['offered', 'countered', 'recorded', 'agreed', 'delivered']);

/** Agreements of mine that grew from this very mail and still stand, as far as this device knows. */
export const earlierAgreements = async (store: Store, address: string, ref: string): Promise<readonly Earlier[]> => {
  const found: Earlier[] = [];
  for (const ag of await store.agreements()) {
    const ledger = readLedger(await store.texts(ag), ag);
    if (!ledger.parties) continue;
    const view = agreementView(ledger, roleOf(ledger.parties, address));
    if (!view || !stands.has(view.status) || !view.terms.sources?.some(source => source.ref === ref)) continue;
    const isPromised = view.status === 'agreed' || view.status === 'delivered' || view.status === 'recorded';
    // What I was asked myself and have not promised, I may still pass on.
    if (view.role === 'delegate' && !isPromised) continue;
    found.push({ ag, name: view.role === 'delegator' ? view.other.name : view.me.name, isPromised });
  }
  return found;
};
