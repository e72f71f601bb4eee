import { createSignal } from 'solid-js';
import { asDraft, emptyDraft, type Draft } from '#core/draft/draft.ts';
import { draftFromMail } from '#core/draft/from-mail.ts';
import { draftFromPage } from '#core/draft/from-page.ts';
import type { OpenItem } from './open-item.ts';

const prefix = 'lofte-draft ';
/** A draft nobody has gone on with for so long is let go. */
const keptDays = 14;
const dayMilliseconds = 86_400_000;

type Kept = { at: number; draft: Draft };

const read = (key: string): Kept | null => {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as { at?: unknown; draft?: unknown } | null;
    const draft = asDraft(kept?.draft);
    return draft && typeof kept?.at === 'number' ? { at: kept.at, draft } : null;
  } catch {
    return null;
  }
};

// A browser that keeps nothing for us still has the pane's own memory.
const write = (key: string, kept: Kept) => {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    return;
  }
};

const drop = (key: string) => {
  try {
    localStorage.removeItem(key);
  } catch {
    return;
  }
};

const ours = (start: string): string[] => {
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(start));
  } catch {
    return [];
  }
};

/** Lets go of every draft of one mailbox on this device: whoever signs out leaves nothing. */
export const forgetDrafts = (address: string): void => {
  for (const key of ours(`${prefix}${address.toLowerCase()} `)) drop(key);
};

const letGoOfOld = (now: number) => {
  for (const key of ours(prefix)) {
    const kept = read(key);
    if (!kept || now - kept.at > keptDays * dayMilliseconds) drop(key);
  }
};

const newDraft = (item: OpenItem, address: string): Draft => {
  if (item.kind === 'message') return draftFromMail(item.mail, address);
  if (item.kind === 'meeting') return item.draft;
  return item.kind === 'page' ? draftFromPage(item.page) : (item.draft ?? emptyDraft);
};

/**
 * What has been written about each mail, kept on this device for two weeks: going to another mail, closing the pane or the browser before the
 * letter is written loses none of it. One mailbox never sees another's.
 */
export const makeDrafts = (address: string) => {
  const key = (id: string) => `${prefix}${address.toLowerCase()} ${id}`;
  const [current, setCurrent] = createSignal<{ id: string; draft: Draft } | null>(null);
  letGoOfOld(Date.now());
  return {
    of(item: OpenItem): Draft {
      const known = current();
      return known?.id === item.id ? known.draft : (read(key(item.id))?.draft ?? newDraft(item, address));
    },
    keep(id: string, draft: Draft) {
      write(key(id), { at: Date.now(), draft });
      setCurrent({ id, draft });
    },
    /** Shows what is suggested; it is kept once the person has written something. */
    fill(id: string, draft: Draft) {
      setCurrent({ id, draft });
    },
    /** The letter has gone; the next one about this mail begins anew. */
    forget(id: string) {
      drop(key(id));
      setCurrent(null);
    },
  };
};
