import { workdayUpTo } from '../workdays.ts';
import type { Due, When } from './due.ts';
import { dayOf, dueIn } from './due.ts';
import type { Piece } from './pieces.ts';

const before = /(?:^|[\s,(])(før|innan|before|ahead of|prior to|inden|före|inför)\s+(?:the |our |den |det |neste |next |næste |nästa )?([\p{L}-]{5,})/giu;
const upTo = /(?:^|[\s,(])(til|in time for|for|till|to|by)\s+(?:the |our |den |det |neste |next |næste |nästa )?([\p{L}-]{6,})/giu;

/** A word without the ending that makes it definite or genitive: «kunngjøringen» and «kunngjøring» are one event. */
const stem = (word: string) => word.toLowerCase().replace(/(?:enes|ene|ens|ets|en|et|ane|a|na|s)$/u, '');

/**
 * The day of an event that a sentence only names («før kunngjøringen»), where another sentence says when it is.
 * What is to be done before it is due the working day before.
 */
export const dueBeforeEvent = (piece: Piece, pieces: readonly Piece[], when: When): Due | null => {
  const named = [...piece.text.matchAll(before)].map(found => ({ event: found[2]!, isBefore: true })).concat([...piece.text.matchAll(upTo)].map(found => ({ event: found[2]!, isBefore: false })));
  for (const { event, isBefore } of named) {
    const root = stem(event);
    if (root.length < 5) continue;
    for (const other of pieces) {
      if (other === piece || !other.text.toLowerCase().includes(root)) continue;
      const due = dueIn(other.text, other.start, when);
      if (!due) continue;
      return isBefore ? { due: workdayUpTo(dayOf(due.due).subtract({ days: 1 })).toString(), alternatives: [due.due], words: due.words, isTold: true, isAmbiguous: due.isAmbiguous } : due;
    }
  }
  return null;
};
