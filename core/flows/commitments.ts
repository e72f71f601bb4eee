import { readLedger } from '#core/ledger/ledger.ts';
import type { Commitment } from '#core/load/case.ts';
import { agreementView, type AgreementView } from '#core/overview/agreement-view.ts';
import type { Store } from '#core/ports/store.ts';
import { reckonedSeconds } from '#core/vocabulary/effort.ts';
import { sameAddress, type Party, type Role } from '#core/vocabulary/party.ts';

/** When a promise falls due; with no hour, at the end of the day where it is due. */
const dueSecondsOf = ({ due }: AgreementView['terms']): number => {
  const day = Temporal.PlainDate.from(due.date);
  const moment = due.time === null ? day.add({ days: 1 }).toZonedDateTime({ timeZone: due.zone }) : day.toZonedDateTime({ timeZone: due.zone, plainTime: due.time });
  return Math.floor(moment.epochMilliseconds / 1000);
};

const commitmentOf = (view: AgreementView): Commitment => ({ id: view.ag, remainingSeconds: reckonedSeconds(view.terms.effort), dueSeconds: dueSecondsOf(view.terms) });

const promises = async (store: Store, isMeant: (parties: Readonly<Record<Role, Party>>) => boolean): Promise<Commitment[]> => {
  const found: Commitment[] = [];
  for (const ag of await store.agreements()) {
    const ledger = readLedger(await store.texts(ag), ag);
    const view = ledger.parties && isMeant(ledger.parties) ? agreementView(ledger, 'delegate') : null;
    if (view?.status === 'agreed' || view?.status === 'recorded') found.push(commitmentOf(view));
  }
  return found;
};

/** Everything one person has promised, as far as this device knows. What nobody has sized is reckoned as any other. */
export const myPromises = (store: Store, oid: string): Promise<Commitment[]> => promises(store, ({ delegate }) => delegate.oid === oid);

/** What someone has promised me: all that I can know of what she has promised. */
export const promisesToMe = (store: Store, me: string, address: string): Promise<Commitment[]> =>
  promises(store, ({ delegator, delegate }) => sameAddress(delegator.address, me) && sameAddress(delegate.address, address));
