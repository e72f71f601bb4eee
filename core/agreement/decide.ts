import type { TermsHash } from '#core/vocabulary/id.ts';
import type { Role } from '#core/vocabulary/party.ts';
import { alwaysAllowed, isPossible } from './possible.ts';
import type { Standing } from './standing.ts';
import { endReasonsOf, namedBy, writersOf, type Beginning, type Bodies, type Word, type WordType } from './word.ts';

/** What someone wants to say. The number of a revision and the hash of what is accepted follow from what is known, and may be left out. */
export type Command = { [T in WordType]: { type: T; body: Asked[T] } }[WordType];

type Asked = Omit<Bodies, 'terms.requested' | 'terms.offered' | 'terms.accepted'> & {
  'terms.requested': Omit<Bodies['terms.requested'], keyof Beginning>;
  'terms.offered': Omit<Bodies['terms.offered'], keyof Beginning | 'rev'> & { rev?: number };
  'terms.accepted': Omit<Bodies['terms.accepted'], 'terms'> & { terms?: TermsHash };
};

/** An expected no, for a person to read. */
export type No =
  /** It is the other's to say. */
  | 'not-yours'
  /** A newer version of Løfte wrote something that must be understood first; only leaving is possible. */
  | 'read-only'
  /** What it is about is not here. */
  | 'not-there'
  /** Closed or ended. */
  | 'over'
  /** What holds is not undone: a formed offer, a recorded yes, a confirmed delivery. */
  | 'final-effect'
  /** It has been answered, taken back, or the talk has moved past it. */
  | 'already-answered'
  /** A newer offer has taken its place. */
  | 'replaced'
  /** The terms are not those of what is accepted or adopted. */
  | 'other-terms'
  /** The number is not the next one. */
  | 'wrong-rev'
  /** Nothing is agreed or recorded yet. */
  | 'nothing-agreed'
  /** One's own offer to end still waits for its answer. */
  | 'already-asked'
  /** A one-sided end for a reason that only the other can give. */
  | 'not-your-reason';

/**
 * The word to write, or a named no.
 * `terms` is the hash of the terms in the command, null where it carries none.
 */
export const decide = (
  command: Command,
  by: Role,
  at: Standing,
  { terms = null, isReadOnly = false }: { terms?: TermsHash | null; isReadOnly?: boolean } = {},
): Word | { no: No } => {
  const word = completed(command, at);

  if (!writersOf[word.type].includes(by)) return { no: 'not-yours' };
  if (isReadOnly && !alwaysAllowed.has(word.type)) return { no: 'read-only' };
  return isPossible(word, by, terms, at) ? word : { no: whyNot(word, by, terms, at) };
};

const completed = (command: Command, at: Standing): Word => {
  switch (command.type) {
    case 'terms.offered':
      return { type: command.type, body: { ...command.body, rev: command.body.rev ?? at.greatestRev + 1 } };
    case 'terms.accepted':
      return { type: command.type, body: { ...command.body, terms: command.body.terms ?? at.find(command.body.offer)?.terms ?? unknownTerms } };
    default:
      return command;
  }
};

const unknownTerms = '' as TermsHash;

/** Why a word that is one's own to say is not possible here. */
const whyNot = (word: Word, by: Role, terms: TermsHash | null, at: Standing): No => {
  const named = namedBy(word);
  const target = named && at.find(named);
  if (named && !target) return 'not-there';
  if (at.over && word.type !== 'delivery.confirmed') return 'over';

  switch (word.type) {
    case 'terms.offered':
      if (word.body.adopts === undefined) return 'wrong-rev';
      if (!at.find(word.body.adopts)) return 'not-there';
      if (!at.openCounters.has(word.body.adopts)) return 'already-answered';
      return at.find(word.body.adopts)?.terms === terms ? 'wrong-rev' : 'other-terms';
    case 'terms.withdrawn':
    case 'terms.declined':
      return at.formed.has(word.body.offer) || at.recorded === word.body.offer ? 'final-effect' : goneOffer(word.body.offer, at);
    case 'terms.accepted':
      return target?.terms === word.body.terms ? goneOffer(word.body.offer, at) : 'other-terms';
    case 'terms.countered':
    case 'answer.recorded':
      return goneOffer(word.body.offer, at);
    case 'delivery.retracted':
      return target?.type === 'delivery.recorded' ? 'not-yours' : answeredDelivery(word.body.delivery, at);
    case 'delivery.returned':
    case 'delivery.confirmed':
      return answeredDelivery(word.body.delivery, at);
    case 'end.accepted':
      return target?.actor === by ? 'not-yours' : 'already-answered';
    case 'end.declared':
      return endReasonsOf[by].includes(word.body.why) ? 'nothing-agreed' : 'not-your-reason';
    case 'end.offered':
      return at.formed.size > 0 || at.recorded !== null ? 'already-asked' : 'nothing-agreed';
    case 'work.delivered':
    case 'delivery.recorded':
      return 'nothing-agreed';
    default:
      return 'already-answered';
  }
};

const goneOffer = (offer: Bodies['terms.accepted']['offer'], at: Standing): No =>
  (at.revOf(offer) ?? 0) < at.greatestRev ? 'replaced' : 'already-answered';

const answeredDelivery = (delivery: Bodies['delivery.confirmed']['delivery'], at: Standing): No =>
  at.isConfirmed(delivery) ? 'final-effect' : 'already-answered';
