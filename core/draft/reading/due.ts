import type { ReadingLanguage } from '../dates/mark.ts';
import { hasDeadlineWord, readDate, readDates, type DateRead, type Place } from '../dates/read-date.ts';

/** When something asked for or promised is due; `words` where that stands (offsets in the unique text), null where it is inferred. */
export type Due = { due: string; alternatives: readonly string[]; words: Place | null; isTold: boolean; isAmbiguous: boolean };

export type When = { lang: ReadingLanguage; now: Temporal.ZonedDateTime; anchor: Temporal.PlainDate | null; workday?: { start: string; end: string } };

export const dayOf = (due: string): Temporal.PlainDate => Temporal.PlainDate.from(due.slice(0, 10));

const asDue = (read: DateRead, offset: number, isFromDue = false): Due | null => {
  if (read.kind === 'none' || read.kind === 'urgency' || (read.kind === 'from' && !isFromDue)) return null;
  const due = read.kind === 'from' ? read.earliest : read.kind === 'appointment' ? read.at : read.due;
  return { due, alternatives: read.alternatives, words: { start: read.start + offset, end: read.end + offset }, isTold: read.isTold, isAmbiguous: read.isAmbiguous };
};

/** «i mars», «in March»: of an ask it is mostly when something takes place, not when it is due. */
const bare = /^(?:i|in|under|for)\s+\p{L}+$/iu;
const isBareMonth = (words: string, { first, last }: { first: string; last: string }) =>
  bare.test(words) && first.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7);

const atLast = /løpet|innen|innan|within|during|course|loppet|løbet|inom|inden/iu;
/** «fra november til april»: months on end say how long, and not by when. */
const isSeason = ({ first, last }: { first: string; last: string }) => Temporal.PlainDate.from(first).until(last, { largestUnit: 'days' }).days > 100;

/** Where a clause begins that tells what is asked about, and not by when: «om de kan spille lørdag», «de som kommer fredag». */
const others = "(?! (?:i|i'd|you|we|du|dere|de|jeg|eg|jag|vi|ni|someone|noen|nokon|någon|nogen)\\s)";
const about = 'om (?:de|det|den|dei|han|hun|ho|alle|man|\\p{L}+ (?:er|kan|har|vil|får|skal|går|kommer))';
const clause = new RegExp(`(?:^|\\s)(?:(?:whether|if|who|which|som|der)${others}|${about})\\s(?:(?!\\s(?:og|and|och)\\s)[^,;])+$`, 'iu');
/** «Er det en hos dere som kan ringe meg onsdag?» asks for that day. */
const asksForSomeone = /(?:^|\s)(?:noen|nokon|en|ein|anyone|someone|någon|nogen)(?: \p{L}+){0,4} (?:som|der|who|that) (?:kan|kunne|can|could|kunde)\s/iu;
const isInClause = (before: string) => clause.test(before) && !asksForSomeone.test(before);

/** A reading that tells when something is to be done: no season, no bare month, no day inside a clause. */
const isOfDoing = (read: DateRead, text: string): boolean => {
  if (read.kind === 'none' || read.kind === 'urgency') return true;
  const words = text.slice(read.start, read.end);
  if (read.kind === 'span' && ((isSeason(read) && !atLast.test(words)) || isBareMonth(words, read))) return false;
  return read.isTold || !isInClause(text.slice(0, read.start));
};

/**
 * The time a text sets, with where it stands counted from an offset.
 *
 * @param isFromDue «etter helgen» counts as its first day: who promises something from then on means then.
 */
export const dueIn = (text: string, offset: number, when: When, isFromDue = false): Due | null => {
  const read = [readDate(text, when), ...readDates(text, when)].find(each => isOfDoing(each, text));
  const found = read ? asDue(read, offset, isFromDue) : null;
  if (!found) return null;
  const others = readDates(text, when).map(read => asDue(read, offset)).filter(other => other !== null && other.due !== found.due);
  const later = others.length > 0 && found.alternatives.length === 0 ? others.map(other => other!.due) : [];
  return later.length > 0 ? { ...found, alternatives: later } : found;
};

/** The last day a text speaks of, for words that point back at it. */
export const lastDayIn = (text: string, when: When): Temporal.PlainDate | null => {
  const found = readDates(text, when).map(read => asDue(read, 0)).findLast(due => due !== null);
  return found ? dayOf(found.due) : null;
};

/** A text that tells of a deadline by that name: «Samlet frist er …», «tomorrow is the day». */
export const namesDeadline = (text: string, { lang }: When): boolean => hasDeadlineWord(text, lang);
