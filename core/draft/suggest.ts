import { sameAddress } from '#core/vocabulary/party.ts';
import type { Place } from './dates/read-date.ts';
import type { Draft, Field } from './draft.ts';
import type { Ask, MailReading } from './read-mail.ts';
import { wordsShared } from './reading/mandate.ts';
import { piecesOf } from './reading/pieces.ts';

/** Words of a mail in the sentence they stand in; `before` and `after` are empty where the whole sentence is meant. */
export type Words = { before: string; words: string; after: string };

/** What a field may hold, and the words that say so; null where they stand nowhere in the text. */
type Suggestion = { value: string; from: Words | null };

/** A day, or the days the words may mean: then nothing is chosen, and the person is asked. Local dates. */
export type SuggestedDue = { date: string | null; days: readonly string[]; from: Words | null };

/** What a mail suggests for each field. Null and empty where it says nothing. */
export type Suggestions = {
  result: Suggestion | null;
  due: SuggestedDue | null;
  mandate: { value: string; words: readonly string[] } | null;
  /** Addresses, the likeliest first. */
  delegates: readonly string[];
};

/** One word in common is chance. */
const fewestShared = 2;

/** The ask a draft is about: the only one, or the chosen one of several. */
export const askOf = ({ asks }: MailReading, chosen: string | null): Ask | null => (asks.length === 1 ? asks[0]! : (asks.find(({ sentence }) => sentence === chosen) ?? null));

const wholeSentence = (words: string): Words => ({ before: '', words, after: '' });

const wordsAt = (text: string, { start, end }: Place): Words => {
  const piece = piecesOf(text).find(one => one.start <= start && end <= one.end) ?? { start, end };
  return { before: text.slice(piece.start, start), words: text.slice(start, end), after: text.slice(end, piece.end) };
};

const dayOf = (due: string) => due.slice(0, 10);

const dueOf = (reading: MailReading, ask: Ask | null, today: Temporal.PlainDate): SuggestedDue | null => {
  const due = ask ? ask.due : reading.asks.length === 0 ? reading.due : null;
  if (due === null) return null;
  const from = ask?.dueWords ? wordsAt(reading.uniqueText, ask.dueWords) : null;
  const days = [...new Set([due, ...(ask?.isDueAmbiguous ? ask.dueAlternatives : [])].map(dayOf))].toSorted();
  return { date: days.length === 1 && days[0]! >= today.toString() ? days[0]! : null, days, from };
};

const mandateOf = (text: string, goals: readonly string[]): Suggestions['mandate'] => {
  const shared = goals.map(value => ({ value, words: wordsShared(text, value) })).filter(({ words }) => words.length >= fewestShared);
  return shared.toSorted((one, other) => other.words.length - one.words.length)[0] ?? null;
};

/** Whoever the ask turns to stands first. */
const delegatesOf = ({ likelyDelegates }: MailReading, ask: Ask | null): readonly string[] =>
  likelyDelegates.toSorted((one, other) => Number(sameAddress(other, ask?.who ?? '')) - Number(sameAddress(one, ask?.who ?? '')));

/**
 * What the form may begin with, from what a mail was read as.
 *
 * @param chosen the sentence of the ask it is about, where there are several.
 */
export const suggestionsOf = (reading: MailReading, chosen: string | null, today: Temporal.PlainDate, goals: readonly string[]): Suggestions => {
  const ask = askOf(reading, chosen);
  const isOpen = reading.asks.length > 1 && ask === null;
  const result = ask ? ask.result : isOpen ? null : reading.result;
  return {
    result: result === null ? null : { value: result, from: ask && wholeSentence(ask.sentence) },
    due: dueOf(reading, ask, today),
    mandate: reading.delegable && !isOpen ? mandateOf(reading.asks.length > 1 && ask ? ask.sentence : reading.uniqueText, goals) : null,
    delegates: delegatesOf(reading, ask),
  };
};

const filled = <Value>(field: Field<Value>, value: Value | null | undefined): Field<Value> =>
  (field.from === 'mail' || field.from === 'nothing') && value ? { value, from: 'mail' } : field;

/** The draft with what is suggested, wherever the person has written nothing. Nobody is chosen for her. */
export const withSuggestions = (draft: Draft, { result, due, mandate }: Suggestions): Draft => ({
  ...draft,
  texts: {
    ...draft.texts,
    result: filled(draft.texts.result, result?.value),
    mandate: filled(draft.texts.mandate, mandate?.value),
  },
  due: filled(draft.due, due?.date),
});

/** The draft about another of several asks: what the ask before it had suggested gives way, what the person wrote does not. */
export const aboutAsk = (draft: Draft, sentence: string): Draft => {
  const emptied = <Value>(field: Field<Value>, nothing: Value): Field<Value> => (field.from === 'mail' ? { value: nothing, from: 'nothing' } : field);
  return { ...draft, ask: sentence, texts: { ...draft.texts, result: emptied(draft.texts.result, ''), mandate: emptied(draft.texts.mandate, '') }, due: emptied(draft.due, null) };
};
