import { createSignal } from 'solid-js';
import { asDraft, emptyDraft, type Draft } from '#core/draft/draft.ts';
import { draftFromMail } from '#core/draft/from-mail.ts';
import { draftFromPage } from '#core/draft/from-page.ts';
import type { OpenItem } from './open-item.ts';

const read = (key: string): Draft | null => {
  try {
    return asDraft(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
  } catch {
    return null;
  }
};

// A browser that keeps nothing for us still has the pane's own memory.
const write = (key: string, draft: Draft) => {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    return;
  }
};

const newDraft = (item: OpenItem, address: string): Draft => {
  if (item.kind === 'message') return draftFromMail(item.mail, address);
  return item.kind === 'page' ? draftFromPage(item.page) : emptyDraft;
};

/**
 * What has been written about each mail, kept for as long as the tab lives: going to another mail, or closing the pane before the letter
 * is written, loses none of it. One mailbox never sees another's.
 */
export const makeDrafts = (address: string) => {
  const key = (id: string) => `lofte-draft ${address.toLowerCase()} ${id}`;
  const [current, setCurrent] = createSignal<{ id: string; draft: Draft } | null>(null);
  return {
    of(item: OpenItem): Draft {
      const known = current();
      return known?.id === item.id ? known.draft : (read(key(item.id)) ?? newDraft(item, address));
    },
    keep(id: string, draft: Draft) {
      write(key(id), draft);
      setCurrent({ id, draft });
    },
    /** The letter has gone; the next one about this mail begins anew. */
    forget(id: string) {
      sessionStorage.removeItem(key(id));
      setCurrent(null);
    },
  };
};
