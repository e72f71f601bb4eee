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

/** Each promise that stands, with the two it is between. */
const standing = async (store: Store): Promise<{ parties: Readonly<Record<Role, Party>>; commitment: Commitment }[]> => {
  const found: { parties: Readonly<Record<Role, Party>>; commitment: Commitment }[] = [];
  for (const ag of await store.agreements()) {
    const ledger = readLedger(await store.texts(ag), ag);
    const view = ledger.parties ? agreementView(ledger, 'delegate') : null;
    if (ledger.parties && (view?.status === 'agreed' || view?.status === 'recorded')) found.push({ parties: ledger.parties, commitment: commitmentOf(view) });
  }
  return found;
};

/** Everything one person has promised, as far as this device knows. What nobody has sized is reckoned as any other. */
export const myPromises = async (store: Store, oid: string): Promise<Commitment[]> =>
  (await standing(store)).filter(({ parties }) => parties.delegate.oid === oid).map(({ commitment }) => commitment);

/** What others have promised me, asked for by their address: all that I can know of what they have promised. */
export const promisesToMe = async (store: Store, me: string): Promise<(address: string) => Commitment[]> => {
  const mine = (await standing(store)).filter(({ parties }) => sameAddress(parties.delegator.address, me));
  return address => mine.filter(({ parties }) => sameAddress(parties.delegate.address, address)).map(({ commitment }) => commitment);
};
