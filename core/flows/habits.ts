import { readLedger } from '#core/ledger/ledger.ts';
import { agreementView, type AgreementView } from '#core/overview/agreement-view.ts';
import type { Store } from '#core/ports/store.ts';
import { sameAddress } from '#core/vocabulary/party.ts';
import type { SharedAgreement } from '#core/vocabulary/shared-agreement.ts';
import type { CheckIns } from '#core/vocabulary/terms.ts';

/** What a person usually does when she asks, read from her own agreements on this device; nothing more is kept. */
export type Habits = {
  /** Whom she asked last, the latest first. */
  lastPeople: readonly { oid: string; name: string; address: string }[];
  /** How often she usually talks along the way; null where there is no usual. */
  checkIns: CheckIns['every'] | null;
  /** Tasks and goals she has named, the latest first. */
  mandates: readonly string[];
};

const mostPeople = 4;
const mostMandates = 12;
/** So many of the latest agreements are looked at, and so many must be alike to be a habit. */
const looked = 10;
const leastAlike = 3;

const asDelegator = async (store: Store, me: string): Promise<readonly AgreementView[]> => {
  const views: AgreementView[] = [];
  for (const ag of await store.agreements()) {
    const ledger = readLedger(await store.texts(ag), ag);
    const view = ledger.parties && sameAddress(ledger.parties.delegator.address, me) ? agreementView(ledger, 'delegator') : null;
    if (view) views.push(view);
  }
  return views.toSorted((one, other) => (one.since < other.since ? 1 : -1));
};

const distinct = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] => [...new Map(items.toReversed().map(item => [key(item), item])).values()].toReversed();

const usualCheckIns = (views: readonly AgreementView[]): CheckIns['every'] | null => {
  const counts = new Map<CheckIns['every'] | null, number>();
  for (const { terms } of views.slice(0, looked)) counts.set(terms.checkIns?.every ?? null, (counts.get(terms.checkIns?.every ?? null) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most && most[1] >= leastAlike ? most[0] : null;
};

/** The habits of one person as a delegator. */
export const readHabits = async (store: Store, me: string): Promise<Habits> => {
  const views = await asDelegator(store, me);
  return {
    lastPeople: distinct(views.map(({ other: { oid, name, address } }) => ({ oid, name, address })), ({ address }) => address.toLowerCase()).slice(0, mostPeople),
    checkIns: usualCheckIns(views),
    mandates: distinct(views.flatMap(({ terms }) => terms.mandate ?? []), mandate => mandate.toLocaleLowerCase('nb')).slice(0, mostMandates),
  };
};

const kept = new Set<AgreementView['status']>(['closed']);

const sharedOf = (view: AgreementView): SharedAgreement => ({
  ag: view.ag,
  result: view.terms.result,
  at: view.said.at(-1)?.at ?? view.since,
  competence: view.terms.competence ?? [],
  isKept: kept.has(view.status),
  waitsForRecognition: view.status === 'delivered',
  learned: view.learned,
});

/** What I have asked someone for before, and what came of it, the latest first. Offers that came to nothing are left out. */
export const sharedAgreements = async (store: Store, me: string, address: string): Promise<readonly SharedAgreement[]> => {
  const stood = new Set<AgreementView['status']>(['agreed', 'recorded', 'delivered', 'closed', 'ended']);
  const views = (await asDelegator(store, me)).filter(view => sameAddress(view.other.address, address) && stood.has(view.status));
  return views.map(sharedOf).toSorted((one, other) => (one.at < other.at ? 1 : -1));
};
