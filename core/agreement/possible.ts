import type { EventId, TermsHash } from '#core/vocabulary/id.ts';
import { otherRole, type Role } from '#core/vocabulary/party.ts';
import type { Standing } from './standing.ts';
import { endReasonsOf, namedBy, writersOf, wordTypes, type Word, type WordType } from './word.ts';

/**
 * Whether a word was a possible move where it was said. This one rule gives effect (core/ledger/effect.ts), answers a person who wants to
 * say it (decide.ts) and lists what she could say (`movesOf`).
 * `terms` is the hash of the terms in the word, null where it carries none.
 */
export const isPossible = (word: Word, by: Role, terms: TermsHash | null, at: Standing): boolean => {
  if (!writersOf[word.type].includes(by)) return false;

  const choices = choicesFor(word.type, by, at);
  const named = namedBy(word);
  if (named === undefined ? choices !== true : choices === true || !choices.has(named)) return false;

  switch (word.type) {
    case 'terms.offered':
      return word.body.rev === at.greatestRev + 1 && (word.body.adopts === undefined || isAdoptable(word.body.adopts, terms, at));
    case 'terms.accepted':
      return at.find(word.body.offer)?.terms === word.body.terms;
    case 'end.declared':
      return endReasonsOf[by].includes(word.body.why);
    default:
      return true;
  }
};

/** The types of which a role could say a word with effect, sorted. Before anything is said there is no agreement to move in. */
export const movesOf = (by: Role, at: Standing): WordType[] =>
  at.begun ? wordTypes.filter(type => writersOf[type].includes(by) && isAny(choicesFor(type, by, at))).toSorted() : [];

/** What can be said also where an unknown type makes the agreement read-only: leaving asks for no understanding of what one leaves. */
export const alwaysAllowed: ReadonlySet<WordType> = new Set<WordType>([
  'terms.withdrawn',
  'terms.declined',
  'counter.retracted',
  'end.declared',
  'sync.requested',
]);

/** An open counter can be adopted, and only to the letter: then both have proposed the same terms. */
const isAdoptable = (counter: EventId, terms: TermsHash | null, at: Standing): boolean =>
  at.openCounters.has(counter) && at.find(counter)?.terms === terms;

type Choices = true | ReadonlySet<EventId>;

const isAny = (choices: Choices): boolean => choices === true || choices.size > 0;
const when = (condition: boolean): Choices => condition || none;
const none: ReadonlySet<EventId> = new Set();
const withAlso = (ids: ReadonlySet<EventId>, ...more: readonly (EventId | null)[]): ReadonlySet<EventId> =>
  new Set([...ids, ...more.filter(id => id !== null)]);

/** What the word can be about: `true` where it needs no earlier event, else the events it may name. The table of ledger.md, row by row. */
const choicesFor = (type: WordType, by: Role, at: Standing): Choices => {
  const isBound = () => at.formed.size > 0 || at.recorded !== null;

  switch (type) {
    case 'terms.requested':
    case 'terms.offered':
      return when(!at.over);
    case 'terms.accepted':
    case 'terms.declined':
      return at.over ? none : withAlso(at.openOffers, at.recorded);
    case 'terms.countered':
      return at.over ? none : withAlso(at.openOffers, at.recorded, at.current);
    case 'terms.withdrawn':
      return new Set([...at.openOffers].filter(offer => offer !== at.recorded));
    case 'answer.recorded':
      return at.openOffers;
    case 'counter.declined':
    case 'counter.retracted':
      return at.openCounters;
    case 'work.delivered':
      return when(!at.over && at.formed.size > 0);
    case 'delivery.recorded':
      return at.over ? none : withAlso(none, at.recorded);
    case 'delivery.returned':
      return at.over ? none : at.waiting;
    case 'delivery.retracted':
      return at.over ? none : new Set([...at.waiting].filter(delivery => at.find(delivery)?.type === 'work.delivered'));
    case 'delivery.confirmed':
      return at.waiting;
    case 'end.offered':
      return when(!at.over && isBound() && ![...at.openEnds.values()].includes(by));
    case 'end.accepted':
      return new Set([...at.openEnds].flatMap(([end, writer]) => (writer === otherRole(by) ? [end] : [])));
    case 'end.declared':
      return when(!at.over && isBound());
    case 'question.answered':
      return at.all('question.asked');
    case 'recognition.shared':
      return at.all('delivery.confirmed');
    case 'question.asked':
    case 'concern.raised':
    case 'help.asked':
    case 'help.offered':
    case 'decision.taken':
    case 'promise.at-risk':
    case 'learning.noted':
    case 'checkin.held':
    case 'sync.requested':
      return true;
  }
};
