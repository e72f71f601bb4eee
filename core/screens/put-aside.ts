import { asDraft, type Draft } from '#core/draft/draft.ts';
import type { Store } from '#core/ports/store.ts';
import type { AsideRow } from '#core/ui/overview/aside-section.tsx';
import type { OpenItem } from './open-item.ts';

/** A draft someone is not ready to ask about: what it grows from, and the local day, `YYYY-MM-DD`, to look at it again. */
export type PutAside = { item: OpenItem; draft: Draft; lookOn: string };

const prefix = 'put-aside ';
const keyOf = (id: string) => `${prefix}${id}`;

const parse = (text: string): PutAside | null => {
  try {
    const value = JSON.parse(text) as Partial<PutAside>;
    const draft = asDraft(value.draft);
    return draft && value.item && typeof value.lookOn === 'string' ? { item: value.item, draft, lookOn: value.lookOn } : null;
  } catch {
    return null;
  }
};

/** The line of the list it stands in. */
export const asideRow = ({ item, draft, lookOn }: PutAside): AsideRow => ({ id: item.id, result: draft.texts.result.value, name: draft.delegate.value?.name ?? null, lookOn });

/** Everything put aside on this device, the next to look at first. Nobody else hears of it. */
export const readPutAside = async (store: Store): Promise<readonly PutAside[]> => {
  const kept = [...(await store.notes(prefix))].flatMap(text => parse(text) ?? []);
  return kept.toSorted((one, other) => (one.lookOn < other.lookOn ? -1 : one.lookOn > other.lookOn ? 1 : 0));
};

/** What was put aside about one mail, page or thought; null for nothing. */
export const findPutAside = async (store: Store, id: string): Promise<PutAside | null> => {
  const text = await store.note(keyOf(id));
  return text === null ? null : parse(text);
};

/** Puts a draft aside, or writes down how it now reads. The day is the person's own: nothing of a colleague's calendar is in it. */
export const putAside = (store: Store, one: PutAside): Promise<void> => store.keepNote(keyOf(one.item.id), JSON.stringify(one));

export const takeUp = (store: Store, id: string): Promise<void> => store.dropNote(keyOf(id));
