import { createResource, type Accessor } from 'solid-js';
import type { Draft } from '#core/draft/draft.ts';
import type { OpenItem } from './open-item.ts';
import { findPutAside, putAside, takeUp, type PutAside } from './put-aside.ts';
import type { Session } from './session.ts';

export type Aside = {
  /** How the open item is put aside; null where it is not. */
  known: Accessor<PutAside | null>;
  /** Puts it aside until a day, or moves the day. */
  until: (day: Temporal.PlainDate) => Promise<void>;
  /** Writes down how the draft now reads, where it is put aside. */
  follow: (draft: Draft) => void;
  takeUp: () => Promise<void>;
};

/**
 * What has been put aside about the item that is open.
 *
 * @param onFound the draft as it was put aside, when the item is opened again.
 */
export const makeAside = (session: Session, item: () => OpenItem, draft: () => Draft, onFound: (draft: Draft) => void): Aside => {
  const [known, { mutate }] = createResource(
    () => item().id,
    async id => {
      if (!(await session.isKnownHere())) return null;
      const found = await findPutAside((await session.ports()).store, id);
      if (found) onFound(found.draft);
      return found;
    },
  );
  const keep = async (one: PutAside) => {
    mutate(one);
    await putAside((await session.ports()).store, one);
  };
  // A thought has no mail to be found by again: each that is put aside gets a name of its own.
  const named = (one: OpenItem): OpenItem => (one.kind === 'nothing' && one.id === 'nothing' ? { ...one, id: `nothing ${crypto.randomUUID()}` } : one);
  return {
    known: () => (known.state === 'ready' ? known() : null),
    until: day => keep({ item: named(item()), draft: draft(), lookOn: day.toString() }),
    follow(changed) {
      const one = known.state === 'ready' ? known() : null;
      if (one) void keep({ ...one, draft: changed });
    },
    async takeUp() {
      mutate(null);
      await takeUp((await session.ports()).store, item().id);
    },
  };
};
