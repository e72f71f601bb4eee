import { createResource, type Accessor } from 'solid-js';
import type { Draft } from '#core/draft/draft.ts';
import type { GrownFromMail } from '#core/draft/several-asks.ts';
import type { Habits } from '#core/flows/habits.ts';
import type { Commitment } from '#core/load/case.ts';
import type { EarlierAgreement } from '#core/rules/final-effect.ts';
import type { SharedAgreement } from '#core/vocabulary/shared-agreement.ts';
import type { PeopleServices } from './who-section.tsx';

export type KnownEarlier = EarlierAgreement & GrownFromMail & { ag: string };

export type DelegateServices = PeopleServices & {
  /** Agreements this mail has already led to, as far as this device knows. */
  earlier: (ref: string) => Promise<readonly KnownEarlier[]>;
  /** What someone has promised me, as far as this device knows. */
  promised: (address: string) => Promise<readonly Commitment[]>;
  /** What I have asked someone for before; null where this device knows nothing of this mailbox. */
  shared: (address: string) => Promise<readonly SharedAgreement[] | null>;
  /** What I usually do; null where this device knows nothing of this mailbox. */
  habits: () => Promise<Habits | null>;
};

/** What this device remembers that a draft is seen against; nothing of it is asked of the network. */
export type Known = {
  earlier: Accessor<readonly KnownEarlier[]>;
  promised: Accessor<readonly Commitment[]>;
  /** Null where nobody is chosen, or where it is not known. */
  shared: Accessor<readonly SharedAgreement[] | null>;
  habits: Accessor<Habits | null>;
};

/** @param round grows when what this device knows of earlier agreements has changed. */
export const makeKnown = (services: DelegateServices, draft: Accessor<Draft>, round: Accessor<number>): Known => {
  const source = () => draft().source;
  const address = () => draft().delegate.value?.address;
  const [earlier] = createResource(
    () => source() && { ref: source()!.ref, round: round() },
    ({ ref }) => services.earlier(ref).catch(() => []),
  );
  const [promised] = createResource(address, one => services.promised(one).catch(() => []));
  const [shared] = createResource(address, one => services.shared(one).catch(() => null));
  const [habits] = createResource(() => services.habits().catch(() => null));
  return {
    earlier: () => earlier() ?? [],
    promised: () => promised.latest ?? [],
    shared: () => (address() && shared.latest) || null,
    habits: () => habits() ?? null,
  };
};
